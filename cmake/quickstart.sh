#!/bin/sh
# sh cmake/quickstart.sh [REPORT.txt]
# From a bare Debian 12 to a checked report: installs what is missing, builds, imports the report, writes it as YAML and
# JSON, validates it, and says where everything is. Without a name it takes the sample in examples/. As many jobs as there
# are processors build it, or FAZHI_JOBS.
set -eu

case ${1:-} in
  -h | --help) sed -n '2,5s/^# //p' "$0"; exit 0 ;;
esac
[ $# -le 1 ] || { echo "usage: sh cmake/quickstart.sh [REPORT.txt]" >&2; exit 2; }

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
report=${1:-$root/examples/report.txt}
case $report in
  /*) ;;
  *) report=$PWD/$report ;;
esac
cd "$root"
. cmake/common.sh

[ -e "$report" ] || fail "there is no file $report"
[ -f "$report" ] || fail "$report is no file"
[ -r "$report" ] || fail "$report cannot be read"

# shellcheck disable=SC2086
install_packages $packages_to_build

build=build/quickstart
mkdir -p build
log=build/quickstart.log
forget_moved_build $build
echo "Building; the first time takes some minutes (the log is $root/$log)"
{
  cmake -S . -B $build -G Ninja -D CMAKE_BUILD_TYPE=Release -D FAZHI_BUILD_TESTS=OFF -D FAZHI_BUILD_EXAMPLES=OFF \
    -D FAZHI_PRECOMPILE=ON &&
    cmake --build $build --parallel "$jobs"
} >$log 2>&1 </dev/null || { tail -n 40 $log >&2; fail "the build failed; the whole log is $root/$log"; }

fazhi=$root/$build/src/fazhi
out=$root/$build/out
name=$(basename "$report")
name=${name%.*}
mkdir -p "$out"

# What an earlier run made of a file of that name is not to be taken for this one's.
rm -f "$out/$name.yaml" "$out/$name.json" "$out/$name.findings.txt"

notes=$build/import.txt
import() {
  status=0
  "$fazhi" import "$report" "$@" 2>"$notes" || status=$?
  [ $status -eq 0 ] || { cat "$notes" >&2; fail "fazhi import ended with status $status"; }
}
import --to json -o "$out/$name.json"
import -o "$out/$name.yaml"
cat "$notes"

echo
echo "Findings of fazhi validate:"
status=0
"$fazhi" validate "$report" >"$out/$name.findings.txt" || status=$?
cat "$out/$name.findings.txt"
case $status in
  0) verdict="none that counts as an error" ;;
  1) verdict="see above" ;;
  *) fail "fazhi validate ended with status $status; its message is above" ;;
esac

cat <<END

Report    $report
YAML      $out/$name.yaml
JSON      $out/$name.json
Findings  $out/$name.findings.txt ($verdict)
Command   $fazhi (try: $fazhi --help)
END
