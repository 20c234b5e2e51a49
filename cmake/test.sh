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

build_preset() {
  forget_moved_build "build/$1"
  cmake --preset "$1" && cmake --build --preset "$1" --parallel "$jobs"
}

# The library and the command; the headers they include are looked at with them.
check_tidy() {
  find src -name '*.cpp' -type f | sort |
    xargs -n 1 -P "$jobs" clang-tidy -p build/dev --quiet --extra-arg=-Wno-unknown-warning-option
}

# test_preset PRESET: builds it and runs its tests.
test_preset() {
  step "Build $1" build_preset "$1" && ctest_suite "Tests of $1" "$1"
}

if command -v clang-format >/dev/null; then
  step "Format" check_format
else
  skip "Format" "clang-format is not installed"
fi

test_preset dev
test_preset asan+ubsan

if command -v clang-tidy >/dev/null; then
  step "clang-tidy" check_tidy
else
  skip "clang-tidy" "clang-tidy is not installed"
fi

tally
