# The command fazhi. Linked statically it starts twice as fast as with its shared libraries, which is most of what
# checking one report costs; it falls back to an ordinary link wherever an archive is missing.
file(GLOB_RECURSE command_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/cli/*.cpp)
add_executable(fazhi-cli ${command_sources})
set_target_properties(fazhi-cli PROPERTIES OUTPUT_NAME fazhi CXX_EXTENSIONS OFF)
target_include_directories(fazhi-cli PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_include_directories(fazhi-cli SYSTEM PRIVATE ${FAZHI_CLI11_INCLUDE_DIR} ${fazhi_gsl_include_dir})

if(FAZHI_DTL_INCLUDE_DIR)
  target_include_directories(fazhi-cli SYSTEM PRIVATE ${FAZHI_DTL_INCLUDE_DIR})
  target_compile_definitions(fazhi-cli PRIVATE FAZHI_HAS_DTL)
endif()

# Gives `out` the archive lib<name>.a that lies beside the imported library `target`; one from anywhere else could be of
# another version.
function(fazhi_find_archive target name out)
  set(folders)
  get_target_property(configurations ${target} IMPORTED_CONFIGURATIONS)
  foreach(configuration IN LISTS configurations ITEMS "")
    string(REGEX REPLACE "_$" "" property "IMPORTED_LOCATION_${configuration}")
    get_target_property(location ${target} ${property})
    if(location)
      get_filename_component(folder ${location} DIRECTORY)
      list(APPEND folders ${folder})
    endif()
  endforeach()
  find_library(FAZHI_ARCHIVE_${name} lib${name}.a PATHS ${folders} NO_DEFAULT_PATH)
  mark_as_advanced(FAZHI_ARCHIVE_${name})
  set(${out} ${FAZHI_ARCHIVE_${name}} PARENT_SCOPE)
endfunction()

# Position-independent first: it costs nothing measurable at start, and the command reads what strangers wrote.
# A system without the archives of the C library refuses both.
function(fazhi_find_static_link out)
  include(CheckCXXSourceCompiles)
  set(program "#include <string>\nint main(int n, char** v) { return std::string(v[n - 1]).empty(); }")
  foreach(flag IN ITEMS -static-pie -static)
    string(MAKE_C_IDENTIFIER "FAZHI_LINKS${flag}" works)
    set(CMAKE_REQUIRED_LINK_OPTIONS ${flag})
    check_cxx_source_compiles("${program}" ${works})
    if(${works})
      set(${out} ${flag} PARENT_SCOPE)
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
  set(md_archive "")
  if(fazhi_has_libmd)
    get_filename_component(md_folder ${FAZHI_LIBMD} DIRECTORY)
    find_library(FAZHI_ARCHIVE_md libmd.a PATHS ${md_folder} NO_DEFAULT_PATH)
    mark_as_advanced(FAZHI_ARCHIVE_md)
    set(md_archive ${FAZHI_ARCHIVE_md})
  endif()
  if(yaml_archive AND json_archive AND container_archive AND (md_archive OR NOT fazhi_has_libmd))
    fazhi_find_static_link(static_link)
  endif()
endif()

if(static_link)
  # The archive by name: through the target, CMake would add the shared libraries that it was found with.
  target_link_libraries(fazhi-cli PRIVATE fazhi-model $<TARGET_FILE:fazhi>
    ${yaml_archive} ${json_archive} ${container_archive} ${md_archive})
  target_link_options(fazhi-cli PRIVATE ${static_link})
  add_dependencies(fazhi-cli fazhi)
else()
  target_link_libraries(fazhi-cli PRIVATE fazhi)
endif()
