#!/bin/sh
# sh check_man_pages.sh FOLDER: what mandoc and man-db say of the pages in FOLDER/man1 and FOLDER/zh_CN/man1. The pages
# have no date, so that each build of a version writes the same.
set -u
said=$(mktemp)
trap 'rm -f "$said"' EXIT
pages=0
for page in "$1"/man1/*.1 "$1"/zh_CN/man1/*.1; do
  pages=$((pages + 1))
  if command -v mandoc >/dev/null; then
    mandoc -T lint -W warning "$page" | grep -v 'missing date, using ""' >>"$said"
  fi
  if command -v man >/dev/null; then
    LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings -E UTF-8 -l "$page" 2>&1 >/dev/null | sed "s|^|$page: |" >>"$said"
    LC_ALL=C.UTF-8 MANWIDTH=80 man -E UTF-8 -l "$page" 2>/dev/null | grep -q -e --lang ||
      echo "$page does not show --lang" >>"$said"
  fi
done
cat "$said"
[ "$pages" -gt 30 ] || { echo "only $pages pages"; exit 1; }
[ ! -s "$said" ]
