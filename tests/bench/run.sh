#!/bin/sh
# sh tests/bench/run.sh BUILD_DIR [--quick] [--json FILE]: builds the benchmarks in a Release build of fazhi, runs them
# beside other people's programs, and prints one table of ratios. --quick: a second or two, to see that all of it runs.
# Peers come from packages and, where npm and a network are here, from npm; what is absent is left out, and said.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
[ $# -ge 1 ] || { sed -n '2,4s/^# //p' "$0" >&2; exit 2; }
build=$(mkdir -p "$1" && cd "$1" && pwd -P)
shift

[ -f "$build/CMakeCache.txt" ] || set_up="-D CMAKE_BUILD_TYPE=Release"
# shellcheck disable=SC2086
cmake -S "$here/../.." -B "$build" ${set_up:-} -D FAZHI_BUILD_BENCHMARKS=ON >/dev/null
cmake --build "$build" --parallel "$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)" --target \
  fazhi-bench fazhi-bench-corpus fazhi-bench-spawn fazhi-bench-empty fazhi-cli >/dev/null

out=$build/bench
npm=${FAZHI_BENCH_NPM:-$out/npm/node_modules}
if [ ! -d "$npm" ] && command -v npm >/dev/null; then
  mkdir -p "$out/npm" && cp "$here/package.json" "$here/package-lock.json" "$out/npm"
  (cd "$out/npm" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null) ||
    { rm -rf "$npm"; echo "Going on without npm's packages." >&2; }
fi
exec env PYTHONDONTWRITEBYTECODE=1 python3 "$here/table.py" "$build" --npm "$npm" "$@"
