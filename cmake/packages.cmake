# The packages that CPack makes of what is installed, by cmake/packages.sh: one for programs in C to run with, one to
# build with, one with the command. Names and files follow Debian's customs and those of openEuler and Kylin.
set(FAZHI_PACKAGE_CONTACT "fazhi <fazhi@example.org>" CACHE STRING "Who makes the packages, as `name <address>`")
set(FAZHI_PACKAGE_RELEASE 1 CACHE STRING "The number of the packages of one version")
set(FAZHI_PACKAGE_COMPRESSION xz CACHE STRING "How packages are compressed: xz, or gzip, which is faster")
# Older ones run no script between installing and packing.
if(CMAKE_VERSION VERSION_LESS 3.19)
  message(STATUS "fazhi: no packages, as they need CMake 3.19")
  return()
endif()

set(CPACK_PACKAGE_NAME fazhi)
set(CPACK_PACKAGE_VENDOR fazhi)
# Of a component it would stand before its own.
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")
set(CPACK_PACKAGE_CONTACT "${FAZHI_PACKAGE_CONTACT}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_COMPONENTS_ALL fazhi_development)
if(TARGET fazhi-c)
  list(APPEND CPACK_COMPONENTS_ALL fazhi_library)
endif()
if(TARGET fazhi-cli)
  list(APPEND CPACK_COMPONENTS_ALL fazhi_command)
endif()
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/package_files.cmake)

# `libfazhi1` is the name of the library of its binary interface, and changes with that.
file(STRINGS ${PROJECT_SOURCE_DIR}/include/fazhi/c/fazhi.h abi REGEX "^#define FAZHI_C_ABI [0-9]+$")
string(REGEX REPLACE ".* " "" abi "${abi}")
set(library_package libfazhi${abi})

set(about "fazhi reads, holds and checks annual reports on building a law-based\n\
government, which agencies of government in China publish: printed ones as\n\
text, web pages or Word documents, and as YAML or JSON.")
foreach(generator IN ITEMS DEBIAN RPM)
  set(CPACK_${generator}_FAZHI_LIBRARY_PACKAGE_NAME ${library_package})
  set(CPACK_${generator}_FAZHI_COMMAND_PACKAGE_NAME fazhi)
endforeach()

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE ${FAZHI_PACKAGE_COMPRESSION})
set(CPACK_DEBIAN_PACKAGE_RELEASE ${FAZHI_PACKAGE_RELEASE})
set(CPACK_DEBIAN_PACKAGE_SOURCE fazhi)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_FAZHI_DEVELOPMENT_PACKAGE_NAME libfazhi-dev)
set(CPACK_DEBIAN_FAZHI_LIBRARY_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_FAZHI_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_FAZHI_COMMAND_PACKAGE_SECTION text)
set(CPACK_DEBIAN_FAZHI_LIBRARY_DESCRIPTION
  "annual reports on rule-of-law government, library for C\n${about}\n\n\
This is the shared library for programs in C and whatever can call C.")
set(CPACK_DEBIAN_FAZHI_DEVELOPMENT_DESCRIPTION
  "annual reports on rule-of-law government, to build with\n${about}\n\n\
This is what programs in C and C++ are built with: headers, the library of\nC++, files for CMake and pkg-config, guides \
and examples.")
set(CPACK_DEBIAN_FAZHI_COMMAND_DESCRIPTION
  "annual reports on rule-of-law government, the command\n${about}\n\n\
This is the command, with its manual pages, completion for shells, and the\nschemas of its files.")
set(CPACK_DEBIAN_FAZHI_LIBRARY_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS_POLICY ">=")
# Debian's policy is this; the scripts that CPack adds do the same once more.
set(triggers ${PROJECT_BINARY_DIR}/triggers)
file(WRITE ${triggers} "activate-noawait ldconfig\n")
set(CPACK_DEBIAN_FAZHI_LIBRARY_PACKAGE_CONTROL_EXTRA ${triggers})
set(CPACK_DEBIAN_FAZHI_COMMAND_PACKAGE_SHLIBDEPS ON)

