#!/bin/sh
# sh cmake/test.sh: installs what is missing, builds, and runs every test that needs only C++ packages.
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

# build_preset PRESET COMPILER: a build directory that is there keeps its compiler.
build_preset() {
  preset=$1 compiler=$2
  forget_moved_build "build/$preset"
  set --
  if [ ! -f "build/$preset/CMakeCache.txt" ] && command -v "$compiler" >/dev/null; then
    set -- -D CMAKE_CXX_COMPILER="$compiler"
  fi
  # The oldest of the promised compilers builds the library, the command and the examples in a test of the package.
  if command -v g++-11 >/dev/null; then
    set -- "$@" -D FAZHI_OLDEST_COMPILER=g++-11
  fi
  # Lines are all that a failed test is looked up by; full debug information is slow to write and to link.
  cmake --preset "$preset" -D CMAKE_CXX_FLAGS_DEBUG=-g1 "$@" && cmake --build --preset "$preset" --parallel "$jobs"
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

test_preset dev g++
# The sanitizers read their options and look for leaks in /proc, which a bare chroot may lack.
if [ -d /proc/self/task ]; then
  test_preset asan+ubsan clang++
else
  skip "asan+ubsan" "there is no /proc here"
fi
# What would take this script longer; .ci/run asks for it.
if [ -n "${FAZHI_TEST_ALL:-}" ]; then
  if command -v clang-tidy >/dev/null; then
    # All sources take a quarter of an hour; those that changed last are looked at here.
    step "clang-tidy" sh cmake/tidy.sh 180
  else
    skip "clang-tidy" "clang-tidy is not installed"
  fi
fi

tally
