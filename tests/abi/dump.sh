#!/bin/sh
# dump.sh LIBRARY HEADERS: prints the binary interface of the library as abidw (Debian: abigail-tools) reads it out of
# the debug information: the functions, and of their types those that the folder of headers declares. Nothing of the
# machine is in it, nor of what the library is built from.
set -eu
dumped=$(mktemp)
trap 'rm -f "$dumped"' EXIT
abidw --headers-dir "$2" --drop-private-types --exported-interfaces-only --no-corpus-path --no-comp-dir-path \
  --no-show-locs --no-elf-needed --no-architecture --out-file "$dumped" "$1"
sed "s|^\(  <abi-instr .*\) path='[^']*/|\1 path='|" "$dumped"
