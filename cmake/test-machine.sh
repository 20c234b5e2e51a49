#!/bin/sh
# sh cmake/test-machine.sh arm64|i386|s390x [LAYER...]
# Builds the tests for another machine and runs them here under qemu-user: all of them, or those of the named layers
# (core, scan, meta, diag, model, bind, render, comparison, io, import, rules, check, output, cli, lsp). The libraries
# of that machine are unpacked below build/, nothing of this system is changed but that a cross compiler is installed.
# Its last line is `N passed, N failed, N skipped`; its status is 1 when any failed, 77 when any was skipped, else 0.
set -u
cd "$(dirname -- "$0")/.." || exit 1
. cmake/common.sh

case ${1:-} in
  arm64) machine=aarch64-linux-gnu qemu=qemu-aarch64-static ;;
  i386) machine=i686-linux-gnu qemu=qemu-i386-static ;;
  s390x) machine=s390x-linux-gnu qemu=qemu-s390x-static ;;
  *) sed -n '2,6s/^# //p' "$0" >&2; exit 2 ;;
esac
architecture=$1
shift
[ $# -gt 0 ] || set -- core scan meta diag model bind render comparison io import rules check output cli lsp
title="Tests for $architecture"

(install_packages "g++-$machine" qemu-user-static mmdebstrap cmake ninja-build) || echo "Going on with what is here."
for program in "$machine-g++" "$qemu" mmdebstrap cmake ninja; do
  command -v "$program" >/dev/null || { skip "$title" "there is no $program here"; tally; exit 77; }
done

# The C++ library is that of the compiler, and both are those of this system's release.
root=$PWD/build/roots/$architecture
make_root() {
  packages="libc6-dev,libstdc++-$("$machine-g++" -dumpversion)-dev,libgtest-dev"
  for package in $packages_to_build; do
    case $package in g++ | cmake | ninja-build) ;; *) packages=$packages,$package ;; esac
  done
  unpack_root "$root" "$architecture" "$(own_release)" "$packages"
}

build=build/$architecture
targets='' command=OFF
for layer in "$@"; do
  targets="$targets fazhi-test-$layer"
  case $layer in cli | lsp) command=ON ;; esac
done
build_tests() {
  forget_moved_build "$build"
  # shellcheck disable=SC2086
  cmake -S . -B "$build" -G Ninja -D CMAKE_TOOLCHAIN_FILE="$PWD/cmake/toolchains/$machine.cmake" \
    -D FAZHI_SYSROOT="$root" -D CMAKE_BUILD_TYPE=None -D CMAKE_CXX_FLAGS="-Wall -Wextra" -D FAZHI_PRECOMPILE=ON \
    -D FAZHI_BUILD_EXAMPLES=OFF -D FAZHI_INSTALL=OFF -D FAZHI_LAYER_CHECK=OFF \
    -D FAZHI_BUILD_C=OFF -D FAZHI_BUILD_CLI=$command >/dev/null &&
    cmake --build "$build" --parallel "$jobs" --target $targets
}

# The tests of the command start it themselves.
emulate_command() {
  printf '#!/bin/sh\nexec %s -L "%s" "%s" "$@"\n' "$qemu" "$root" "$PWD/$build/src/fazhi" >"$build/emulated-fazhi" &&
    chmod +x "$build/emulated-fazhi"
}

# What takes seconds here would take minutes there, and what is held to a time is held to this machine's.
unlike_here='*Hostile*:*Hundred*:*Linear*:*InStep*:*InTime*:*Planted*:*ItsShare*:*Slow*'
run_layer() {
  LC_ALL=C FAZHI_TEST_COMMAND=$PWD/$build/emulated-fazhi \
    "$qemu" -L "$root" "$build/tests/fazhi-test-$1" --gtest_brief=1 --gtest_filter="-$unlike_here"
}

if step "Libraries of $architecture" make_root && step "Build the tests for $architecture" build_tests &&
  emulate_command; then
  for layer in "$@"; do step "Tests of $layer on $architecture" run_layer "$layer"; done
fi

tally || exit 1
[ "$skipped" -eq 0 ] || exit 77
