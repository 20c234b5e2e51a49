#!/bin/sh
# sh cmake/packages.sh [-b BUILD] [-o FOLDER] [-z xz|gzip] [-c COMPONENT] [deb] [rpm] [source]
# Makes packages into FOLDER (build/packages): of Debian's kind, of openEuler's and Kylin's, and the source archive;
# without a word, the source archive and those whose tools are here. They are made of the Release build BUILD
# (build/release), which is built first, and of one COMPONENT alone if that is named (fazhi_library). The same sources
# give the same bytes; SOURCE_DATE_EPOCH may name their time.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
cd "$root"
. cmake/common.sh

build=build/release out=build/packages compression=xz component=
while getopts b:c:o:z:h option; do
  case $option in
    b) build=$OPTARG ;;
    c) component=$OPTARG ;;
    o) out=$OPTARG ;;
    z) compression=$OPTARG ;;
    h) sed -n '2,6s/^# //p' "$0"; exit 0 ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))
if [ $# -eq 0 ]; then
  set -- source
  if command -v dpkg-deb >/dev/null; then set -- "$@" deb; fi
  if command -v rpmbuild >/dev/null; then set -- "$@" rpm; fi
fi

# The time of the sources: of the last commit, or what a source archive was given.
if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
  SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || date -r CHANGELOG.md +%s)
fi
export SOURCE_DATE_EPOCH
umask 022
mkdir -p "$out"
out=$(CDPATH='' cd -- "$out" && pwd -P)

release_build() {
  forget_moved_build "$build"
  cmake -S . -B "$build" -D CMAKE_BUILD_TYPE=Release -D FAZHI_BUILD_TESTS=OFF -D FAZHI_BUILD_EXAMPLES=OFF >/dev/null &&
    cmake --build "$build" --parallel "$jobs"
}

# Libraries lie elsewhere in each kind of system, which the files for CMake and pkg-config know. The build is left as it
# was found.
libraries_in() {
  cmake -S . -B "$build" -D CMAKE_INSTALL_LIBDIR="$1" -D FAZHI_PACKAGE_COMPRESSION="$2" >/dev/null
}

# CPack gives the parts of a package the time of the sources, but the outermost that of now.
without_time() {
  (cd "$work" && ar x "$1" && rm "$1" && ar rcD "$1" debian-binary control.tar.* data.tar.* &&
    rm debian-binary control.tar.* data.tar.*)
}

# pack GENERATOR SUFFIX
pack() {
  work=$out/work-$1
  rm -rf "$work"
  cpack -G "$1" -B "$work" ${component:+-D "CPACK_COMPONENTS_ALL=$component"} \
    --config "$build/CPackConfig.cmake" >"$out/$1.log" 2>&1 ||
    { tail -n 40 "$out/$1.log" >&2; fail "cpack -G $1 failed; its log is $out/$1.log"; }
  for package in "$work"/*."$2"; do
    if [ "$2" = deb ]; then without_time "$package"; fi
    mv "$package" "$out/"
    echo "$out/$(basename "$package")"
  done
  rm -rf "$work"
}

built=
for kind in "$@"; do
  case $kind in
    source)
      sh cmake/source-archive.sh "$out"
      continue
      ;;
    deb) libdir=lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH 2>/dev/null || gcc -print-multiarch) ;;
    rpm) libdir=lib$([ "$(getconf LONG_BIT)" = 32 ] || echo 64) ;;
    *) fail "there are packages of the kinds deb, rpm and source, not $kind" ;;
  esac
  if [ -z "$built" ]; then
    release_build || fail "the build failed"
    built=yes
    if grep -q '^FAZHI_PACKAGE_CONTACT:.*@example\.org>$' "$build/CMakeCache.txt"; then
      echo "The packages do not say who made them; before others get any:" \
        "cmake -D FAZHI_PACKAGE_CONTACT='NAME <ADDRESS>' $build" >&2
    fi
    libdir_found=$(sed -n 's/^CMAKE_INSTALL_LIBDIR:[A-Z]*=//p' "$build/CMakeCache.txt")
    trap 'libraries_in "$libdir_found" xz' EXIT
    trap 'exit 143' TERM
  fi
  libraries_in "$libdir" "$compression"
  [ -f "$build/CPackConfig.cmake" ] || fail "packages need CMake 3.19"
  if [ "$kind" = deb ]; then pack DEB deb; else pack RPM rpm; fi
done
