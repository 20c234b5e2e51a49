#!/bin/sh
# sh cmake/test-packages.sh STEP [BUILD [FOLDER]]: a test of the packages that cmake/packages.sh makes of the Release
# build BUILD (build/quickstart) into FOLDER (build/peers/packages). The steps, `make` before the others:
#   make     makes the packages, Debian's and the other kind's library twice, and compares
#   deb      what is in Debian's packages, and what they ask for
#   rpm      the same of the others, and whether their library runs
#   root     installs Debian's packages into a root that has nothing else, uses them and takes them out again; its status
#            is 77 where there can be no such root, for which it says the reason
#   source   whether the source archive has all files and builds without a network
#   ports    whether the recipes of vcpkg and Conan hold together
#   all      each of them, where there is what it needs; the last line is `N passed, N failed, N skipped`
set -eu
cd "$(dirname -- "$0")/.."
. cmake/common.sh

step=${1:?}
build=${2:-build/quickstart}
out=${3:-$PWD/build/peers/packages}
multiarch=$(gcc -print-multiarch)
version=$(version_of_sources)

# holds FOLDER FILES...: each of them is below the folder; a pattern may name it.
holds() {
  folder=$1
  shift
  for file in "$@"; do
    # shellcheck disable=SC2086
    set -- $folder/$file
    if [ ! -e "$1" ] && [ ! -L "$1" ]; then fail "there is no $file in $folder"; fi
  done
}

lacks() {
  folder=$1
  shift
  for file in "$@"; do
    [ ! -e "$folder/$file" ] || fail "$file is in $folder, where it is not for"
  done
}

no_paths() {
  cmake -D ROOT="$1" -D "FORBIDDEN=$PWD;/usr/include/" -P tests/package/check_paths.cmake
}

