#!/bin/sh
# sh check_leaks.sh FOLDER WORK: compiles leaks.c with the libfazhi_c in FOLDER, and ends with 0 when no memory is lost:
# neither in a few hundred calls under valgrind, where it is here, nor in tens of thousands without it.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../../.." && pwd)
folder=$1
mkdir -p "$2"
program=$2/leaks

sed -n 's/^FAZHI_C_API .*[ *]\(fazhi_[a-z_]*\)(.*/\1/p' "$root/include/fazhi/c/fazhi.h" >"$2/functions"
while read -r name; do
  grep -q "$name(" "$here/leaks.c" || { echo "leaks.c does not call $name"; exit 1; }
done <"$2/functions"

"${CC:-cc}" -std=c99 -pedantic -Wall -Wextra -Werror -I "$root/include" "$here/leaks.c" -o "$program" \
  "$folder/libfazhi_c.so.1" -Wl,-rpath,"$folder"

GLIBC_TUNABLES=glibc.malloc.tcache_count=0 "$program" "$root/examples/report.txt" 100
if command -v valgrind >/dev/null; then
  # An optimizer may look at a value before it asks whether there is one, and then not use it; that is no fault.
  valgrind --quiet --leak-check=full --undef-value-errors=no --error-exitcode=9 "$program" "$root/examples/report.txt" 2
else
  echo "no valgrind is here"
fi
