# The tests run under C; every test program runs once more under zh_CN.UTF-8, but for the tests of time, of large inputs
# and of very many of them, which no locale changes. That locale is made in the build directory, as few machines have
# it; without localedef or its sources that run says that it was skipped.
set(fazhi_locale_path ${PROJECT_BINARY_DIR}/locales)
if(NOT EXISTS ${fazhi_locale_path}/zh_CN.UTF-8)
  find_program(FAZHI_LOCALEDEF localedef)
  mark_as_advanced(FAZHI_LOCALEDEF)
  if(FAZHI_LOCALEDEF)
    file(MAKE_DIRECTORY ${fazhi_locale_path})
    execute_process(COMMAND ${FAZHI_LOCALEDEF} -i zh_CN -f UTF-8 ${fazhi_locale_path}/zh_CN.UTF-8
      OUTPUT_QUIET ERROR_QUIET)
  endif()
endif()

set(fazhi_long_tests "FastJson.*:FastYaml.*:FastWrite.*:TextSigns.*:*WrongFigures*:*EditDocument*:*LosesNoComment*")
set(fazhi_not_by_locale
  "*Hostile*:*Hundred*:*Linear*:*InStep*:*InTime*:*Planted*:*Docx*:*HtmlPages*:*ItsShare*:*Slow*:${fazhi_long_tests}")

function(fazhi_add_locale_test name program)
  add_test(NAME locale.${name}.zh_CN.UTF-8 COMMAND ${program} --gtest_brief=1
    --gtest_filter=-${fazhi_not_by_locale})
  set_tests_properties(locale.${name}.zh_CN.UTF-8 PROPERTIES LABELS locale SKIP_RETURN_CODE 77 ENVIRONMENT
    "LC_ALL=zh_CN.UTF-8;LOCPATH=${fazhi_locale_path};FAZHI_TEST_NEEDS_LOCALE=1")
endfunction()
