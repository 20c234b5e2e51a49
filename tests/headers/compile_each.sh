#!/bin/sh
# compile_each.sh COMPILER STANDARD alone|together INCLUDE_DIR BOOST_DIR: compiles every header under INCLUDE_DIR by
# itself, or all of them at once: later standards add words but take no header away.
# Tells each one that fails; 77 means that the compiler is not here.
set -u
compiler=$1 standard=$2 how=$3 include=$4 boost=$5

command -v "$compiler" >/dev/null || { echo "skipped: $compiler is not installed"; exit 77; }
case $standard in
  17) flag=-std=c++17 ;;
  20) flag=-std=c++20 ;;
  *) flag=-std=c++2b ;;  # the name of C++23 that these compilers know
esac
# -isystem of a folder that is searched anyway would upset #include_next.
if [ "$boost" = /usr/include ]; then set --; else set -- -isystem "$boost"; fi

# BOOST_DESCRIBE_STRUCT ends in an empty variadic argument, which pedantic clang remarks on before C++20.
compile() {
  "$compiler" $flag -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wno-gnu-zero-variadic-macro-arguments -Werror \
    -fsyntax-only -I "$include" "$@" -x c++ -
}

failed=0 headers=0 all=""
for header in $(cd "$include" && find . -name '*.hpp' -o -name '*.h' | sort); do
  headers=$((headers + 1))
  line="#include <${header#./}>"
  all="$all$line
"
  [ "$how" = alone ] || continue
  echo "$line" | compile "$@" || { echo "$header does not compile alone"; failed=$((failed + 1)); }
done
if [ "$how" = together ]; then
  printf '%s' "$all" | compile "$@" || { echo "the headers do not compile together"; failed=1; }
fi
echo "$headers headers, $failed failed"
[ "$headers" -gt 0 ] && [ "$failed" -eq 0 ]
