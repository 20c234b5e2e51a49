# Completions and manual pages, which the command writes of itself, so that they are those of this build. Where it
# cannot be run they are left out.
if(CMAKE_CROSSCOMPILING AND NOT CMAKE_CROSSCOMPILING_EMULATOR)
  message(STATUS "fazhi: no completions and manual pages, as what is built cannot be run here; "
    "where it can, `fazhi completion SHELL` and `fazhi man --into FOLDER` write them")
  return()
endif()

set(pages ${PROJECT_BINARY_DIR}/pages)
add_custom_command(OUTPUT ${pages}/written
  COMMAND ${CMAKE_COMMAND} -D "FAZHI=${CMAKE_CROSSCOMPILING_EMULATOR};$<TARGET_FILE:fazhi-cli>" -D OUT=${pages}
    -P ${PROJECT_SOURCE_DIR}/cmake/write_pages.cmake
  DEPENDS fazhi-cli ${PROJECT_SOURCE_DIR}/cmake/write_pages.cmake
  COMMENT "Writing completions and manual pages" VERBATIM)
add_custom_target(fazhi-pages ALL DEPENDS ${pages}/written)

# Whoever builds single targets may not have them.
set(of_command COMPONENT fazhi_command OPTIONAL)
install(DIRECTORY ${pages}/man/ DESTINATION ${CMAKE_INSTALL_MANDIR} ${of_command})
install(FILES ${pages}/fazhi DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions ${of_command})
install(FILES ${pages}/_fazhi DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions ${of_command})
install(FILES ${pages}/fazhi.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d ${of_command})
