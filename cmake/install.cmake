# What is installed, and the three ways to find it: CMake packages, pkg-config, and the share folders.
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/fazhi)

# Two sets, so that who wants the headers only need not have what the compiled half is linked with.
install(TARGETS fazhi-model EXPORT fazhi-model)
install(TARGETS fazhi EXPORT fazhi-compiled
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(EXPORT fazhi-model FILE fazhiModelTargets.cmake NAMESPACE fazhi:: DESTINATION ${package_dir})
install(EXPORT fazhi-compiled FILE fazhiCompiledTargets.cmake NAMESPACE fazhi:: DESTINATION ${package_dir})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})

configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/fazhiConfig.cmake.in
  ${PROJECT_BINARY_DIR}/fazhiConfig.cmake INSTALL_DESTINATION ${package_dir} NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/fazhiConfigVersion.cmake COMPATIBILITY SameMajorVersion)
install(FILES ${PROJECT_BINARY_DIR}/fazhiConfig.cmake ${PROJECT_BINARY_DIR}/fazhiConfigVersion.cmake
  ${PROJECT_SOURCE_DIR}/cmake/fazhiFindBoost.cmake DESTINATION ${package_dir})

if(TARGET fazhi-c)
  install(TARGETS fazhi-c EXPORT fazhi-c LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  install(EXPORT fazhi-c FILE fazhiCTargets.cmake NAMESPACE fazhi:: DESTINATION ${package_dir})
endif()

# fazhi.pc finds its prefix from where it lies itself, so that the tree can be moved.
set(pc_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
file(RELATIVE_PATH pc_to_prefix "/prefix/${pc_dir}" "/prefix")
string(REGEX REPLACE "/$" "" pc_to_prefix "${pc_to_prefix}")
if(fazhi_type STREQUAL "SHARED_LIBRARY")
  set(pc_cflags " -DFAZHI_SHARED")
  set(pc_private "")
else()
  set(pc_cflags "")
  set(pc_private "Requires.private: yaml-cpp\nLibs.private: -lboost_json -lboost_container")
  foreach(name IN LISTS fazhi_plain_libraries)
    string(APPEND pc_private " -l${name}")
  endforeach()
  string(APPEND pc_private " -pthread\n")
endif()
configure_file(${PROJECT_SOURCE_DIR}/cmake/fazhi.pc.in ${PROJECT_BINARY_DIR}/fazhi.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/fazhi.pc DESTINATION ${pc_dir})

if(TARGET fazhi-cli)
  install(TARGETS fazhi-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  include(${CMAKE_CURRENT_LIST_DIR}/pages.cmake)
endif()

foreach(folder IN ITEMS schemas examples)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/${folder} DESTINATION ${CMAKE_INSTALL_DATADIR}/fazhi OPTIONAL)
endforeach()
install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR} OPTIONAL)
foreach(page IN ITEMS README.md README.zh-CN.md CHANGELOG.md LICENSE)
  install(FILES ${PROJECT_SOURCE_DIR}/${page} DESTINATION ${CMAKE_INSTALL_DOCDIR} OPTIONAL)
endforeach()
