# Run by CPack on each component before it is packed: what a package has by its system's customs, beside what is installed
# everywhere.

if(CPACK_GENERATOR STREQUAL "DEB")
  set(development libfazhi-dev)
else()
  set(development libfazhi-devel)
endif()
set(name_of_fazhi_library ${CPACK_FAZHI_LIBRARY_PACKAGE})
set(name_of_fazhi_development ${development})
set(name_of_fazhi_command fazhi)

# What is linked into the binaries, by the Debian packages that it comes from there: their licences ask to be shown.
# Boost's does not ask for it of binaries.
set(linked_into_fazhi_library libyaml-cpp-dev libmsgsl-dev)
set(linked_into_fazhi_command libyaml-cpp-dev libmsgsl-dev libcli11-dev libdtl-dev libmd-dev libminizip-dev
  libxml2-dev libicu-dev liblzma-dev zlib1g-dev libc6-dev)
set(linked_into_fazhi_development libmsgsl-dev)

find_program(gzip gzip REQUIRED)
function(compress file)
  execute_process(COMMAND ${gzip} -9nf ${file} RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${file} could not be compressed")
  endif()
endfunction()

function(write_licence component file)
  file(READ ${CPACK_FAZHI_SOURCE_DIR}/LICENSE licence)
  set(text "fazhi ${CPACK_PACKAGE_VERSION}\n\nCopyright: the authors of fazhi\nLicense: Apache-2.0\n\n")
  if(CPACK_GENERATOR STREQUAL "DEB")
    string(APPEND text "On Debian systems the whole text of the Apache License, version 2.0, stands in\n"
      "/usr/share/common-licenses/Apache-2.0.\n")
  else()
    string(APPEND text "${licence}")
  endif()
  foreach(package IN LISTS linked_into_${component})
    if(EXISTS /usr/share/doc/${package}/copyright)
      file(READ /usr/share/doc/${package}/copyright notice)
      string(APPEND text "\n==== Parts of ${package} are linked in or compiled in. Its licence:\n\n${notice}")
    endif()
  endforeach()
  file(WRITE ${file} "${text}")
endfunction()

function(write_changelog folder)
  string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)
  file(WRITE ${folder}/changelog.Debian "fazhi (${CPACK_FAZHI_DEBIAN_VERSION}) unstable; urgency=medium\n\n"
    "  * What changed stands in changelog.gz.\n\n -- ${CPACK_PACKAGE_CONTACT}  ${date}\n")
  compress(${folder}/changelog.Debian)
  configure_file(${CPACK_FAZHI_SOURCE_DIR}/CHANGELOG.md ${folder}/changelog COPYONLY)
  compress(${folder}/changelog)
endfunction()

# What lintian is told: the library is named by its package's, and the command is linked statically on purpose.
function(write_overrides package folder)
  set(of_${CPACK_FAZHI_LIBRARY_PACKAGE} package-name-doesnt-match-sonames)
  set(of_fazhi embedded-library shared-library-lacks-prerequisites)
  foreach(tag IN LISTS of_${package})
    file(APPEND ${folder}/${package} "${package}: ${tag} *\n")
  endforeach()
endfunction()

foreach(component IN LISTS CPACK_COMPONENTS_ALL)
  set(root ${CPACK_TEMPORARY_DIRECTORY}/${component})
  set(package ${name_of_${component}})
  if(CPACK_GENERATOR STREQUAL "DEB")
    write_licence(${component} ${root}/usr/share/doc/${package}/copyright)
    write_changelog(${root}/usr/share/doc/${package})
    write_overrides(${package} ${root}/usr/share/lintian/overrides)
  else()
    write_licence(${component} ${root}/usr/share/licenses/${package}/LICENSE)
  endif()
  file(GLOB_RECURSE pages ${root}/usr/share/man/*.1)
  foreach(page IN LISTS pages)
    compress(${page})
  endforeach()
endforeach()
