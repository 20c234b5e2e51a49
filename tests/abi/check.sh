#!/bin/sh
# check.sh LIBRARY: compares a libfazhi_c.so that was built as Debug, and its header, with the binary interface that is
# committed, and CHANGELOG.md with both. Its status is 0 where all is well, 77 where it cannot be told.
set -u
library=$(realpath -- "$1") && [ -f "$library" ] || { echo "there is no file $1"; exit 1; }
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
cd "$here/../.." || exit 1

skip() { echo "skipped: $1"; exit 77; }
command -v abidiff >/dev/null || skip "there is no abidiff here (Debian: abigail-tools)"
command -v "${CC:-cc}" >/dev/null || skip "there is no C compiler here"
[ "$(getconf LONG_BIT)" = 64 ] || skip "the committed interface is that of 64 bits"
readelf -WS "$library" | grep -q ' \.debug_info ' ||
  { echo "$library has no debug information to read the interface from: build it as Debug"; exit 1; }

if ! sh tests/abi/compare.sh "$library" include/fazhi/c; then
  cat <<END

The binary interface is not the committed one. If that was not meant, put it back. If it was, see in docs/abi.md what
it takes (a new node in src/c/symbols.map, a new FAZHI_C_ABI), run
  sh tests/abi/update.sh LIBRARY
and write what it asks for into CHANGELOG.md.
END
  exit 1
fi

# Whoever updates has to come by the changelog: there the interface is named by its digest, the newest first.
interface=$(cat tests/abi/libfazhi_c.abi tests/abi/values.txt | sha256sum | cut -c 1-12)
named=$(sed -n 's/.*`abi:\([0-9a-f]*\)`.*/\1/p' CHANGELOG.md | head -n 1)
if [ "$named" != "$interface" ]; then
  cat <<END
The committed interface is \`abi:$interface\`, and CHANGELOG.md names ${named:-none} first. Say in its newest section, above
all other lines of that kind, what changed in the C interface, with \`abi:$interface\` in the line.
END
  exit 1
fi
echo "The binary interface is the committed one, abi:$interface."
