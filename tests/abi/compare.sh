#!/bin/sh
# compare.sh LIBRARY HEADERS: tells in what the binary interface of the library and of the header differs from what is
# committed beside this script. Its status is 0 where it does not, 1 where it does.
set -eu
library=$1 headers=$2
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
now=$(mktemp -d)
trap 'rm -rf "$now"' EXIT

sh "$here/values.sh" "$headers/fazhi.h" >"$now/values.txt"
sh "$here/dump.sh" "$library" "$headers" >"$now/libfazhi_c.abi"

status=0
if ! diff -U 0 "$here/values.txt" "$now/values.txt" >"$now/differences"; then
  echo "Constants, sizes and offsets that differ:"
  grep '^[-+][^-+]' "$now/differences"
  status=1
fi
# What is harmless to abidiff may still not compile, or mean something else, such as a member of another name.
abidiff --harmless --no-show-locs "$here/libfazhi_c.abi" "$now/libfazhi_c.abi" || status=1
exit $status
