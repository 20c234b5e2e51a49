# Finds what the library is built from. Boost's headers are all that a user of the headers needs; Boost.JSON, yaml-cpp
# and GSL are used inside the compiled half only.

include(cmake/fazhiFindBoost.cmake)
fazhi_find_boost(COMPONENTS json)
if(NOT Boost_FOUND)
  message(FATAL_ERROR "fazhi needs Boost 1.77 or newer with Boost.JSON (Debian: libboost1.81-dev and libboost-json1.81-dev; "
    "its plain libboost-dev is too old); name another place by Boost_ROOT.")
endif()

find_package(yaml-cpp QUIET CONFIG)
if(NOT yaml-cpp_FOUND)
  message(FATAL_ERROR "fazhi needs yaml-cpp 0.7 or newer (Debian: libyaml-cpp-dev); name another place by yaml-cpp_ROOT.")
endif()
# The target got a namespace with 0.8.
if(TARGET yaml-cpp::yaml-cpp)
  set(fazhi_yaml_cpp yaml-cpp::yaml-cpp)
else()
  set(fazhi_yaml_cpp yaml-cpp)
endif()

# Only the directory of GSL's headers is used, and only to build: it never reaches the package files.
find_package(Microsoft.GSL QUIET CONFIG)
if(TARGET Microsoft.GSL::GSL)
  get_target_property(fazhi_gsl_include_dir Microsoft.GSL::GSL INTERFACE_INCLUDE_DIRECTORIES)
else()
  find_path(FAZHI_GSL_INCLUDE_DIR gsl/gsl)
  if(NOT FAZHI_GSL_INCLUDE_DIR)
    message(FATAL_ERROR "fazhi needs the Guidelines Support Library to build (Debian: libmsgsl-dev); "
      "name the directory that holds gsl/gsl by FAZHI_GSL_INCLUDE_DIR.")
  endif()
  set(fazhi_gsl_include_dir "${FAZHI_GSL_INCLUDE_DIR}")
endif()

# SHA-256 for the provenance of an import.
set(fazhi_has_libmd OFF)
if(FAZHI_DIGEST)
  find_path(FAZHI_LIBMD_INCLUDE_DIR sha2.h)
  find_library(FAZHI_LIBMD md)
  mark_as_advanced(FAZHI_LIBMD_INCLUDE_DIR FAZHI_LIBMD)
  if(NOT FAZHI_LIBMD_INCLUDE_DIR OR NOT FAZHI_LIBMD)
    message(FATAL_ERROR "fazhi needs libmd to give imports the digest of their source (Debian: libmd-dev); "
      "without it, build with -DFAZHI_DIGEST=OFF, and imports have none.")
  endif()
  set(fazhi_has_libmd ON)
endif()

if(FAZHI_BUILD_CLI)
  find_path(FAZHI_CLI11_INCLUDE_DIR CLI/CLI.hpp)
  if(NOT FAZHI_CLI11_INCLUDE_DIR)
    message(FATAL_ERROR "The command fazhi needs CLI11 to build (Debian: libcli11-dev); name the directory that holds "
      "CLI/CLI.hpp by FAZHI_CLI11_INCLUDE_DIR, or switch the command off with -DFAZHI_BUILD_CLI=OFF.")
  endif()
  # Shortest differences for fmt --diff; without it they are shown as one run of lines.
  find_path(FAZHI_DTL_INCLUDE_DIR dtl/dtl.hpp)
  mark_as_advanced(FAZHI_DTL_INCLUDE_DIR)
endif()
