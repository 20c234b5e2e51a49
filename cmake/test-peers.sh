#!/bin/sh
# sh cmake/test-peers.sh: tests against other people's programs. What is not here and cannot be installed is skipped.
# Its last line is `N passed, N failed, N skipped`; its status is 0 only when none failed.
set -u
cd "$(dirname -- "$0")/.." || exit 1
. cmake/common.sh

# shellcheck disable=SC2086
(install_packages $packages_for_peers) || echo "Going on with what is here."

# The quick start gives what is tested: the command, and a report in both formats.
step "Quick start" sh cmake/quickstart.sh || { tally; exit 1; }
out=$PWD/build/quickstart/out

# PyYAML may belong to the system's Python while another one comes first in the path.
python=
for candidate in python3 /usr/bin/python3; do
  if "$candidate" -c 'import yaml' 2>/dev/null; then
    python=$candidate
    break
  fi
done
if [ -n "$python" ]; then
  step "PyYAML and Python's json read the same report" \
    "$python" tests/peers/same_in_python.py "$out/report.yaml" "$out/report.json"
else
  skip "PyYAML and Python's json read the same report" "no python3 with PyYAML is here"
fi

# The published reports lie beside the checkout, where they are at all.
corpus=$PWD/../shared/corpus
if [ -z "$python" ]; then
  skip "The importer's scores" "no python3 is here"
elif [ ! -f "$corpus/score.py" ]; then
  skip "The importer's scores" "there is no corpus at $corpus"
else
  step "The importer's scores" "$python" tests/import/score.py "$PWD/build/quickstart/src/fazhi" "$corpus"
fi

tally
