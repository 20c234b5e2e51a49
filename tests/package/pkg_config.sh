#!/bin/sh
# pkg_config.sh COMPILER PREFIX LIBDIR LINKAGE FOLDER SAMPLE: builds and runs the consumers with what fazhi.pc
# and fazhi-c.pc say; of a static library, fully static too where the archives of all that is linked are here.
set -eu
compiler=$1 prefix=$2 libdir=$3 linkage=$4 folder=$5 sample=$6
here=$(dirname "$0")

command -v pkg-config >/dev/null || { echo "skipped: pkg-config is not installed"; exit 77; }
export PKG_CONFIG_PATH="$prefix/$libdir/pkgconfig"
export LD_LIBRARY_PATH="$prefix/$libdir"
program=$folder/consumer-pkg-config-$linkage

# C: neither another library nor a header beside its own is named.
if [ -f "$PKG_CONFIG_PATH/fazhi-c.pc" ]; then
  for word in $(pkg-config --static --cflags --libs fazhi-c); do
    case $word in
      -I* | -L* | -lfazhi_c) ;;
      *) echo "fazhi-c.pc asks for $word"; exit 1 ;;
    esac
  done
  # shellcheck disable=SC2046
  "$compiler" -x c "$here/c/consumer.c" -x none -o "$program-c" $(pkg-config --cflags --libs fazhi-c)
  "$program-c" "$sample"
fi

private=
[ "$linkage" = shared ] || private=--static
# shellcheck disable=SC2046,SC2086
"$compiler" -std=c++17 -c "$here/consumer.cpp" -o "$program.o" $(pkg-config --cflags fazhi)
# shellcheck disable=SC2046,SC2086
"$compiler" "$program.o" -o "$program" $(pkg-config $private --libs fazhi)
"$program" "$sample"
[ "$linkage" = static ] || exit 0

# shellcheck disable=SC2046
for name in $(pkg-config --static --libs-only-l fazhi) -lc; do
  archive=$("$compiler" -print-file-name="lib${name#-l}.a")
  case $name:$archive in
    -lfazhi:*) ;;
    *:/*) ;;
    *) echo "not linked fully static: there is no lib${name#-l}.a"; exit 0 ;;
  esac
done
# Warnings say that the C library looks up names and character sets by files of the system.
# shellcheck disable=SC2046
"$compiler" -static "$program.o" -o "$program-static" $(pkg-config --static --libs fazhi) 2>"$program.log" ||
  { cat "$program.log"; exit 1; }
LD_LIBRARY_PATH='' "$program-static" "$sample"
