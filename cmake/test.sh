#!/bin/sh
# sh cmake/test.sh: installs what is missing, builds, and runs every test that needs only C++ packages. With
# FAZHI_TEST_SANITIZED=1 it runs them under sanitizers too; with FAZHI_TEST_ALL=1, as .ci/run does, the fuzzers and
# clang-tidy for a while.
# Its last line is `N passed, N failed, N skipped`; its status is 0 only when none failed.
set -u
cd "$(dirname -- "$0")/.." || exit 1
. cmake/common.sh

# shellcheck disable=SC2086
(install_packages $packages_to_test) || { failed=1; tally; exit 1; }

sources() {
  find include src tests examples \( -name '*.cpp' -o -name '*.hpp' -o -name '*.h' \) -type f
}

check_format() {
  sources | xargs clang-format --dry-run -Werror
}

# Lines are all that a failed test is looked up by; full debug information is slow to write and to link.
compiler=g++ debug_flags=-g1 fuzzers_level=
# Whoever asks for much compiles with the oldest of the promised compilers here, as the quick start takes the usual one.
# Of the library's tests some take long, so that it pays to optimize what they run, though g++ 11 warns for nothing then,
# and to write no lines.
if [ -n "${FAZHI_TEST_ALL:-}" ]; then
  debug_flags="-O1 -Wno-maybe-uninitialized -Wno-format-truncation -Wno-unknown-warning-option"
  if command -v g++-11 >/dev/null; then compiler=g++-11; fi
fi

# build_preset PRESET COMPILER TARGETS...: a build directory that is there keeps its compiler.
build_preset() {
  preset=$1 compiler=$2
  shift 2
  targets=
  [ $# -eq 0 ] || targets="--target $*"
  forget_moved_build "build/$preset"
  set --
  if [ ! -f "build/$preset/CMakeCache.txt" ] && command -v "$compiler" >/dev/null; then
    set -- -D CMAKE_CXX_COMPILER="$compiler"
  fi
  [ "$preset" != asan+ubsan ] || set -- "$@" -D FAZHI_BUILD_FUZZERS=ON "-DCMAKE_CXX_FLAGS_NONE=$fuzzers_level"
  # shellcheck disable=SC2086
  cmake --preset "$preset" "-DCMAKE_CXX_FLAGS_DEBUG=$debug_flags" -D FAZHI_TEST_OPTIONS=-O0 "$@" &&
    cmake --build --preset "$preset" --parallel "$jobs" $targets
}

# test_preset PRESET COMPILER ARGUMENTS_OF_CTEST...
test_preset() {
  built=$1 with=$2
  shift 2
  step "Build $built" build_preset "$built" "$with" && ctest_suite "Tests of $built" "$built" "$@"
}

if command -v clang-format >/dev/null; then
  step "Format" check_format
else
  skip "Format" "clang-format is not installed"
fi

test_preset dev "$compiler"

# The whole suite under sanitizers takes half an hour; the fuzzers go through the library and the C interface in a minute.
# They look for leaks in /proc, which a bare chroot may lack.
if [ ! -d /proc/self/task ]; then
  skip "asan+ubsan" "there is no /proc here"
elif [ -n "${FAZHI_TEST_SANITIZED:-}" ]; then
  test_preset asan+ubsan clang++
elif [ -n "${FAZHI_TEST_ALL:-}" ]; then
  # For a minute of fuzzing, optimizing takes longer than it saves.
  fuzzers_level=-O0
  step "Build the fuzzers under asan+ubsan" build_preset asan+ubsan clang++ fazhi-fuzzers &&
    step "Fuzzers" sh tests/fuzz/run.sh build/asan+ubsan 8
fi

if [ -n "${FAZHI_TEST_ALL:-}" ]; then
  if command -v clang-tidy >/dev/null; then
    # All sources take a quarter of an hour; those that changed last are looked at here.
    step "clang-tidy" sh cmake/tidy.sh 40
  else
    skip "clang-tidy" "clang-tidy is not installed"
  fi
fi

tally
