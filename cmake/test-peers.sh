#!/bin/sh
# sh cmake/test-peers.sh: tests against other people's programs. What is not here and cannot be installed is skipped.
# Its last line is `N passed, N failed, N skipped`; its status is 0 only when none failed.
set -u
cd "$(dirname -- "$0")/.." || exit 1
. cmake/common.sh

# Everything is installed before packages are tested beside the rest, as only one apt-get may run at a time. Chromium and
# fonts that have Chinese are large, and so are a compiler for ARM and Doxygen: they are asked for here alone.
if command -v npm >/dev/null; then packages_for_node=; fi
if [ -n "${FAZHI_TEST_ALL:-}" ]; then packages_for_benchmarks=; fi
for packages in "$packages_for_peers" "$packages_for_node" "$packages_for_shells" "$packages_for_clients" \
  "$packages_for_packages" "$packages_for_benchmarks" \
  "chromium fonts-noto-cjk" "g++-aarch64-linux-gnu qemu-user-static" doxygen; do
  # shellcheck disable=SC2086
  (install_packages $packages) || echo "Going on without some of $packages"
done

# The quick start gives what is tested: the command, and a report in both formats.
step "Quick start" sh cmake/quickstart.sh || { tally; exit 1; }
out=$PWD/build/quickstart/out
fazhi=$PWD/build/quickstart/src/fazhi
peers=$PWD/build/peers

# Installed, as other programs find it.
prefix=$peers/installed
install_it() { rm -rf "$prefix" && cmake --install build/quickstart --prefix "$prefix" >/dev/null; }
step "Install what the quick start built" install_it || { tally; exit 1; }

# PyYAML may belong to the system's Python while another one comes first in the path.
python=
for candidate in python3 /usr/bin/python3; do
  if "$candidate" -c 'import yaml' 2>/dev/null; then
    python=$candidate
    break
  fi
done

# .ci/run leaves out the two that look at costs, to stay well within its forty minutes.
if [ -n "${FAZHI_TEST_ALL:-}" ]; then
  skip "Compile cost beside nlohmann/json.hpp" "sh cmake/test-peers.sh looks at it"
elif [ -f /usr/include/nlohmann/json.hpp ] && [ -n "$python" ]; then
  step "Compile cost beside nlohmann/json.hpp" sh tests/bench/compile_cost.sh
else
  skip "Compile cost beside nlohmann/json.hpp" "nlohmann/json.hpp or python3 is not here"
fi

# That all of the benchmarks run, beside the library of the quick start: twelve seconds, and a minute to build them.
if [ -n "${FAZHI_TEST_ALL:-}" ]; then
  skip "The benchmarks run" "sh cmake/test-peers.sh runs them"
elif [ -f /usr/include/benchmark/benchmark.h ] && [ -n "$python" ]; then
  step "The benchmarks run" sh tests/bench/run.sh build/quickstart --quick
else
  skip "The benchmarks run" "Google Benchmark or python3 is not here"
fi

# The packages, made of the same Release build. That is reading, packing and waiting for a mirror for the most part, so
# it goes on beside what follows, and its log comes last.
packages_log=$peers/packages.log
setsid sh cmake/test-packages.sh all >"$packages_log" 2>&1 </dev/null &
packages_test=$!
trap 'kill -TERM -- "-$packages_test" 2>/dev/null' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
end_of_packages() {
  wait $packages_test
  trap - EXIT
  counts=$(sed -n '$s/^\([0-9]*\) passed, \([0-9]*\) failed, \([0-9]*\) skipped$/\1 \2 \3/p' "$packages_log")
  if [ -n "$counts" ]; then
    sed '$d' "$packages_log"
  else
    cat "$packages_log"
    echo "FAILED: the test of the packages ended without its count"
    counts="0 1 0"
  fi
  # shellcheck disable=SC2086
  set -- $counts
  passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3))
}

if [ -n "$python" ]; then
  step "PyYAML and Python's json read the same report" \
    "$python" tests/peers/same_in_python.py "$out/report.yaml" "$out/report.json"
