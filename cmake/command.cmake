# The command fazhi. Linked statically it starts twice as fast as with its shared libraries, which is most of what
# checking one report costs; it falls back to an ordinary link wherever an archive is missing.
file(GLOB_RECURSE command_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/cli/*.cpp)
add_executable(fazhi-cli ${command_sources})
set_target_properties(fazhi-cli PROPERTIES OUTPUT_NAME fazhi CXX_EXTENSIONS OFF)
target_include_directories(fazhi-cli PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_include_directories(fazhi-cli SYSTEM PRIVATE ${FAZHI_CLI11_INCLUDE_DIR} ${fazhi_gsl_include_dir})

# CLI11 makes its validators in each source that includes it, and takes them down again, whenever the command runs. So
# these are compiled as one, but where each is looked at by itself.
if(NOT CMAKE_CXX_CLANG_TIDY)
  set_target_properties(fazhi-cli PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  set_source_files_properties(cli/command_line.cpp cli/command_line_lsp.cpp cli/command_line_pages.cpp
    cli/command_line_validate.cpp cli/completion.cpp cli/description.cpp cli/main.cpp cli/man.cpp cli/usage_words.cpp
    PROPERTIES UNITY_GROUP parser)
endif()

# The command writes for terminals that are no UTF-8 by ICU itself.
target_include_directories(fazhi-cli SYSTEM PRIVATE ${fazhi_plain_include_dirs})
target_compile_definitions(fazhi-cli PRIVATE ${fazhi_features})

if(FAZHI_DTL_INCLUDE_DIR)
  target_include_directories(fazhi-cli SYSTEM PRIVATE ${FAZHI_DTL_INCLUDE_DIR})
  target_compile_definitions(fazhi-cli PRIVATE FAZHI_HAS_DTL)
endif()

# At fixed addresses unless FAZHI_PIE_COMMAND is on. A program that can be loaded anywhere has to write each of its
# 29,000 pointers when it starts, on 119 pages that it then no longer shares, which takes as long as all that an empty
# process does. What is on the stack, the heap and in mapped files stands at random places either way.
#
# A static program at fixed addresses also has its tables for exceptions registered when it starts, and sorts them all
# when the first one is thrown, which takes milliseconds; without these two functions it finds the sorted table that the
# linker makes, as any other program does.
set(fixed_addresses "-static -no-pie -Wl,--eh-frame-hdr -Wl,--wrap=__register_frame_info")
string(APPEND fixed_addresses " -Wl,--wrap=__deregister_frame_info")
if(FAZHI_PIE_COMMAND)
  set(static_links -static-pie)
else()
  set(static_links ${fixed_addresses})
endif()

# A system without the archives of the C library refuses all, and so does one whose archives need others still.
function(fazhi_find_static_link out)
  include(CheckCXXSourceCompiles)
  set(program "#include <string>\n")
  set(calls "std::string(v[n - 1]).empty()")
  if(FAZHI_HTML)
    string(APPEND program "#include <libxml/HTMLparser.h>\n")
    string(APPEND calls " || htmlReadMemory(v[0], 1, v[0], v[0], 0) == nullptr")
  endif()
  if(FAZHI_DOCX)
    string(APPEND program "#include <libxml/parser.h>\n#include <minizip/unzip.h>\n")
    string(APPEND calls " || xmlReadMemory(v[0], 1, v[0], v[0], 0) == nullptr || unzOpen(v[0]) == nullptr")
  endif()
  if(FAZHI_ENCODINGS)
    string(APPEND program "#include <unicode/ucsdet.h>\n")
    string(APPEND calls " || ucsdet_open(nullptr) == nullptr")
  endif()
  string(APPEND program "int main(int n, char** v) { return ${calls}; }")
  set(CMAKE_REQUIRED_INCLUDES ${fazhi_plain_include_dirs})
  set(CMAKE_REQUIRED_LIBRARIES ${plain_archives})
  string(MD5 asked "${program}${plain_archives}")
  foreach(flags IN LISTS static_links ITEMS -static)
    string(MAKE_C_IDENTIFIER "FAZHI_LINKS${flags}-${asked}" works)
    separate_arguments(CMAKE_REQUIRED_LINK_OPTIONS UNIX_COMMAND "${flags}")
    check_cxx_source_compiles("${program}" ${works})
    if(${works})
      set(${out} ${CMAKE_REQUIRED_LINK_OPTIONS} PARENT_SCOPE)
      return()
    endif()
  endforeach()
  set(${out} "" PARENT_SCOPE)
endfunction()

set(static_link "")
# Sanitizers must be dynamic; g++ links them statically without a word, and the program falls at its start.
if(FAZHI_STATIC_COMMAND AND fazhi_type STREQUAL "STATIC_LIBRARY" AND UNIX AND NOT APPLE
   AND NOT "${CMAKE_CXX_FLAGS}${CMAKE_EXE_LINKER_FLAGS}" MATCHES "-fsanitize")
  fazhi_find_archive(${fazhi_yaml_cpp} yaml-cpp yaml_archive)
  fazhi_find_archive(Boost::json boost_json json_archive)
  fazhi_find_archive(Boost::json boost_container container_archive)
  fazhi_find_plain_archives(plain_archives)
  if(yaml_archive AND json_archive AND container_archive)
    fazhi_find_static_link(static_link)
  endif()
endif()

if(static_link)
  # The archive by name: through the target, CMake would add the shared libraries that it was found with. Of threads the
  # whole archive: before glibc 2.34 the linker leaves out what is referred to weakly, and the first thread falls.
  target_link_libraries(fazhi-cli PRIVATE fazhi-model $<TARGET_FILE:fazhi>
    ${yaml_archive} ${json_archive} ${container_archive} ${plain_archives}
    -Wl,--whole-archive -lpthread -Wl,--no-whole-archive)
  target_link_options(fazhi-cli PRIVATE ${static_link})
  # The code of a short run side by side, where the linker can do that.
  set(start_order "-Wl,-T,${PROJECT_SOURCE_DIR}/cmake/start.ld")
  set(CMAKE_REQUIRED_LINK_OPTIONS ${static_link} ${start_order})
  check_cxx_source_compiles("int main() {}" FAZHI_LINKS_IN_ORDER)
  unset(CMAKE_REQUIRED_LINK_OPTIONS)
  if(FAZHI_LINKS_IN_ORDER)
    target_link_options(fazhi-cli PRIVATE ${start_order})
    set_property(TARGET fazhi-cli APPEND PROPERTY LINK_DEPENDS ${PROJECT_SOURCE_DIR}/cmake/start.ld)
  endif()
  # Without the standard streams, where the C++ library makes them by these functions.
  set(no_streams "")
  foreach(function IN ITEMS _ZNSt8ios_base4InitC1Ev _ZNSt8ios_base4InitD1Ev _ZSt3cin _ZSt4cout _ZSt4cerr _ZSt4clog)
    list(APPEND no_streams -Wl,--wrap=${function})
  endforeach()
  file(READ ${PROJECT_SOURCE_DIR}/cmake/no_streams.cpp program)
  set(CMAKE_REQUIRED_LINK_OPTIONS ${static_link} ${no_streams})
  check_cxx_source_compiles("${program}int main() {}" FAZHI_LINKS_WITHOUT_STREAMS)
  unset(CMAKE_REQUIRED_LINK_OPTIONS)
  if(FAZHI_LINKS_WITHOUT_STREAMS)
    target_sources(fazhi-cli PRIVATE ${PROJECT_SOURCE_DIR}/cmake/no_streams.cpp)
    target_link_options(fazhi-cli PRIVATE ${no_streams})
  endif()
  add_dependencies(fazhi-cli fazhi)
else()
  target_link_libraries(fazhi-cli PRIVATE fazhi ${fazhi_plain_libraries})
endif()

include(${PROJECT_SOURCE_DIR}/cmake/lsp.cmake)
