#!/bin/sh
# sh cmake/test-peers.sh: tests against other people's programs. What is not here and cannot be installed is skipped.
# Its last line is `N passed, N failed, N skipped`; its status is 0 only when none failed.
set -u
cd "$(dirname -- "$0")/.." || exit 1
. cmake/common.sh

# shellcheck disable=SC2086
(install_packages $packages_for_peers) || echo "Going on with what is here."

build_command() {
  forget_moved_build build/release
  cmake --preset release -D FAZHI_BUILD_TESTS=OFF && cmake --build --preset release --parallel "$jobs"
}

step "Build release" build_command || { tally; exit 1; }
fazhi=$PWD/build/release/src/fazhi
out=$PWD/build/peers
mkdir -p "$out"

# The two formats of one report, read by Python's own JSON and by PyYAML, are one value.
same_in_python() {
  "$fazhi" import examples/report.txt -o "$out/report.yaml"
  [ $? -le 1 ] || return 1
  "$fazhi" import examples/report.txt --to json -o "$out/report.json"
  [ $? -le 1 ] || return 1
  "$python" tests/peers/same_in_python.py "$out/report.yaml" "$out/report.json"
}

# PyYAML may belong to the system's Python while another one comes first in the path.
python=
for candidate in python3 /usr/bin/python3; do
  if "$candidate" -c 'import yaml' 2>/dev/null; then
    python=$candidate
    break
  fi
done
if [ -n "$python" ]; then
  step "PyYAML and Python's json read the same report" same_in_python
else
  skip "PyYAML and Python's json read the same report" "no python3 with PyYAML is here"
fi

tally