else
  skip "PyYAML and Python's json read the same report" "no python3 with PyYAML is here"
fi

# The schema, and the editors that read it. The packages are installed into the build, in the versions of the lockfile.
install_from_npm() {
  rm -rf "$peers/npm"
  mkdir -p "$peers/npm" &&
    cp tests/peers/package.json tests/peers/package-lock.json "$peers/npm" &&
    (cd "$peers/npm" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
}

build_generator() {
  rm -rf "$peers/build"
  cmake -S tests/peers -B "$peers/build" -G Ninja -D CMAKE_BUILD_TYPE=Release -D CMAKE_PREFIX_PATH="$prefix" >/dev/null &&
    cmake --build "$peers/build"
}

agree_with_ajv() {
  "$peers/build/fazhi-generate-documents" 12000 1 >"$peers/documents.jsonl" &&
    NODE_PATH=$peers/npm/node_modules node tests/peers/validate_with_ajv.js \
      schemas/report.schema.json "$peers/documents.jsonl"
}

read_the_suites() {
  NODE_PATH=$peers/npm/node_modules node tests/peers/read_suites.mjs "$peers/build/fazhi-read-texts" "$peers/suites"
}

in_an_editor() {
  NODE_PATH=$peers/npm/node_modules node tests/peers/complete_with_yaml_language_server.js \
    schemas/report.schema.json examples/report.yaml
}

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  skip "ajv judges documents as the readers do" "no node and npm are here"
  skip "JSON and YAML are read as their suites say" "no node and npm are here"
  skip "yaml-language-server helps with report files" "no node and npm are here"
elif step "npm packages" install_from_npm; then
  step "Build the generator of documents" build_generator &&
    step "ajv judges documents as the readers do" agree_with_ajv &&
    step "JSON and YAML are read as their suites say" read_the_suites
  step "yaml-language-server helps with report files" in_an_editor
fi

if [ -n "$python" ]; then
  step "fazhi fmt keeps what PyYAML reads, and every comment" \
    "$python" tests/peers/format_keeps_everything.py "$fazhi" 400
else
  skip "fazhi fmt keeps what PyYAML reads, and every comment" "no python3 with PyYAML is here"
fi

# The published reports lie beside the checkout, where they are at all.
corpus=$PWD/../shared/corpus
if [ -z "$python" ]; then
  skip "The importer's scores" "no python3 is here"
elif [ ! -f "$corpus/score.py" ]; then
  skip "The importer's scores" "there is no corpus at $corpus"
else
  step "The importer's scores" "$python" tests/import/score.py "$fazhi" "$corpus"
fi

# The pages in a browser.
look_at_pages() {
  NODE_PATH=$peers/npm/node_modules node tests/peers/look_at_pages.js \
    "$browser" "$fazhi" "$PWD" "$peers/pages"
}

browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -z "$browser" ]; then
  skip "Pages hold in a browser what they promise" "no chromium is here"
elif [ ! -d "$peers/npm/node_modules/playwright-core" ]; then
  skip "Pages hold in a browser what they promise" "the npm packages are not here"
else
  step "Pages hold in a browser what they promise" look_at_pages
fi

# Shells, readers of manual pages and pre-commit, on what is installed.
share=$prefix/share

# with_program PROGRAM TITLE COMMAND...: a step that is skipped where there is no such program.
with_program() {
  program=$1 title=$2
  shift 2
  if command -v "$program" >/dev/null; then step "$title" "$@"; else skip "$title" "no $program is here"; fi
}
with_program bash "bash completes the command line" \
  bash tests/peers/shells/complete_in_bash.bash "$share/bash-completion/completions/fazhi"
if [ -f /usr/share/bash-completion/bash_completion ]; then
  with_program bash "bash completes the command line with bash-completion" bash \
    tests/peers/shells/complete_in_bash.bash "$share/bash-completion/completions/fazhi" \
    /usr/share/bash-completion/bash_completion
else
  skip "bash completes the command line with bash-completion" "no bash-completion is here"
