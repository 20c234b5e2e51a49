#!/bin/sh
# sh tests/bench/compile_cost.sh [ROUNDS]: what a user's file costs the compiler at -O2 that includes fazhi/fazhi.hpp
# and reads one report, beside the same program on nlohmann/json.hpp. Both are compiled in turn in one run; what counts
# is the least time and memory of each. Ends with 1 when fazhi is the dearer in either.
# CXX names another compiler.
set -eu
cd "$(dirname -- "$0")/../.."

compiler=${CXX:-g++}
rounds=${1:-5}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

python3 - "$rounds" "$compiler" -std=c++17 -O2 -Iinclude -c -o "$out/measured.o" <<'PYTHON'
import os
import subprocess
import sys

rounds, command = int(sys.argv[1]), sys.argv[2:]
sources = {"fazhi": "tests/bench/read_with_fazhi.cpp", "nlohmann": "tests/bench/read_with_nlohmann.cpp"}


def compile_once(source):
    """Gives the processor time in seconds and the greatest memory of one process in MB."""
    process = subprocess.Popen(["env", *command, source])
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{source} does not compile")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


measured = {name: [] for name in sources}
for source in sources.values():
    compile_once(source)  # brings the headers into the cache of the file system
for _ in range(rounds):
    for name, source in sources.items():
        measured[name].append(compile_once(source))

least = {name: [min(values) for values in zip(*runs)] for name, runs in measured.items()}
print(f"{'':10} {'s':>8} {'MB':>8}   least of {rounds}")
for name, (seconds, megabytes) in least.items():
    print(f"{name:10} {seconds:8.2f} {megabytes:8.0f}")
ratios = [mine / theirs for mine, theirs in zip(least["fazhi"], least["nlohmann"])]
print(f"{'ratio':10} {ratios[0]:8.2f} {ratios[1]:8.2f}")
sys.exit(0 if max(ratios) <= 1 else 1)
PYTHON
