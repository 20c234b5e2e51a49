#!/bin/sh
# Runs fazhi as a hook of pre-commit, and builds it first where that has not been done: in the clone that pre-commit
# keeps of this repository, or in the folder that FAZHI_HOOK_BUILD names. Each revision has a folder of its own there, so
# that none runs what was built of another. What it needs to build is in the README.
set -eu
root=$(cd "$(dirname -- "$0")/.." && pwd)

number() { sed -n "s/^#define FAZHI_VERSION_$1 //p" "$root/include/fazhi/version.hpp"; }
revision=$(number MAJOR).$(number MINOR).$(number PATCH)
# Git runs hooks with the variables of the repository that is committed to, which is not this one.
if [ -e "$root/.git" ] &&
  commit=$(unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE && git -C "$root" rev-parse --short=12 HEAD 2>/dev/null); then
  revision=$revision-$commit
fi

build=${FAZHI_HOOK_BUILD:-$root/build/pre-commit}/$revision
command=$build/src/fazhi
if [ ! -x "$command" ]; then
  log=$build/build.log
  if ! { mkdir -p "$build" && true >"$log"; } 2>/dev/null; then
    echo "fazhi: it cannot be built in $build, where nothing can be written; FAZHI_HOOK_BUILD names another folder" >&2
    exit 4
  fi
  echo "fazhi: building it once, which takes minutes" >&2
  if ! { cmake -S "$root" -B "$build" -D CMAKE_BUILD_TYPE=Release -D FAZHI_BUILD_TESTS=OFF \
           -D FAZHI_BUILD_EXAMPLES=OFF &&
         cmake --build "$build" --target fazhi-cli --parallel "$(nproc 2>/dev/null || echo 2)"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "fazhi: it could not be built; all of it is in $log" >&2
    exit 4
  fi
fi
exec "$command" "$@"