fi
with_program zsh "zsh completes the command line" \
  zsh -f tests/peers/shells/complete_in_zsh.zsh "$share/zsh/site-functions"
with_program fish "fish completes the command line" \
  fish --no-config tests/peers/shells/complete_in_fish.fish "$share/fish/vendor_completions.d/fazhi.fish"
with_program mandoc "mandoc and man-db read the manual pages" sh tests/peers/check_man_pages.sh "$share/man"
with_program pre-commit "The hooks run under pre-commit" sh tests/peers/run_pre_commit.sh "$fazhi"
if [ -n "$python" ]; then
  step "Snippets for pipelines and problem matchers" "$python" tests/peers/check_pipelines.py "$fazhi"
else
  skip "Snippets for pipelines and problem matchers" "no python3 with PyYAML is here"
fi

# An editor's client in front of the language server.
drive_language_server() {
  NODE_PATH=$peers/npm/node_modules node tests/peers/drive_language_server.js "$fazhi" "$PWD"
}
if [ -d "$peers/npm/node_modules/vscode-languageserver-protocol" ]; then
  step "The language server serves an editor's client" drive_language_server
else
  skip "The language server serves an editor's client" "the npm packages are not here"
fi

# What is written for other programs, of files whose texts and names try every format.
outputs=$peers/outputs
rm -rf "$outputs"
write_outputs() { mkdir -p "$outputs" && "$peers/build/fazhi-write-outputs" "$outputs"; }
in_shape() { NODE_PATH=$peers/npm/node_modules node tests/peers/check_outputs.js "$outputs" schemas; }
in_junit_shape() { xmllint --noout --nonet --schema tests/peers/junit.xsd "$outputs"/*.junit; }

multitool=$peers/npm/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
if [ ! -x "$peers/build/fazhi-write-outputs" ]; then
  skip "Formats hold the shapes that programs know" "the programs of tests/peers were not built"
elif step "Write runs over tricky files" write_outputs; then
  if [ -f "$multitool" ]; then
    chmod +x "$multitool"  # npm leaves that to a script of the package, which is not run
    step "Formats hold the shapes that programs know" in_shape
    step "Microsoft's tool finds no error in SARIF" sh tests/peers/check_sarif.sh "$multitool" "$outputs"
  else
    skip "Formats hold the shapes that programs know" "the npm packages are not here"
    skip "Microsoft's tool finds no error in SARIF" "there is no @microsoft/sarif-multitool for this machine"
  fi
  with_program xmllint "JUnit holds its shape" in_junit_shape
fi

# GCC 8 itself is in no Debian that still runs; what it lacks is looked for by a table.
if [ -n "$python" ]; then
  step "Nothing newer than GCC 8's library" "$python" tests/portability/newer_than_gcc8.py include src examples
else
  skip "Nothing newer than GCC 8's library" "no python3 is here"
fi

# What a release asks of a system. The list is that of Debian 12; elsewhere libraries have other names.
needs_title="The C library and the command ask no more of a system than is written down"
# shellcheck source=/dev/null
if [ "$(. /etc/os-release 2>/dev/null && echo "$ID ${VERSION_ID:-}")" = "debian 12" ]; then
  step "$needs_title" sh tests/abi/needs.sh build/quickstart/src/libfazhi_c.so "$fazhi"
else
  skip "$needs_title" "this is no Debian 12"
fi

# Clients of the C library in other languages give what the command gives, and lose no memory.
library=$PWD/build/quickstart/src/libfazhi_c.so.1
jna=/usr/share/java/jna.jar
# as_the_command LANGUAGE CLIENT...
as_the_command() {
  language=$1
  shift
  PYTHONDONTWRITEBYTECODE=1 python3 tests/peers/clients/same_as_command.py "$fazhi" include/fazhi/c/fazhi.h \
    "$peers/clients/$language" "$@" "$library"
}
# example LANGUAGE COMMAND...: the program beside the client, on what the scenario left; the report is not acceptable.
example() {
  folder=$peers/clients/$1 status=0
  shift
  PYTHONDONTWRITEBYTECODE=1 FAZHI_LIBRARY=$library "$@" "$folder/faulty.txt" "$folder/example.yaml" \
    >"$folder/example.txt" || status=$?
  [ "$status" -eq 1 ] && grep -q '\[punctuation-single\]' "$folder/example.txt" &&
    grep -q 面向全社会 "$folder/example.yaml"
}
in_python() {
  as_the_command python python3 "$PWD/tests/peers/clients/scenario.py" &&
    example python python3 examples/python/example.py
}
in_java() {
  rm -rf "$peers/classes" && mkdir -p "$peers/classes" &&
    javac -Xlint:all,-options -Werror -encoding UTF-8 --release 8 -cp "$jna" -d "$peers/classes" \
      examples/java/*.java examples/java/fazhi/*.java tests/peers/clients/Scenario.java &&
    as_the_command java java -cp "$jna:$peers/classes" Scenario &&
    example java java -cp "$jna:$peers/classes" Main
}
in_node() {
  as_the_command node env NODE_PATH="$peers/npm/node_modules" \
    node --expose-gc "$PWD/tests/peers/clients/scenario.js" &&
    example node env NODE_PATH="$peers/npm/node_modules" node examples/node/example.js
}
flat_in_python() {
  PYTHONDONTWRITEBYTECODE=1 GLIBC_TUNABLES=glibc.malloc.tcache_count=0 \
    python3 tests/peers/clients/flat_memory.py "$library" examples/report.txt
}
with_program python3 "The client in Python gives what the command gives" in_python
with_program python3 "The client in Python stays as large as it is" flat_in_python
if [ -f "$jna" ]; then
  with_program javac "The client in Java gives what the command gives" in_java
else
  skip "The client in Java gives what the command gives" "there is no $jna"
fi
if [ -d "$peers/npm/node_modules/koffi" ]; then
  step "The client in Node gives what the command gives" in_node
else
  skip "The client in Node gives what the command gives" "the npm packages are not here"
fi
with_program valgrind "The C library loses no memory" \
  sh tests/peers/clients/check_leaks.sh "${library%/*}" "$peers/leaks"

# What needs no compiled half, on a machine whose char is unsigned; the rest takes a quarter of an hour.
if command -v aarch64-linux-gnu-g++ >/dev/null && command -v qemu-aarch64-static >/dev/null &&
  command -v mmdebstrap >/dev/null; then
  step "Tests on 64-bit ARM" sh cmake/test-machine.sh arm64 core scan meta diag model bind
else
  skip "Tests on 64-bit ARM" "no cross compiler, qemu-user-static or mmdebstrap is here"
fi

# The guides and the reference as pages, made twice: the same sources give the same bytes.
docs=$PWD/build/docs
write_docs() {
  forget_moved_build build/docs
  cmake -S . -B build/docs -G Ninja -D FAZHI_BUILD_DOCS=ON -D FAZHI_BUILD_TESTS=OFF -D FAZHI_BUILD_EXAMPLES=OFF \
    -D FAZHI_BUILD_CLI=OFF -D FAZHI_BUILD_C=OFF -D FAZHI_INSTALL=OFF >/dev/null &&
    cmake --build build/docs --target docs
}
write_docs_alike() {
  rm -rf "$docs/before" && mv "$docs/docs/html" "$docs/before" && cmake --build build/docs --target docs &&
    diff -rq "$docs/before" "$docs/docs/html" && ! grep -rlF "$PWD" "$docs/docs/html"
}
if command -v doxygen >/dev/null && [ -n "$python" ]; then
  step "The scripts of the pages" env PYTHONDONTWRITEBYTECODE=1 "$python" tests/docs/pages_test.py
  step "Pages of guides and reference, without a warning or a broken link" write_docs &&
    step "The same pages again" write_docs_alike
else
  skip "The scripts of the pages" "no doxygen or python3 is here"
  skip "Pages of guides and reference, without a warning or a broken link" "no doxygen or python3 is here"
  skip "The same pages again" "no doxygen or python3 is here"
fi

end_of_packages

tally
