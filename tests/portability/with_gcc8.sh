#!/bin/sh
# sh tests/portability/with_gcc8.sh [SOURCE...]
# Reads the public headers and all sources, or those that are named, with GCC 8.3 and its library. No Debian that is kept
# has that compiler for itself; Debian 11 has it for ARM processors without a system, with headers that know no threads
# and no files. So the settings of its library are taken from GCC 9 for Linux, and the C library's headers from armhf.
# Nothing is linked or run. Takes a quarter of an hour; what is fetched lies below build/.
set -eu
cd "$(dirname -- "$0")/../.."
. cmake/common.sh

install_packages mmdebstrap libisl23 libmpc3 libboost1.81-dev libboost-json1.81-dev libyaml-cpp-dev libmsgsl-dev \
  libcli11-dev libdtl-dev
roots=$PWD/build/roots
unpack_root "$roots/gcc8" "$(dpkg --print-architecture)" bullseye \
  gcc-arm-none-eabi,libstdc++-arm-none-eabi-newlib,libstdc++-9-dev
unpack_root "$roots/armhf" armhf bookworm libc6-dev,libicu-dev,libxml2-dev,libmd-dev,libminizip-dev,zlib1g-dev

# Libraries of headers, without the rest of this system's.
others=$roots/gcc8/others
mkdir -p "$others"
for name in boost gsl CLI dtl yaml-cpp; do ln -sfn "/usr/include/$name" "$others/$name"; done

compiler=$roots/gcc8/usr/bin/arm-none-eabi-g++
compiler_headers=$roots/gcc8/usr/lib/gcc/arm-none-eabi/8.3.1
library=$roots/gcc8/usr/include/newlib/c++/8.3.1
settings=$(dirname "$(dirname "$(find "$roots/gcc8/usr/include" -path '*-linux-gnu/c++/9/bits/c++config.h')")")
sed -i 's/_GLIBCXX_RELEASE 9/_GLIBCXX_RELEASE 8/; /define _GLIBCXX_USE_INT128/d' "$settings/bits/c++config.h"
c=$roots/armhf/usr/include

# Folders of -isystem are taken for C where a compiler has no system, so all are plain ones and only errors are told.
gcc8() {
  "$compiler" -std=c++17 -pedantic-errors -w -nostdinc -D__linux__ -D__gnu_linux__ -D__unix__ -D_GNU_SOURCE \
    -D__ARM_PCS_VFP -D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64 -DFAZHI_C_BUILD \
    -DFAZHI_HAS_LIBMD -DFAZHI_HAS_DOCX -DFAZHI_HAS_HTML -DFAZHI_HAS_ICU -DFAZHI_HAS_DTL \
    -I include -I src -I "$library" -I "$settings" -I "$library/backward" -I "$others" \
    -I "$c" -I "$c/arm-linux-gnueabihf" -I "$c/libxml2" \
    -I "$compiler_headers/include" -I "$compiler_headers/include-fixed" "$@"
}

work=build/gcc8
rm -rf $work
mkdir -p $work
(cd include && find . -name '*.hpp' | sort | sed 's|^\./\(.*\)$|#include <\1>|') >$work/headers.hpp
echo 'static_assert(__GNUC__ == 8, "another compiler");' >>$work/headers.hpp
gcc8 -x c++-header $work/headers.hpp -o $work/headers.hpp.gch || fail "the public headers"

# shellcheck disable=SC2046
[ $# -gt 0 ] || set -- $(find src -name '*.cpp' | grep -v '/no_html\|/no_docx' | sort)
failed=0
for source in "$@"; do
  gcc8 -fsyntax-only -include $work/headers.hpp "$source" || { failed=$((failed + 1)); echo "FAILED: $source"; }
done
echo "$# sources and $(grep -c include $work/headers.hpp) headers with GCC 8.3, $failed failed"
[ "$failed" -eq 0 ]
