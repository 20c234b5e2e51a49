#!/bin/sh
# reached.sh COMPILER INCLUDE_DIR BOOST_DIR: <fazhi/fazhi.hpp>, which says that it is all of the API, must include every
# header of C++ but those in folders named c or detail. Tells each one that it lacks.
set -u
compiler=$1 include=$2 boost=$3

if [ "$boost" = /usr/include ]; then set --; else set -- -isystem "$boost"; fi
reached=$(echo '#include <fazhi/fazhi.hpp>' | "$compiler" -std=c++17 -MM -I "$include" "$@" -x c++ -) || exit 1

headers=0 lacking=0
for header in $(cd "$include" && find . -name '*.hpp' -not -path '*/detail/*' -not -path '*/c/*' | sort); do
  headers=$((headers + 1))
  case "$reached " in
    *"$include/${header#./}"[[:space:]]*) ;;
    *) echo "${header#./} is not in fazhi/fazhi.hpp"; lacking=$((lacking + 1)) ;;
  esac
done
echo "$headers headers, $lacking lacking"
[ "$headers" -gt 0 ] && [ "$lacking" -eq 0 ]
