#!/bin/sh
# needs.sh LIBRARY COMMAND: prints what a libfazhi_c.so and the command, built as they are released, ask of a system when
# they run, and compares it with needs.txt. It fails where they ask for more, such as a newer glibc.
set -eu
library=$1 command=$2
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
now=$(mktemp)
trap 'rm -f "$now"' EXIT

# needs NAME FILE: a line each for the highest glibc, every library, every version of another library, and whatever
# makes a file less movable or less safe. Of a file that needs nothing, not even a loader, the one line `static`.
needs() {
  {
    readelf -VW "$2" | sed -n 's/.* Name: GLIBC_\([0-9.]*\) .*/\1/p' | sort -t . -k 1,1n -k 2,2n -k 3,3n | tail -n 1 |
      sed 's/^/glibc /'
    readelf -VW "$2" | sed -n 's/.* Name: \([^ ]*\) .*/version \1/p' | grep -v ' GLIBC_[0-9]' || true
    # Every program has the loader; which one is a matter of the processor.
    readelf -dW "$2" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | grep -v '^ld-linux' || true
    readelf -dW "$2" | sed -n 's/.*(\(RPATH\|RUNPATH\|TEXTREL\)).*/\1/p'
    readelf -lW "$2" | sed -n 's/.*program interpreter:.*/interpreter/p; s/.*GNU_STACK.* RWE .*/executable stack/p'
  } | LC_ALL=C sort -u >"$now.one"
  [ -s "$now.one" ] || echo static >"$now.one"
  sed "s/^/$1 /" "$now.one"
  rm -f "$now.one"
}

{
  needs libfazhi_c.so.1 "$library"
  needs fazhi "$command"
} >"$now"
cat "$now"

# A static program that the kernel cannot start would show only here.
env -i "$command" --version >/dev/null

# What people read is to say the same as the list.
glibc=$(sed -n 's/^libfazhi_c.so.1 glibc //p' "$here/needs.txt")
for page in abi.md abi.zh-CN.md; do
  grep -qF "glibc $glibc" "$here/../../docs/$page" || { echo "docs/$page does not say glibc $glibc."; exit 1; }
done

awk '
  /^#/ || NF == 0 { next }
  FNR == NR { written[$0]; if ($2 == "glibc") glibc[$1] = $3; next }
  $2 == "glibc" && ($1 in glibc) {
    split($3, now, "."); split(glibc[$1], before, ".")
    if (now[2] + 0 < before[2] + 0) print $1 " asks for glibc " $3 " only: it may be written into tests/abi/needs.txt."
    else if (now[2] + 0 > before[2] + 0) { print $1 " asks for glibc " $3 ", a newer one than " glibc[$1] "."; worse = 1 }
    delete written[$1 " glibc " glibc[$1]]
    next
  }
  !($0 in written) { print "Not written down: " $0; worse = 1 }
  { delete written[$0] }
  END {
    for (line in written) print "Not needed any more: " line ". It may be taken out of tests/abi/needs.txt."
    if (worse) print "More is asked of a system than tests/abi/needs.txt says. If it cannot be helped, write it there, " \
      "into docs/abi.md and CHANGELOG.md."
    exit worse
  }' "$here/needs.txt" "$now"
