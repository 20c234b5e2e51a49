# Installs BUILD, moves the tree to PREFIX, so that whoever uses it uses a moved one, and looks into every installed
# file for the paths in FORBIDDEN.
cmake_minimum_required(VERSION 3.16)

set(first "${PREFIX}-first")
file(REMOVE_RECURSE "${first}" "${PREFIX}")
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${first} --strip
  RESULT_VARIABLE status OUTPUT_QUIET)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "cmake --install failed")
endif()
file(RENAME "${first}" "${PREFIX}")

list(APPEND FORBIDDEN "${first}")
file(GLOB_RECURSE installed "${PREFIX}/*")
foreach(file IN LISTS installed)
  # An archive keeps its debug information, which names the sources, and is not stripped.
  if(file MATCHES "\\.a$")
    continue()
  endif()
  foreach(path IN LISTS FORBIDDEN)
    string(REGEX REPLACE "([][+.*()^$?|\\])" "\\\\\\1" pattern "${path}")
    file(STRINGS "${file}" found LIMIT_COUNT 1 REGEX "${pattern}")
    if(found)
      message(SEND_ERROR "${file} names ${path}:\n${found}")
    endif()
  endforeach()
endforeach()
# What the command writes of itself comes with it.
if(EXISTS "${PREFIX}/bin/fazhi")
  foreach(file IN ITEMS bash-completion/completions/fazhi zsh/site-functions/_fazhi fish/vendor_completions.d/fazhi.fish
      man/man1/fazhi.1 man/man1/fazhi-validate.1 man/zh_CN/man1/fazhi.1 man/zh_CN/man1/fazhi-validate.1)
    if(NOT EXISTS "${PREFIX}/share/${file}")
      message(SEND_ERROR "share/${file} was not installed")
    endif()
  endforeach()
endif()
list(LENGTH installed count)
if(count LESS 10)
  message(SEND_ERROR "only ${count} files were installed")
endif()
