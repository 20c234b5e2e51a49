#!/bin/sh
# pkg_config.sh COMPILER PREFIX LIBDIR LINKAGE FOLDER SAMPLE: builds and runs the consumer with what fazhi.pc says.
set -eu
compiler=$1 prefix=$2 libdir=$3 linkage=$4 folder=$5 sample=$6
here=$(dirname "$0")

command -v pkg-config >/dev/null || { echo "skipped: pkg-config is not installed"; exit 77; }
export PKG_CONFIG_PATH="$prefix/$libdir/pkgconfig"
private=
[ "$linkage" = shared ] || private=--static
program=$folder/consumer-pkg-config-$linkage

# shellcheck disable=SC2046,SC2086
"$compiler" -std=c++17 "$here/consumer.cpp" -o "$program" $(pkg-config $private --cflags --libs fazhi)
LD_LIBRARY_PATH=$prefix/$libdir "$program" "$sample"
