# Whether the C library exports the functions of its header and nothing else, as the version script lists them, and asks
# a process for nothing that it must not touch.
#   cmake -D NM=... -D LIBRARY=... -D OBJECTS=... -D MAP=... -D HEADER=... -P symbols.cmake

# names_of(<out> <lines> <regex>): what the regex finds in its first group, sorted.
function(names_of out text regex)
  set(names)
  string(REGEX MATCHALL "${regex}" found "${text}")
  foreach(one IN LISTS found)
    string(REGEX REPLACE "${regex}" "\\1" name "${one}")
    list(APPEND names ${name})
  endforeach()
  list(SORT names)
  list(REMOVE_DUPLICATES names)
  set(${out} "${names}" PARENT_SCOPE)
endfunction()

function(run_nm out)
  execute_process(COMMAND ${NM} ${ARGN} OUTPUT_VARIABLE text ERROR_VARIABLE ignored RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${NM} ${ARGN} failed: ${status}")
  endif()
  set(${out} "${text}" PARENT_SCOPE)
endfunction()

file(READ ${HEADER} header)
string(REGEX REPLACE "/\\*([^*]|\\*[^/])*\\*/" "" header "${header}")
names_of(declared "${header}" "(fazhi_[a-z_]+)\\(")
file(READ ${MAP} map)
names_of(listed "${map}" "(fazhi_[a-z_]+)\;")
run_nm(text -D --defined-only ${LIBRARY})
string(REGEX REPLACE "[^\n]* A [^\n]*" "" text "${text}") # the node of the versions itself
names_of(exported "${text}" "[0-9a-f]+ [A-Za-z] ([^\n@ ]+)")

list(LENGTH declared count)
if(count LESS 40)
  message(FATAL_ERROR "the header declares no more than ${count} functions")
endif()
foreach(other IN ITEMS listed exported)
  if(NOT "${${other}}" STREQUAL "${declared}")
    message(FATAL_ERROR "declared: ${declared}\n${other}: ${${other}}")
  endif()
endforeach()

# The C++ runtime that is linked in may know of them; what is compiled of fazhi must not.
run_nm(text -u ${OBJECTS})
string(REGEX MATCHALL " U (exit|_exit|_Exit|quick_exit|setlocale|setenv|unsetenv|putenv|signal|sigaction|chdir|umask|printf|puts|putchar|perror|stdout|stderr|_ZSt4cout|_ZSt4cerr|_ZSt4clog)(@[^\n]*)?\n"
  asked "${text}")
if(asked)
  message(FATAL_ERROR "the library asks for what it must not touch: ${asked}")
endif()
