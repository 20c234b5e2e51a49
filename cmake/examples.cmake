# Each examples/<name>.cpp is one small program, here example-<name>; examples/CMakeLists.txt builds them by themselves.
file(GLOB example_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/examples/*.cpp)
foreach(source IN LISTS example_sources)
  get_filename_component(name ${source} NAME_WE)
  add_executable(example-${name} ${source})
  set_target_properties(example-${name} PROPERTIES CXX_EXTENSIONS OFF)
  target_link_libraries(example-${name} PRIVATE fazhi::fazhi)
endforeach()

# The same in C, of examples/c, where there are a compiler of C and the library. They are linked as it is, sanitizers
# among it.
include(CheckLanguage)
check_language(C)
if(CMAKE_C_COMPILER AND TARGET fazhi-c)
  enable_language(C)
  file(GLOB example_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/examples/c/*.c)
  foreach(source IN LISTS example_sources)
    get_filename_component(name ${source} NAME_WE)
    add_executable(example-${name} ${source})
    set_target_properties(example-${name} PROPERTIES
      C_STANDARD 99 C_STANDARD_REQUIRED ON C_EXTENSIONS OFF LINKER_LANGUAGE CXX)
    target_link_libraries(example-${name} PRIVATE fazhi::c)
  endforeach()
endif()
