#!/bin/sh
# values.sh HEADER: prints every constant of the C interface with its value, then every struct with its size and the
# offset of each member, as the C compiler here has them. abidiff does not see the constants, as no function has a type
# of theirs.
set -eu
header=$1
cc=${CC:-cc}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Behind the preprocessor only the enumerators are left of what is in capitals.
"$cc" -std=c99 -E -P "$header" | tr -s ' \n' ' ' >"$folder/plain"
enumerators=$(grep -oE 'FAZHI_[A-Z0-9_]+' "$folder/plain" | LC_ALL=C sort -u)
macros=$("$cc" -std=c99 -E -dM "$header" |
  sed -n 's/^#define \(FAZHI_[A-Z0-9_]*\) [^ ].*/\1/p' | grep -vxE 'FAZHI_C_(API|DEPRECATED)' | LC_ALL=C sort)

{
  printf '#include "fazhi.h"\n#include <inttypes.h>\n#include <stdio.h>\nint main(void) {\n'
  for name in $macros $enumerators; do
    printf 'printf("%%s %%ju\\n", "%s", (uintmax_t)(%s));\n' "$name" "$name"
  done
  awk '
    function show(name, value) { printf "printf(\"%%s %%ju\\n\", \"%s\", (uintmax_t)%s);\n", name, value }
    {
      count = split($0, parts, "typedef struct ")
      for (i = 2; i <= count; ++i) {
        if (!match(parts[i], /^fazhi_[a-z0-9_]+ [{][^}]*[}]/)) continue
        open = index(parts[i], " {")
        name = substr(parts[i], 1, open - 1)
        show(name, "sizeof(" name ")")
        members = split(substr(parts[i], open + 2, RLENGTH - open - 2), member, ";")
        for (j = 1; j < members; ++j) {
          words = split(member[j], word, /[ *]+/)
          show(name "." word[words], "offsetof(" name ", " word[words] ")")
        }
      }
    }' "$folder/plain"
  printf 'return 0; }\n'
} >"$folder/print.c"
"$cc" -std=c99 -I "$(dirname -- "$header")" -o "$folder/print" "$folder/print.c"
"$folder/print"
