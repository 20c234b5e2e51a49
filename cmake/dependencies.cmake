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

# Files are checked several at a time.
find_package(Threads REQUIRED)

# What can be left out. Each of these is used inside the compiled half only, and linked by its plain name, so that no path
# of this machine gets into the package files: `fazhi_plain_libraries`, in the order of the linker,
# `fazhi_plain_include_dirs` and `fazhi_features`, which are the definitions that switch the sources.
set(fazhi_plain_libraries)
set(fazhi_plain_include_dirs)
set(fazhi_features)

# fazhi_find_plain(<option> <header> <folders> <package> <without> <library>...): finds the header, in one of the folders
# below those of the system too, and the libraries, or says which Debian package holds them and what is lost without.
macro(fazhi_find_plain option header folders package without)
  string(MAKE_C_IDENTIFIER "FAZHI_INCLUDE_DIR_OF_${header}" fazhi_folder)
  find_path(${fazhi_folder} ${header} PATH_SUFFIXES ${folders})
  mark_as_advanced(${fazhi_folder})
  set(fazhi_found ${${fazhi_folder}})
  foreach(name IN ITEMS ${ARGN})
    find_library(FAZHI_LIBRARY_${name} ${name})
    mark_as_advanced(FAZHI_LIBRARY_${name})
    if(NOT FAZHI_LIBRARY_${name})
      set(fazhi_found NOTFOUND)
    endif()
  endforeach()
  if(NOT fazhi_found)
    message(FATAL_ERROR "fazhi needs ${header} and the libraries ${ARGN} (Debian: ${package}) for ${option}; "
      "without them, build with -D${option}=OFF, and ${without}.")
  endif()
  list(APPEND fazhi_plain_libraries ${ARGN})
  list(APPEND fazhi_plain_include_dirs ${fazhi_found})
endmacro()

if(FAZHI_DIGEST)
  fazhi_find_plain(FAZHI_DIGEST sha2.h "" libmd-dev "imports have no digest of their source" md)
  list(APPEND fazhi_features FAZHI_HAS_LIBMD)
endif()
if(FAZHI_DOCX)
  fazhi_find_plain(FAZHI_DOCX minizip/unzip.h "" "libminizip-dev and zlib1g-dev" "Word documents are refused" minizip)
  list(APPEND fazhi_features FAZHI_HAS_DOCX)
endif()
if(FAZHI_HTML)
  fazhi_find_plain(FAZHI_HTML libxml/HTMLparser.h libxml2 libxml2-dev "web pages are refused" xml2)
  list(APPEND fazhi_features FAZHI_HAS_HTML)
elseif(FAZHI_DOCX)
  fazhi_find_plain(FAZHI_DOCX libxml/parser.h libxml2 libxml2-dev "Word documents are refused" xml2)
endif()
if(FAZHI_ENCODINGS)
  fazhi_find_plain(FAZHI_ENCODINGS unicode/ucsdet.h "" libicu-dev
    "only UTF-8 and UTF-16 are read, and checks of profiles by pattern are skipped" icui18n icuuc icudata)
  list(APPEND fazhi_features FAZHI_HAS_ICU)
endif()

# Before GCC 9 std::filesystem lay in an archive of its own, which whoever links the library needs too.
if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "GNU" OR CMAKE_CXX_COMPILER_VERSION VERSION_LESS 9)
  include(CheckCXXSourceCompiles)
  set(CMAKE_REQUIRED_FLAGS ${CMAKE_CXX17_STANDARD_COMPILE_OPTION})
  set(filesystem_program "#include <filesystem>
    int main(int, char** v) { return std::filesystem::path(v[0]).lexically_normal().empty(); }")
  check_cxx_source_compiles("${filesystem_program}" FAZHI_LINKS_FILESYSTEM)
  if(NOT FAZHI_LINKS_FILESYSTEM)
    set(CMAKE_REQUIRED_LIBRARIES stdc++fs)
    check_cxx_source_compiles("${filesystem_program}" FAZHI_LINKS_STDCXXFS)
    unset(CMAKE_REQUIRED_LIBRARIES)
    if(NOT FAZHI_LINKS_STDCXXFS)
      message(FATAL_ERROR "fazhi needs std::filesystem: GCC 8 or newer, or a Clang with the library of one.")
    endif()
    execute_process(COMMAND ${CMAKE_CXX_COMPILER} -print-file-name=libstdc++fs.a
      OUTPUT_VARIABLE FAZHI_LIBRARY_stdc++fs OUTPUT_STRIP_TRAILING_WHITESPACE)
    list(APPEND fazhi_plain_libraries stdc++fs)
  endif()
  unset(CMAKE_REQUIRED_FLAGS)
endif()

# Where pointers are of 32 bits, files and times are not unless the C library is asked.
if(UNIX AND CMAKE_SIZEOF_VOID_P EQUAL 4)
  list(APPEND fazhi_features _FILE_OFFSET_BITS=64 _TIME_BITS=64)
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
