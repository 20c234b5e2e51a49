#!/bin/sh
# planted.sh: plants changes in copies of the header and holds that compare.sh tells each of them. The libraries are
# built from the copies alone, of functions that do nothing: the interface is that of the whole library all the same.
# Its status is 77 where it cannot be told.
set -u
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
root=$(CDPATH='' cd -- "$here/../.." && pwd -P)
header=$root/include/fazhi/c/fazhi.h
cc=${CC:-cc}
command -v abidiff >/dev/null || { echo "skipped: there is no abidiff here (Debian: abigail-tools)"; exit 77; }
command -v "$cc" >/dev/null || { echo "skipped: there is no C compiler here"; exit 77; }
[ "$(getconf LONG_BIT)" = 64 ] || { echo "skipped: the committed interface is that of 64 bits"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

# compare_copy: the interface of the header in the folder, and of a library made of it.
compare_copy() {
  awk -f "$here/stub.awk" "$folder/fazhi.h" >"$folder/stub.c"
  "$cc" -std=c99 -g -fPIC -shared -Wl,-soname,libfazhi_c.so.1 -Wl,--version-script="$root/src/c/symbols.map" \
    -o "$folder/libfazhi_c.so" "$folder/stub.c" && sh "$here/compare.sh" "$folder/libfazhi_c.so" "$folder"
}

# plant WHAT SCRIPT EXPECTED: after the script of sed, the comparison fails and a line of it matches.
plant() {
  sed "$2" "$header" >"$folder/fazhi.h"
  if cmp -s "$header" "$folder/fazhi.h"; then
    echo "$1: was not planted, the header has become another"
  elif compare_copy >"$folder/told" 2>&1; then
    echo "$1: was not told"
  elif ! grep -qE -- "$3" "$folder/told"; then
    echo "$1: was told as something else:"
    cat "$folder/told"
  else
    return
  fi
  failed=1
}

cp "$header" "$folder/fazhi.h"
if ! compare_copy >"$folder/told" 2>&1; then
  echo "The header alone is told as changed:"
  cat "$folder/told"
  exit 1
fi

plant "A function taken away" '/ fazhi_report_is_read(/d' '1 Removed function'
plant "A parameter of another type" 's/\( fazhi_result_total(.*\), fazhi_severity /\1, uint64_t /' \
  "parameter 2 of type 'typedef fazhi_severity' changed"
plant "A parameter more" 's/\( fazhi_report_is_read(.*\));/\1, int32_t more);/' "parameter 2 .*was added"
plant "Another type of what is returned" 's/int32_t\( fazhi_report_is_read(\)/int64_t\1/' 'return type changed'
plant "A callback with another parameter" 's/\(fazhi_write_function)(.*\), size_t size/\1, uint32_t size/' \
  "'typedef fazhi_write_function' changed"
plant "Members in another order" '/^  uint64_t line;/{h;d;};/^  uint64_t column;/G' '^\+fazhi_location.line 72'
plant "A member taken away" '/^  uint64_t utf16_column;/d' '^-fazhi_location.utf16_column 80'
plant "A member of another type" 's/^  uint64_t line;/  int64_t line;/' "type of 'uint64_t line' changed"
plant "A member of another name" 's/^  uint64_t line;/  uint64_t row;/' '^\+fazhi_location.row'
plant "A member in the room at the end" 's/^  fazhi_edit_op op;/&\n  int32_t more;/' '^\+fazhi_edit.more 44'
plant "A constant taken away" 's/^  FAZHI_E_FAULT = .*//' '^-FAZHI_E_FAULT 8'
plant "A constant of another value" 's/FAZHI_E_INPUT = 2/FAZHI_E_INPUT = 9/' '^\+FAZHI_E_INPUT 9'
plant "A constant of another type" 's/typedef int32_t fazhi_severity/typedef int64_t fazhi_severity/' \
  "underlying type 'typedef int32_t' changed"
plant "Another number of the interface" 's/FAZHI_C_ABI 1/FAZHI_C_ABI 2/' '^\+FAZHI_C_ABI 2'
[ $failed -eq 0 ] && echo "Every planted change was told."
exit $failed
