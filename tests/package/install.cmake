# cmake -D BUILD=folder -D PREFIX=folder -D "FORBIDDEN=path;path" -P install.cmake: installs BUILD, moves the tree to
# PREFIX, so that whoever uses it uses a moved one, and looks into it for paths of this machine.
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
set(ROOT "${PREFIX}")
include(${CMAKE_CURRENT_LIST_DIR}/check_paths.cmake)

# What the command writes of itself comes with it.
if(EXISTS "${PREFIX}/bin/fazhi")
  foreach(file IN ITEMS bash-completion/completions/fazhi zsh/site-functions/_fazhi fish/vendor_completions.d/fazhi.fish
      man/man1/fazhi.1 man/man1/fazhi-validate.1 man/zh_CN/man1/fazhi.1 man/zh_CN/man1/fazhi-validate.1)
    if(NOT EXISTS "${PREFIX}/share/${file}")
      message(SEND_ERROR "share/${file} was not installed")
    endif()
  endforeach()
endif()
if(count LESS 10)
  message(SEND_ERROR "only ${count} files were installed")
endif()
