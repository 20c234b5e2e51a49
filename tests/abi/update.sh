#!/bin/sh
# update.sh LIBRARY: commits to a changed binary interface: writes libfazhi_c.abi and values.txt anew from a libfazhi_c.so
# that was built as Debug, and its header. Where nothing of the interface changed, the files stay as they are.
set -eu
library=$(realpath -- "$1")
cd "$(dirname -- "$0")"
headers=../../include/fazhi/c
if [ -f libfazhi_c.abi ] && [ -f values.txt ] && sh compare.sh "$library" $headers; then
  echo "Nothing changed."
else
  sh values.sh $headers/fazhi.h >values.txt
  sh dump.sh "$library" $headers >libfazhi_c.abi
fi
sh check.sh "$library"
