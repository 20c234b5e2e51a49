# Checks the layers in every build in which a header or source was touched.
file(GLOB_RECURSE layered_files CONFIGURE_DEPENDS
  ${PROJECT_SOURCE_DIR}/include/fazhi/*.h* ${PROJECT_SOURCE_DIR}/src/*.hpp ${PROJECT_SOURCE_DIR}/src/*.cpp)
set(layer_check ${PROJECT_SOURCE_DIR}/cmake/check_layers.cmake)
set(layer_stamp ${PROJECT_BINARY_DIR}/layers.stamp)
add_custom_command(OUTPUT ${layer_stamp}
  COMMAND ${CMAKE_COMMAND} -D ROOT=${PROJECT_SOURCE_DIR} -D STAMP=${layer_stamp} -P ${layer_check}
  DEPENDS ${layered_files} ${layer_check} COMMENT "Checking the layers" VERBATIM)
add_custom_target(fazhi-layers ALL DEPENDS ${layer_stamp})
