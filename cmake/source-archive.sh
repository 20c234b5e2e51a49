#!/bin/sh
# sh cmake/source-archive.sh [FOLDER]
# Writes fazhi-VERSION.tar.xz into FOLDER (build/packages): all that git knows of, or, in an unpacked archive, all but
# what a build leaves. The same sources give the same bytes; their time is SOURCE_DATE_EPOCH, else that of the last commit.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
out=${1:-$root/build/packages}
mkdir -p "$out"
out=$(CDPATH='' cd -- "$out" && pwd -P)
cd "$root"
. cmake/common.sh

version=$(version_of_sources)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -e .git ] && git ls-files >/dev/null 2>&1; then
  git -c core.quotePath=off ls-files | while IFS= read -r file; do
    if [ -e "$file" ]; then printf '%s\n' "$file"; fi
  done >"$work/list"
  epoch=$(git log -1 --format=%ct)
else
  find . \( -path ./build -o -name .git -o -name .cache -o -name __pycache__ -o -name node_modules \) -prune \
    -o \( -type f -o -type l \) ! -name CMakeUserPresets.json ! -name compile_commands.json -print |
    sed 's|^\./||' >"$work/list"
  epoch=$(date -r CHANGELOG.md +%s)
fi
[ -s "$work/list" ] || { echo "there is nothing to archive in $root" >&2; exit 1; }

# Only whether a file can be run is kept of its mode.
archive=$out/fazhi-$version.tar.xz
LC_ALL=C sort "$work/list" >"$work/sorted"
tar --create --file="$work/tar" --format=gnu --no-recursion --transform "s|^|fazhi-$version/|S" \
  --mtime="@${SOURCE_DATE_EPOCH:-$epoch}" --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX \
  --verbatim-files-from --files-from="$work/sorted"
xz -6 -T1 <"$work/tar" >"$archive"
echo "$archive"
