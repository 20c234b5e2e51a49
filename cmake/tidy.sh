#!/bin/sh
# sh cmake/tidy.sh [SECONDS]: clang-tidy over the library and the command, by the compile commands of build/dev; the
# headers they include are looked at with them. The sources that changed last come first. With SECONDS no source is begun
# after that time, and how many were looked at is told; without, all are. Status 0 when nothing was found.
set -u
cd "$(dirname -- "$0")/.." || exit 1
. cmake/common.sh

[ -f build/dev/compile_commands.json ] || fail "build/dev is missing; make it by: cmake --preset dev"
deadline=
[ $# -eq 0 ] || deadline=$(($(date +%s) + $1))
lists=$(mktemp -d)
trap 'rm -rf "$lists"' EXIT

: >"$lists/looked"
# The headers that the compiler there precompiled are in no form that clang reads.
sed 's/ -Winvalid-pch//g; s/ -include [^ ]*cmake_pch\.hxx//g' build/dev/compile_commands.json \
  >"$lists/compile_commands.json"
find src -name '*.cpp' -type f | sort >"$lists/all"
git log --format= --name-only -- 'src/*.cpp' 2>/dev/null >"$lists/changed"
awk 'NR == FNR { is_there[$0] = 1; next } ($0 in is_there) && !seen[$0]++' "$lists/all" "$lists/changed" "$lists/all" \
  >"$lists/ordered"

# One file; behind the deadline none. What clang-tidy counts on its way is left out.
export lists deadline
xargs -n 1 -P "$jobs" sh -c '
  [ -z "$deadline" ] || [ "$(date +%s)" -lt "$deadline" ] || exit 0
  echo "$1" >>"$lists/looked"
  clang-tidy -p "$lists" --quiet --extra-arg=-Wno-unknown-warning-option "$1" 2>"$lists/$$.err" && exit 0
  grep -v " warnings\{0,1\} generated" "$lists/$$.err"
  exit 1' sh <"$lists/ordered"
status=$?
echo "clang-tidy looked at $(wc -l <"$lists/looked") of $(wc -l <"$lists/ordered") sources"
[ "$status" -eq 0 ]