make_packages() {
  rm -rf "$out"
  mkdir -p "$out/again"
  export SOURCE_DATE_EPOCH=1700000000
  sh cmake/packages.sh -z gzip -b "$build" -o "$out" deb rpm
  sh cmake/packages.sh -z gzip -b "$build" -o "$out/again" deb
  sh cmake/packages.sh -z gzip -b "$build" -o "$out/again" -c fazhi_library rpm
  for package in "$out"/*.deb "$out"/libfazhi1-*.rpm; do
    cmp "$package" "$out/again/$(basename "$package")"
  done
}

check_deb() {
  for name in libfazhi1 libfazhi-dev fazhi; do
    rm -rf "${out:?}/$name"
    dpkg-deb -x "$out/${name}_"*.deb "$out/$name"
    dpkg-deb -e "$out/${name}_"*.deb "$out/$name/DEBIAN"
    holds "$out/$name" "usr/share/doc/$name/copyright" "usr/share/doc/$name/changelog.gz"
  done
  lib=usr/lib/$multiarch
  holds "$out/libfazhi1" "$lib/libfazhi_c.so.1" DEBIAN/shlibs DEBIAN/triggers
  holds "$out/libfazhi-dev" usr/include/fazhi/fazhi.hpp usr/include/fazhi/c/fazhi.h "$lib/libfazhi.a" \
    "$lib/libfazhi_c.so" "$lib/cmake/fazhi/fazhiConfig.cmake" "$lib/cmake/fazhi/fazhiCTargets.cmake" \
    "$lib/pkgconfig/fazhi.pc" "$lib/pkgconfig/fazhi-c.pc" usr/share/fazhi/examples usr/share/doc/fazhi/README.md \
    usr/share/doc/fazhi/docs/README.md usr/share/doc/fazhi/docs/model.md
  holds "$out/fazhi" usr/bin/fazhi usr/share/man/man1/fazhi.1.gz usr/share/man/zh_CN/man1/fazhi.1.gz \
    usr/share/bash-completion/completions/fazhi usr/share/fazhi/schemas/report.schema.json
  lacks "$out/libfazhi1" "$lib/libfazhi_c.so" usr/include usr/bin
  lacks "$out/libfazhi-dev" "$lib/libfazhi_c.so.1" usr/bin
  grep -q '^libfazhi_c 1 libfazhi1 ' "$out/libfazhi1/DEBIAN/shlibs"
  # What is linked shared is asked for by the names of its packages, and nothing else of C++.
  depends=$(sed -n 's/^Depends: //p' "$out/libfazhi1/DEBIAN/control")
  for needed in libc6 libicu libmd0 libminizip1 libxml2; do
    case $depends in *"$needed"*) ;; *) fail "libfazhi1 does not ask for $needed, but for $depends" ;; esac
  done
  case $depends in *c++* | *yaml* | *boost*) fail "libfazhi1 asks for $depends" ;; esac
  depends=$(sed -n 's/^Depends: //p' "$out/libfazhi-dev/DEBIAN/control")
  for needed in "libfazhi1 (= $version-1)" libboost1 libboost-json1 libyaml-cpp-dev libicu-dev libxml2-dev \
    zlib1g-dev liblzma-dev; do
    case $depends in *"$needed"*) ;; *) fail "libfazhi-dev does not ask for $needed, but for $depends" ;; esac
  done
  cmp README.md "$out/libfazhi-dev/usr/share/doc/fazhi/README.md"
  no_paths "$out/libfazhi1" && no_paths "$out/libfazhi-dev" && no_paths "$out/fazhi"
}

check_rpm() {
  root=$out/rpm-root
  rm -rf "$root"
  mkdir -p "$root"
  for package in "$out"/*.rpm; do
    (cd "$root" && rpm2cpio "$package" | cpio -idm --quiet)
  done
  holds "$root" usr/lib64/libfazhi_c.so.1 usr/lib64/libfazhi_c.so usr/lib64/libfazhi.a usr/lib64/pkgconfig/fazhi-c.pc \
    usr/lib64/cmake/fazhi/fazhiConfig.cmake usr/bin/fazhi "usr/share/licenses/libfazhi1/LICENSE" \
    usr/share/man/man1/fazhi.1.gz
  lacks "$root" "usr/lib/$multiarch" usr/share/licenses/fazhi/copyright
  # Names that every system with rpm has: of shared libraries, of rpm itself, and of these packages.
  for package in "$out"/*.rpm; do
    rpm -qp --requires "$package" | sort -u | while read -r name rest; do
      case $name in
        lib*.so.*\(*\) | ld-linux*.so.*\(*\) | rpmlib\(*\) | rtld\(GNU_HASH\) | /bin/sh | /sbin/ldconfig) ;;
        libfazhi1) [ "$rest" = "= $version-1" ] || fail "libfazhi-devel asks for libfazhi1 $rest" ;;
        *) fail "$(basename "$package") asks for $name" ;;
      esac
    done
  done
  # A folder is theirs only if it has their name or lies in one that has.
  for package in "$out"/*.rpm; do
    rpm -qp --qf '[%{FILEMODES:perms} %{FILENAMES}\n]' "$package" | sed -n 's/^d[^ ]* //p' | grep -v '/\(lib\)\?fazhi' &&
      fail "$(basename "$package") has those folders, which are not its own"
  done
  rpm -qp --provides "$out"/libfazhi1-[0-9]*.rpm | grep -q '^libfazhi_c\.so\.1(FAZHI_1)(64bit)$'
  rpm -qp --requires "$out"/libfazhi-devel-*.rpm | grep -q '^libfazhi1 = '
  rpm -qp --scripts "$out"/libfazhi1-[0-9]*.rpm | grep -c ldconfig | grep -qx 2
  # The command is static, where the archives were there.
  if ! file -b "$root/usr/bin/fazhi" | grep -q 'dynamically linked'; then
    rpm -qp --requires "$out"/fazhi-[0-9]*.rpm | grep -v '^rpmlib(\|^rtld(' | grep . && fail "the command asks for that"
  fi
  no_paths "$root"
  gcc -std=c99 -I "$root/usr/include" tests/package/c/consumer.c -L "$root/usr/lib64" -lfazhi_c -o "$out/consumer"
  LD_LIBRARY_PATH="$root/usr/lib64" "$out/consumer" examples/report.txt
  "$root/usr/bin/fazhi" --version
}

# What a user does in the root, with what was installed and nothing beside it.
use_in_root() {
  cat <<'END'
set -eu
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
apt-get install -y -q --no-install-recommends /tmp/packages/*.deb gcc g++ pkgconf >/tmp/install.log 2>&1 ||
  { tail -n 30 /tmp/install.log; exit 1; }
fazhi --version
fazhi validate /usr/share/fazhi/examples/report.txt
gcc -std=c99 /tmp/packages/consumer.c -lfazhi_c -o /tmp/consumer
/tmp/consumer /usr/share/fazhi/examples/report.txt
# The archive with all that it leaves to its users.
g++ -std=c++17 /tmp/packages/consumer.cpp $(pkg-config --static --cflags --libs fazhi) -o /tmp/consumer-cpp
/tmp/consumer-cpp /usr/share/fazhi/examples/report.txt >/tmp/consumer-cpp.txt
apt-get purge -y -q fazhi libfazhi-dev libfazhi1 >/tmp/purge.log 2>&1 || { tail -n 30 /tmp/purge.log; exit 1; }
if dpkg-query -W -f '${Package} ${Status}\n' | grep fazhi; then exit 1; fi
find / -xdev -not -path '/var/*' -not -path '/tmp/*' -not -path '/proc/*' | grep fazhi && exit 1
! ldconfig -p | grep fazhi
END
}

in_clean_root() {
  root=$(mktemp -d)
  # shellcheck disable=SC2064
  trap "rm -rf '$root'" EXIT
  mkdir "$root/packages"
  cp "$out"/*.deb tests/package/c/consumer.c tests/package/consumer.cpp "$root/packages"
  use_in_root >"$root/packages/use.sh"
  # It goes into nothing: what is wanted is done in the root before that would be packed.
  status=0
  mmdebstrap --variant=apt --format=null --dpkgopt=force-unsafe-io \
    --customize-hook="touch '$root/made'" --customize-hook="copy-in '$root/packages' /tmp" \
    --customize-hook="chroot \"\$1\" sh /tmp/packages/use.sh >'$root/used' 2>&1" "$(own_release)" /dev/null \
    "$(own_mirror)" >"$root/log" 2>&1 || status=$?
  if [ "$status" -ne 0 ] && [ ! -e "$root/made" ]; then
    status=0
    no_root "$root/log" || status=$?
  else
    cat "$root/used"
    [ "$status" -eq 0 ] || tail -n 5 "$root/log"
  fi
  return "$status"
}

# The archive is made of the tree and again of what is unpacked. Few sources stand for the rest, which is what the other
# tests are built from.
check_source() {
  folder=$out/source
  rm -rf "$folder"
  mkdir -p "$folder/again"
  sh cmake/source-archive.sh "$folder"
  if [ -e .git ] && git ls-files >/dev/null 2>&1; then
    git -c core.quotePath=off ls-files | LC_ALL=C sort >"$folder/known"
    tar --quoting-style=literal -tf "$folder/fazhi-$version.tar.xz" | sed "s|^fazhi-$version/||" | LC_ALL=C sort |
      diff "$folder/known" - || fail "the archive has other files than git knows of"
  fi
  tar -xf "$folder/fazhi-$version.tar.xz" -C "$folder"
  tree=$folder/fazhi-$version
  sh "$tree/cmake/source-archive.sh" "$folder/again"
  cmp "$folder/fazhi-$version.tar.xz" "$folder/again/fazhi-$version.tar.xz"
  offline=
  if unshare -n true 2>/dev/null; then offline='unshare -n'; else echo "with the network, as it cannot be shut off"; fi
  $offline cmake -S "$tree" -B "$folder/build" -G Ninja -D CMAKE_BUILD_TYPE=Debug -D CMAKE_CXX_FLAGS_DEBUG=-O0 \
    -D FAZHI_BUILD_TESTS=OFF >/dev/null
  # Nothing that any part is made from is missing.
  ninja -C "$folder/build" -n >/dev/null
  objects=src/CMakeFiles/fazhi.dir
  $offline cmake --build "$folder/build" --target fazhi-layers $objects/diag/display.cpp.o \
    $objects/io/printed_number.cpp.o $objects/catalogue_data.cpp.o
  rm -rf "$tree" "$folder/build"
}

check_ports() {
  cmake -D ROOT="$PWD" -P tests/package/ports/portfile.cmake && python3 tests/package/ports/check_ports.py "$PWD"
}

# A step that fails ends its own shell; the others run all the same.
part() {
  title=$1
  shift
  step "$title" sh cmake/test-packages.sh "$1" "$build" "$out"
}

all_parts() {
  if command -v python3 >/dev/null; then
    part "Recipes of vcpkg and Conan hold together" ports || true
  else
    skip "Recipes of vcpkg and Conan hold together" "no python3 is here"
  fi
  part "The source archive is whole, and builds without a network" source || true
  if ! command -v rpmbuild >/dev/null || ! command -v dpkg-shlibdeps >/dev/null || ! command -v cpio >/dev/null; then
    skip "Packages" "rpm, cpio or dpkg-dev is not here"
  elif part "Make packages, twice the same" make; then
    part "What is in Debian's packages" deb || true
    part "What is in packages for openEuler and Kylin" rpm || true
    if [ "$(id -u)" -ne 0 ] || ! command -v mmdebstrap >/dev/null; then
      skip "Debian's packages come and go in a clean root" "that takes root's rights and mmdebstrap"
    else
      part "Debian's packages come and go in a clean root" root || true
    fi
  fi
  tally
}

case $step in
  all) all_parts ;;
  make) make_packages ;;
  deb) check_deb ;;
  rpm) check_rpm ;;
  root) in_clean_root ;;
  source) check_source ;;
  ports) check_ports ;;
  *) fail "there is no step $step" ;;
esac