# The archive was compiled with this Boost, parts of which are in its objects; the rest is what it leaves to its users.
set(version "${PROJECT_VERSION}-${FAZHI_PACKAGE_RELEASE}")
set(boost "${Boost_VERSION_MAJOR}.${Boost_VERSION_MINOR}")
set(depends libboost${boost}-dev libboost-json${boost}-dev libyaml-cpp-dev)
set(debian_of_md libmd-dev)
# Their archives are linked with these, for which their packages do not ask.
set(debian_of_minizip libminizip-dev zlib1g-dev)
set(debian_of_xml2 libxml2-dev zlib1g-dev liblzma-dev)
set(debian_of_icuuc libicu-dev)
foreach(name IN LISTS fazhi_plain_libraries)
  list(APPEND depends ${debian_of_${name}})
endforeach()
list(REMOVE_DUPLICATES depends)
if(TARGET fazhi-c)
  list(PREPEND depends "${library_package} (= ${version})")
endif()
list(JOIN depends ", " CPACK_DEBIAN_FAZHI_DEVELOPMENT_PACKAGE_DEPENDS)

set(CPACK_RPM_COMPONENT_INSTALL ON)
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_COMPRESSION_TYPE ${FAZHI_PACKAGE_COMPRESSION})
set(CPACK_RPM_PACKAGE_RELEASE ${FAZHI_PACKAGE_RELEASE})
set(CPACK_RPM_PACKAGE_RELOCATABLE OFF)
set(CPACK_RPM_PACKAGE_LICENSE Apache-2.0)
set(CPACK_RPM_FAZHI_DEVELOPMENT_PACKAGE_NAME libfazhi-devel)
set(CPACK_RPM_FAZHI_LIBRARY_PACKAGE_SUMMARY "Annual reports on rule-of-law government, library for C")
set(CPACK_RPM_FAZHI_DEVELOPMENT_PACKAGE_SUMMARY "Annual reports on rule-of-law government, to build with")
set(CPACK_RPM_FAZHI_COMMAND_PACKAGE_SUMMARY "Annual reports on rule-of-law government, the command")
foreach(component IN LISTS CPACK_COMPONENTS_ALL)
  string(TOUPPER ${component} component)
  set(CPACK_RPM_${component}_PACKAGE_DESCRIPTION "${about}")
endforeach()
# Who only calls C needs nothing else, and the parts of the archive have other names on every system.
set(CPACK_RPM_FAZHI_DEVELOPMENT_PACKAGE_AUTOREQ no)
if(TARGET fazhi-c)
  set(CPACK_RPM_FAZHI_DEVELOPMENT_PACKAGE_REQUIRES "${library_package} = ${version}")
endif()
# Folders that are the system's or other packages', beside those that CPack knows.
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION /usr/${CMAKE_INSTALL_LIBDIR}/cmake
  /usr/${CMAKE_INSTALL_LIBDIR}/pkgconfig /usr/share/licenses /usr/share/man /usr/share/man/man1 /usr/share/man/zh_CN
  /usr/share/man/zh_CN/man1 /usr/share/bash-completion /usr/share/bash-completion/completions /usr/share/fish
  /usr/share/fish/vendor_completions.d /usr/share/zsh /usr/share/zsh/site-functions)
set(ldconfig ${PROJECT_BINARY_DIR}/ldconfig.sh)
file(WRITE ${ldconfig} "ldconfig\n")
set(CPACK_RPM_FAZHI_LIBRARY_POST_INSTALL_SCRIPT_FILE ${ldconfig})
set(CPACK_RPM_FAZHI_LIBRARY_POST_UNINSTALL_SCRIPT_FILE ${ldconfig})
# The same input gives the same bytes: the times are those of SOURCE_DATE_EPOCH, and no machine is named.
set(CPACK_RPM_SPEC_MORE_DEFINE
  "%global clamp_mtime_to_source_date_epoch 1\n%global use_source_date_epoch_as_buildtime 1\n%global _buildhost fazhi\n\
%global _build_id_links none")

# What package_files.cmake is to know.
set(CPACK_FAZHI_LIBRARY_PACKAGE ${library_package})
set(CPACK_FAZHI_SOURCE_DIR ${PROJECT_SOURCE_DIR})
set(CPACK_FAZHI_DEBIAN_VERSION ${version})
include(CPack)
