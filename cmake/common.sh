# Shared by the scripts beside it, which source it from the project's root. POSIX sh.

# The Debian packages, written once. Debian's plain libboost-dev is 1.74, which has neither Describe nor JSON.
packages_to_build="g++ cmake ninja-build libboost1.81-dev libboost-json1.81-dev libyaml-cpp-dev libmsgsl-dev libmd-dev
libicu-dev libxml2-dev libminizip-dev zlib1g-dev liblzma-dev libcli11-dev libdtl-dev"
packages_to_test="$packages_to_build libgtest-dev g++-11 clang libclang-rt-dev clang-format clang-tidy pkg-config locales
abigail-tools"
packages_for_peers="$packages_to_build python3 python3-yaml nlohmann-json3-dev libxml2-utils"
# Debian's npm brings some 400 packages, two minutes; whoever has one already needs no other.
packages_for_node="nodejs npm"
packages_for_clients="python3 libjna-java openjdk-17-jdk-headless valgrind"
packages_for_shells="bash-completion zsh fish mandoc man-db groff git pre-commit"
packages_for_benchmarks="libbenchmark-dev"
packages_for_packages="rpm cpio file dpkg-dev mmdebstrap"

fail() {
  printf '%s: %s\n' "$(basename "$0")" "$1" >&2
  exit 1
}

missing_packages() {
  for package in "$@"; do
    status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) || status=absent
    [ "$status" = installed ] || printf '%s ' "$package"
  done
}

apt_install() {
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" </dev/null
}

# Installs those of the named packages that are missing. Elsewhere than on Debian, or with FAZHI_NO_INSTALL set, it is
# the user who sees to them, and CMake tells what it does not find.
install_packages() {
  if [ -n "${FAZHI_NO_INSTALL:-}" ] || ! command -v apt-get >/dev/null; then
    return 0
  fi
  # shellcheck disable=SC2046
  set -- $(missing_packages "$@")
  [ $# -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    fail "these packages are missing: $*
As root, run:
  apt-get update && apt-get install -y --no-install-recommends $*
Or set FAZHI_NO_INSTALL=1 if you have the same libraries from elsewhere."
  fi
  echo "Installing $*"
  # The lists of packages may be there and fresh enough; if not, they are fetched and it is tried once more.
  if ! apt-get install -y -q --no-install-recommends --simulate "$@" >/dev/null 2>&1 || ! apt_install "$@"; then
    # An update that reached nothing ends with 0 all the same; it shows when the packages do not come.
    apt-get update -q </dev/null && apt_install "$@" ||
      fail "could not install these packages: $*
Is there a network, and does apt-get reach a mirror of Debian 12?"
  fi
}

# Where this system's own packages come from.
own_mirror() {
  # shellcheck disable=SC2016
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -v security | head -n 1
}
own_release() {
  (. /etc/os-release && echo "$VERSION_CODENAME")
}

# no_root LOG: why mmdebstrap made no root, by its log. Its status is 77 where that is not the project's fault: there is
# no network, or no right to make one.
no_root() {
  tail -n 5 "$1"
  if grep -E -q -e 'Could not (resolve|connect)|Temporary failure resolving|Unable to (connect|fetch)|Failed to fetch' \
    -e 'Connection (timed out|refused|failed)|Network is unreachable' "$1"; then
    echo "The mirror of this system's packages cannot be reached."
    return 77
  elif grep -E -q 'Operation not permitted|Permission denied|unshare failed' "$1"; then
    echo "A root cannot be made with these rights."
    return 77
  fi
  return 1
}

# unpack_root FOLDER ARCHITECTURE RELEASE PACKAGES: the named packages of a machine and a release of Debian, with what
# they depend on, below build/. Nothing of them is run, so that it takes neither an emulator nor a chroot. They come from
# where this system's do. Its status is that of no_root.
unpack_root() {
  [ ! -e "$1/complete" ] || return 0
  rm -rf "$1"
  mkdir -p "$(dirname "$1")"
  mmdebstrap --variant=extract --architectures="$2" --include="$4" \
    --hook-dir=/usr/share/mmdebstrap/hooks/merged-usr "$3" "$1" "$(own_mirror)" >"$1.log" 2>&1 ||
    { no_root "$1.log"; return; }
  touch "$1/complete"
}

# The version of the sources, which its header alone has.
version_of_sources() {
  sed -n 's/^#define FAZHI_VERSION_[A-Z]* \([0-9]*\)$/\1/p' include/fazhi/version.hpp | paste -s -d . -
}

jobs=${FAZHI_JOBS:-$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)}

# A build directory keeps where its sources were; after the tree was moved or copied it can only be made anew.
forget_moved_build() {
  cache=$1/CMakeCache.txt
  if [ -f "$cache" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" "$cache"; then
    rm -rf "$1"
  fi
}

# The count that the test scripts end with.
passed=0 failed=0 skipped=0

# step NAME COMMAND...: one thing that passes or fails as a whole, or with status 77 is skipped, having said why.
step() {
  name=$1 began=$(date +%s)
  shift
  printf '\n== %s\n' "$name"
  step_status=0
  "$@" </dev/null || step_status=$?
  if [ "$step_status" -eq 0 ]; then
    passed=$((passed + 1))
    echo "$name: $(($(date +%s) - began)) s"
  elif [ "$step_status" -eq 77 ]; then
    skipped=$((skipped + 1))
    echo "skipped: $name"
    return 77
  else
    failed=$((failed + 1))
    echo "FAILED: $name"
    return 1
  fi
}

skip() {
  printf '\n== %s\nskipped: %s\n' "$1" "$2"
  skipped=$((skipped + 1))
}

# ctest_suite NAME PRESET ARGUMENTS...: every test of CTest counts. What did not run for any reason but its own word
# that it is skipped has failed.
ctest_suite() {
  name=$1 preset=$2
  shift 2
  printf '\n== %s\n' "$name"
  report=$PWD/build/$preset/ctest.xml
  rm -f "$report"
  status=0
  ctest --preset "$preset" -j "$jobs" --output-junit "$report" "$@" </dev/null || status=$?
  if [ ! -s "$report" ]; then
    failed=$((failed + 1))
    echo "FAILED: $name made no report"
    return 1
  fi
  counts=$(awk '
    /^[ \t]*<testcase .* status="run">?/ { run++ }
    /^[ \t]*<testcase .* status="fail"/ { bad++ }
    /^[ \t]*<testcase .* status="(notrun|disabled)"/ { idle++ }
    /^[ \t]*<skipped message="(SKIP_|Disabled)/ { own++ }
    END { print run + 0, bad + idle - own, own + 0 }' "$report")
  # shellcheck disable=SC2086
  set -- $counts
  if [ "$status" -ne 0 ] && [ "$2" -eq 0 ]; then
    set -- "$1" 1 "$3"
    echo "FAILED: $name: ctest ended with status $status"
  fi
  passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3))
  [ "$2" -eq 0 ]
}

# Prints the closing line; its status is that of the script.
tally() {
  printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  [ "$failed" -eq 0 ]
}
