# What is installed, and the three ways to find it: CMake packages, pkg-config, and the share folders. Each rule belongs
# to one of the components that packages are made of: fazhi_library is what programs in C run with, fazhi_development
# what is built with, fazhi_command the command and what its users need. Packages have a licence file of their own in
# place of fazhi_licence.
include(CMakePackageConfigHelpers)

# What is installed finds its parts from where it lies, so that it can be moved.
foreach(folder IN ITEMS CMAKE_INSTALL_LIBDIR CMAKE_INSTALL_INCLUDEDIR)
  if(IS_ABSOLUTE "${${folder}}")
    message(FATAL_ERROR "${folder} is ${${folder}}; name a folder below the prefix, such as lib")
  endif()
endforeach()

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/fazhi)
set(of_development COMPONENT fazhi_development)
set(places
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT fazhi_library NAMELINK_COMPONENT fazhi_development
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT fazhi_development
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT fazhi_library)

# Three sets, so that who wants the headers only need not have what the compiled half is linked with, and who wants the
# library of C need not have anything.
install(TARGETS fazhi-model EXPORT fazhi-model)
install(TARGETS fazhi EXPORT fazhi-compiled ${places})
install(EXPORT fazhi-model FILE fazhiModelTargets.cmake NAMESPACE fazhi:: DESTINATION ${package_dir} ${of_development})
install(EXPORT fazhi-compiled FILE fazhiCompiledTargets.cmake NAMESPACE fazhi:: DESTINATION ${package_dir}
  ${of_development})
if(TARGET fazhi-c)
  install(TARGETS fazhi-c EXPORT fazhi-c ${places})
  install(EXPORT fazhi-c FILE fazhiCTargets.cmake NAMESPACE fazhi:: DESTINATION ${package_dir} ${of_development})
endif()
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} ${of_development})

# Until 1.0 a minor version may change the C++ interface, and so is not taken for another.
if(PROJECT_VERSION_MAJOR EQUAL 0)
  set(compatibility SameMinorVersion)
else()
  set(compatibility SameMajorVersion)
endif()
configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/fazhiConfig.cmake.in
  ${PROJECT_BINARY_DIR}/fazhiConfig.cmake INSTALL_DESTINATION ${package_dir} NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/fazhiConfigVersion.cmake COMPATIBILITY ${compatibility})
install(FILES ${PROJECT_BINARY_DIR}/fazhiConfig.cmake ${PROJECT_BINARY_DIR}/fazhiConfigVersion.cmake
  ${PROJECT_SOURCE_DIR}/cmake/fazhiFindBoost.cmake DESTINATION ${package_dir} ${of_development})

# The files of pkg-config find their prefix from where they lie themselves, so that the tree can be moved.
set(pc_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
file(RELATIVE_PATH pc_to_prefix "/prefix/${pc_dir}" "/prefix")
string(REGEX REPLACE "/$" "" pc_to_prefix "${pc_to_prefix}")

# What an archive leaves to its users: a library that has a file of pkg-config's own beside it by that, which names in
# turn what it is built from; another by its plain name.
function(fazhi_private_parts requires libs)
  set(module_of_md libmd)
  set(module_of_minizip minizip)
  set(module_of_xml2 libxml-2.0)
  set(module_of_icui18n icu-i18n)
  set(module_of_icuuc icu-uc)
  set(module_of_icudata icu-uc)
  set(modules yaml-cpp)
  set(names -lboost_json -lboost_container)
  foreach(name IN LISTS fazhi_plain_libraries)
    get_filename_component(folder "${FAZHI_LIBRARY_${name}}" DIRECTORY)
    if(module_of_${name} AND EXISTS ${folder}/pkgconfig/${module_of_${name}}.pc)
      list(APPEND modules ${module_of_${name}})
    else()
      list(APPEND names -l${name})
    endif()
  endforeach()
  list(REMOVE_DUPLICATES modules)
  list(JOIN modules ", " modules)
  list(JOIN names " " names)
  set(${requires} "${modules}" PARENT_SCOPE)
  set(${libs} "${names} -pthread" PARENT_SCOPE)
endfunction()

if(fazhi_type STREQUAL "SHARED_LIBRARY")
  set(pc_cflags " -DFAZHI_SHARED")
  set(pc_private "")
else()
  set(pc_cflags "")
  fazhi_private_parts(pc_requires pc_libs)
  set(pc_private "Requires.private: ${pc_requires}\nLibs.private: ${pc_libs}\n")
endif()
configure_file(${PROJECT_SOURCE_DIR}/cmake/fazhi.pc.in ${PROJECT_BINARY_DIR}/fazhi.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/fazhi.pc DESTINATION ${pc_dir} ${of_development})
if(TARGET fazhi-c)
  configure_file(${PROJECT_SOURCE_DIR}/cmake/fazhi-c.pc.in ${PROJECT_BINARY_DIR}/fazhi-c.pc @ONLY)
  install(FILES ${PROJECT_BINARY_DIR}/fazhi-c.pc DESTINATION ${pc_dir} ${of_development})
endif()

if(TARGET fazhi-cli)
  install(TARGETS fazhi-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT fazhi_command)
  include(${CMAKE_CURRENT_LIST_DIR}/pages.cmake)
endif()

set(share ${CMAKE_INSTALL_DATADIR}/fazhi)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/schemas DESTINATION ${share} COMPONENT fazhi_command OPTIONAL)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/examples DESTINATION ${share} ${of_development} OPTIONAL
  PATTERN ".*" EXCLUDE PATTERN __pycache__ EXCLUDE PATTERN node_modules EXCLUDE)
# The guides lie to the README as they do in the sources, so that links hold.
install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR}/docs ${of_development} OPTIONAL
  PATTERN api EXCLUDE)
foreach(page IN ITEMS README.md README.zh-CN.md CHANGELOG.md SECURITY.md)
  install(FILES ${PROJECT_SOURCE_DIR}/${page} DESTINATION ${CMAKE_INSTALL_DOCDIR} ${of_development} OPTIONAL)
endforeach()
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT fazhi_licence OPTIONAL)

if(fazhi_top_level)
  include(${CMAKE_CURRENT_LIST_DIR}/packages.cmake)
endif()
