#!/bin/sh
# sh cmake/coverage.sh: which lines and branches of include and src the tests reach, by the preset `coverage`; half an
# hour. Prints each file that lacks any, then the sums. Status 0 where the tests pass and at least 95 of 100 lines are
# reached.
set -u
cd "$(dirname -- "$0")/.." || exit 1
. cmake/common.sh

command -v gcovr >/dev/null || fail "gcovr is missing; on Debian: apt-get install gcovr"
cmake --preset coverage && cmake --build --preset coverage --parallel "$jobs" || fail "it could not be built"
# What libgcov says of functions that two programs made differently would stand among the errors that tests look at.
export GCOV_ERROR_FILE=/dev/null
find build/coverage -name '*.gcda' -exec rm -f {} +
ctest --preset coverage -j "$jobs" || fail "the tests do not pass"
# Branches that only an exception takes, which the compiler adds to most calls, are not counted.
exec gcovr --root . --object-directory build/coverage --filter 'include/' --filter 'src/' --exclude-throw-branches \
  --exclude-unreachable-branches --sort-percentage --print-summary --fail-under-line 95 build/coverage
