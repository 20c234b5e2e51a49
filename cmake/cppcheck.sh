#!/bin/sh
# sh cmake/cppcheck.sh: cppcheck over the library and the command, five to ten minutes. Status 0 when nothing was found
# but what is explained here.
set -u
cd "$(dirname -- "$0")/.." || exit 1

# passedByValue: steps of a pointer and views are two words, and what is kept is moved.
# mismatchingContainerExpression: a lambda that is called `begin` gives a number.
# incorrectStringCompare: cppcheck counts the bytes of U"…", not its characters.
# rethrowNoCurrentException: told() is called within handlers alone.
# containerOutOfBounds: in printed_text.cpp it was assigned as many bytes as there are in the line before the loop; in
# wraps.cpp the lists have room for `widest` itself.
# zerodiv: `/` puts a step behind a place, here the first of a list.
# nullPointer: that write_avx2() gives null is what the condition before it asks.
# nullPointerRedundantCheck: of the two figures of a change one at least is there.
exec cppcheck --std=c++17 --language=c++ --enable=warning,performance,portability --error-exitcode=1 --quiet \
  --inline-suppr -j "$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)" -I include -I src \
  '-DBOOST_DESCRIBE_STRUCT(...)=' '-DBOOST_DESCRIBE_ENUM(...)=' --suppress=missingIncludeSystem \
  --suppress=passedByValue --suppress=mismatchingContainerExpression --suppress=incorrectStringCompare \
  --suppress=rethrowNoCurrentException:src/c/context.cpp \
  --suppress=containerOutOfBounds:src/rules/engine/printed_text.cpp --suppress=containerOutOfBounds:src/import/wraps.cpp \
  --suppress=zerodiv:src/rules/signature_agency_agrees.cpp --suppress=nullPointer:src/core/scan_write.cpp \
  --suppress=nullPointerRedundantCheck:src/comparison/compare.cpp \
  --template='{file}:{line}: {severity}: {message} [{id}]' src include
