#!/bin/sh
# Whether the header of the C interface compiles alone, as C and as C++, with each compiler that is here.
# Usage: header.sh <folder of the headers>
set -u
include=$1
source='#include <fazhi/c/fazhi.h>
static fazhi_finding finding;
int main(void) { finding.size = sizeof finding; return fazhi_version() == NULL; }'
status=0
count=0

compile() { # compiler language standard options...
  command -v "$1" > /dev/null || return 0
  compiler=$1
  language=$2
  standard=$3
  shift 3
  count=$((count + 1))
  if ! printf '%s\n' "$source" | "$compiler" -x "$language" "-std=$standard" -pedantic -Wall -Wextra -Wconversion \
    -Werror "$@" -I "$include" -fsyntax-only -; then
    echo "$compiler -std=$standard fails" >&2
    status=1
  fi
}

for compiler in gcc gcc-11 clang; do
  for standard in c99 c11; do
    compile "$compiler" c "$standard" -Wc++-compat -Wstrict-prototypes
  done
done
for compiler in g++ g++-11 clang++; do
  for standard in c++11 c++17; do
    compile "$compiler" c++ "$standard"
  done
done
if [ "$count" -eq 0 ]; then
  echo "no compiler was found" >&2
  exit 1
fi
exit "$status"
