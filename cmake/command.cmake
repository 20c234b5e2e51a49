# The command fazhi. Linked statically it starts twice as fast as with its shared libraries, which is most of what
# checking one report costs; it falls back to an ordinary link wherever an archive is missing.
file(GLOB_RECURSE command_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/cli/*.cpp)
add_executable(fazhi-cli ${command_sources})
set_target_properties(fazhi-cli PROPERTIES OUTPUT_NAME fazhi CXX_EXTENSIONS OFF)
target_include_directories(fazhi-cli PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_include_directories(fazhi-cli SYSTEM PRIVATE ${FAZHI_CLI11_INCLUDE_DIR} ${fazhi_gsl_include_dir})

# Gives `out` the archives of the library's private dependencies, or leaves it empty.
function(fazhi_find_archives out)
  set(${out} "" PARENT_SCOPE)
  set(archives)
  foreach(name IN ITEMS yaml-cpp boost_json boost_container)
    find_library(FAZHI_ARCHIVE_${name} lib${name}.a HINTS ${Boost_LIBRARY_DIRS} ${yaml-cpp_ROOT}/lib ${Boost_ROOT}/lib)
    mark_as_advanced(FAZHI_ARCHIVE_${name})
    if(NOT FAZHI_ARCHIVE_${name})
      return()
    endif()
    list(APPEND archives ${FAZHI_ARCHIVE_${name}})
  endforeach()
  set(${out} ${archives} PARENT_SCOPE)
endfunction()

set(command_archives)
if(FAZHI_STATIC_COMMAND AND fazhi_type STREQUAL "STATIC_LIBRARY" AND UNIX AND NOT APPLE)
  fazhi_find_archives(command_archives)
  include(CheckCXXSourceCompiles)
  # Sanitizers refuse such a link, and so does a system without the archives of the C library.
  set(CMAKE_REQUIRED_LINK_OPTIONS -static)
  check_cxx_source_compiles("#include <string>\nint main(int n, char** v) { return std::string(v[n - 1]).empty(); }"
    FAZHI_CAN_LINK_STATICALLY)
  unset(CMAKE_REQUIRED_LINK_OPTIONS)
endif()

if(command_archives AND FAZHI_CAN_LINK_STATICALLY)
  # The archive by name: through the target, CMake would add the shared libraries that it was found with.
  target_link_libraries(fazhi-cli PRIVATE fazhi-model $<TARGET_FILE:fazhi> ${command_archives})
  target_link_options(fazhi-cli PRIVATE -static)
  add_dependencies(fazhi-cli fazhi)
else()
  target_link_libraries(fazhi-cli PRIVATE fazhi)
endif()
