#!/bin/sh
# compile_each.sh COMPILER STANDARD INCLUDE_DIR BOOST_DIR: compiles every header under INCLUDE_DIR by itself.
# Tells each one that fails; 77 means that the compiler is not here.
set -u
compiler=$1 standard=$2 include=$3 boost=$4

command -v "$compiler" >/dev/null || { echo "skipped: $compiler is not installed"; exit 77; }
case $standard in
  17) flag=-std=c++17 ;;
  20) flag=-std=c++20 ;;
  *) flag=-std=c++2b ;;  # the name of C++23 that these compilers know
esac
# -isystem of a folder that is searched anyway would upset #include_next.
if [ "$boost" = /usr/include ]; then set --; else set -- -isystem "$boost"; fi

# BOOST_DESCRIBE_STRUCT ends in an empty variadic argument, which pedantic clang remarks on before C++20.
failed=0 headers=0
for header in $(cd "$include" && find . -name '*.hpp' -o -name '*.h' | sort); do
  headers=$((headers + 1))
  echo "#include <${header#./}>" |
    "$compiler" $flag -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wno-gnu-zero-variadic-macro-arguments -Werror \
      -fsyntax-only -I "$include" "$@" -x c++ - || { echo "$header does not compile alone"; failed=$((failed + 1)); }
done
echo "$headers headers, $failed failed"
[ "$headers" -gt 0 ] && [ "$failed" -eq 0 ]
