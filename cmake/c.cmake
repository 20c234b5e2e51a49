# The C library: a shared library that exports the functions of fazhi/c/fazhi.h and nothing else. The C++ runtime and the
# libraries in C++ are linked into it, so that it meets no other version of them in a process; libraries in C stay
# shared, as the system mends them.
file(GLOB c_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/c/*.cpp)
list(FILTER c_sources EXCLUDE REGEX "/single_threaded\\.cpp$")
file(STRINGS ${PROJECT_SOURCE_DIR}/include/fazhi/c/fazhi.h c_abi REGEX "^#define FAZHI_C_ABI [0-9]+$")
string(REGEX REPLACE ".* " "" c_abi "${c_abi}")

add_library(fazhi-c SHARED ${c_sources})
add_library(fazhi::c ALIAS fazhi-c)
set_target_properties(fazhi-c PROPERTIES
  EXPORT_NAME c OUTPUT_NAME fazhi_c VERSION ${c_abi}.${PROJECT_VERSION} SOVERSION ${c_abi}
  CXX_EXTENSIONS OFF CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
target_include_directories(fazhi-c
  PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}
  INTERFACE $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
target_compile_definitions(fazhi-c PRIVATE FAZHI_C_BUILD)
# Types and all, whatever the rest is compiled with: tests/abi reads the binary interface out of the debug information.
target_compile_options(fazhi-c PRIVATE $<$<AND:$<CONFIG:Debug>,$<CXX_COMPILER_ID:GNU,Clang>>:-g>)

# Whether the archives can be linked into a shared library is for the linker to say: those of some systems are built for
# programs alone, and of these some are usable with what single_threaded.cpp defines. Gives `out` whether they can, and
# `sources` what it takes.
function(fazhi_find_c_link out sources)
  include(CheckCXXSourceCompiles)
  set(CMAKE_REQUIRED_FLAGS -fPIC)
  set(CMAKE_REQUIRED_LIBRARIES ${yaml_archive} ${json_archive} ${container_archive})
  set(CMAKE_REQUIRED_LINK_OPTIONS -shared -static-libstdc++ -static-libgcc -Wl,-z,defs
    -Wl,--version-script=${CMAKE_CURRENT_SOURCE_DIR}/c/symbols.map)
  set(single_threaded ${CMAKE_CURRENT_SOURCE_DIR}/c/single_threaded.cpp)
  set(program "#include <yaml-cpp/yaml.h>
    #include <boost/json.hpp>
    extern \"C\" int fazhi_version(char* t) {
      return YAML::Dump(YAML::Load(t)).size() + boost::json::serialize(boost::json::parse(t)).size(); }")
  check_cxx_source_compiles("${program}" FAZHI_C_LINKS)
  if(NOT FAZHI_C_LINKS)
    check_cxx_source_compiles("#include \"${single_threaded}\"\n${program}" FAZHI_C_LINKS_SINGLE_THREADED)
  endif()
  if(FAZHI_C_LINKS OR FAZHI_C_LINKS_SINGLE_THREADED)
    set(${out} ON PARENT_SCOPE)
    if(NOT FAZHI_C_LINKS)
      set(${sources} ${single_threaded} PARENT_SCOPE)
    endif()
  endif()
endfunction()

set(c_self_contained OFF)
set(c_extra_sources)
if(UNIX AND NOT APPLE AND NOT "${CMAKE_CXX_FLAGS}${CMAKE_SHARED_LINKER_FLAGS}" MATCHES "-fsanitize")
  fazhi_find_archive(${fazhi_yaml_cpp} yaml-cpp yaml_archive)
  fazhi_find_archive(Boost::json boost_json json_archive)
  fazhi_find_archive(Boost::json boost_container container_archive)
  if(yaml_archive AND json_archive AND container_archive)
    fazhi_find_c_link(c_self_contained c_extra_sources)
  endif()
endif()

if(fazhi_type STREQUAL "SHARED_LIBRARY")
  target_sources(fazhi-c PRIVATE $<TARGET_OBJECTS:fazhi>)
  target_link_libraries(fazhi-c PRIVATE $<BUILD_INTERFACE:fazhi-model>)
else()
  target_link_libraries(fazhi-c PRIVATE $<BUILD_INTERFACE:fazhi-model> $<TARGET_FILE:fazhi>)
endif()
add_dependencies(fazhi-c fazhi)
if(c_self_contained)
  target_link_libraries(fazhi-c PRIVATE ${yaml_archive} ${json_archive} ${container_archive} ${fazhi_plain_libraries})
  # What nothing refers to is left out: of the C++ runtime, the source of random numbers asks for a newer glibc.
  target_link_options(fazhi-c PRIVATE -static-libstdc++ -static-libgcc -Wl,-z,defs -Wl,--gc-sections)
  target_sources(fazhi-c PRIVATE ${c_extra_sources})
else()
  message(STATUS "The C library needs the shared C++ libraries of this system, its archives cannot be linked into it")
  target_link_libraries(fazhi-c PRIVATE Boost::json ${fazhi_yaml_cpp} Threads::Threads ${fazhi_plain_libraries})
endif()
if(UNIX AND NOT APPLE)
  target_link_options(fazhi-c PRIVATE -Wl,--version-script=${CMAKE_CURRENT_SOURCE_DIR}/c/symbols.map)
  set_property(TARGET fazhi-c PROPERTY LINK_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/c/symbols.map)
endif()
