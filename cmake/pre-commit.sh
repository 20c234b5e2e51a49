#!/bin/sh
# Runs fazhi as a hook of pre-commit, and builds it first where that has not been done: in the clone that pre-commit
# keeps of this repository, or in the folder that FAZHI_HOOK_BUILD names. What it needs to build is in the README.
set -eu
root=$(cd "$(dirname -- "$0")/.." && pwd)
build=${FAZHI_HOOK_BUILD:-$root/build/pre-commit}
command=$build/src/fazhi

if [ ! -x "$command" ]; then
  mkdir -p "$build"
  log=$build/build.log
  echo "fazhi: building it once, which takes minutes" >&2
  if ! { cmake -S "$root" -B "$build" -D CMAKE_BUILD_TYPE=Release -D FAZHI_BUILD_TESTS=OFF \
           -D FAZHI_BUILD_EXAMPLES=OFF && cmake --build "$build" --target fazhi-cli --parallel; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "fazhi: it could not be built; all of it is in $log" >&2
    exit 4
  fi
fi
exec "$command" "$@"
