#!/bin/sh
# check_snippets.sh ROOT GUIDE...: fails where a fenced block of a Markdown file of ROOT is not what stands in the file
# that a comment on the line before it names, as `<!-- examples/statistics.cpp -->`: lines that follow one another there.
# In the guides each block of C, C++ and CMake must be of a file, so that none is shown that no test compiles.
set -eu
LC_ALL=C
export LC_ALL
cd "$1"
shift
guides=$(printf '%s\n' "$@")

# Page names hold no white space, so that the list can stand unquoted.
# shellcheck disable=SC2046
awk -v guides="$guides" '
function fault(line, what) {
  print FILENAME ":" line ": " what
  ++faults
}
# The lines of a file with an end before the first and behind the last, so that whole lines are looked for. The ends and
# the mark of a table in CSV are not shown.
function lines_of(path,    line, text) {
  if (path in texts) return texts[path]
  text = "\n"
  while ((getline line <path) > 0) {
    sub(/\r$/, "", line)
    if (text == "\n") sub(/^\357\273\277/, "", line)
    text = text line "\n"
  }
  close(path)
  texts[path] = text
  return text
}
BEGIN {
  count = split(guides, names, "\n")
  for (i = 1; i <= count; ++i) is_guide[names[i]] = 1
}
FNR == 1 {
  if (fence != "") { print last ": a block is never closed"; ++faults }
  fence = ""
  named = ""
  last = FILENAME
}
fence != "" {
  mark = $0
  sub(/^ */, "", mark)
  if (mark != fence) { block = block $0 "\n"; next }
  fence = ""
  if (source == "") next
  ++blocks
  text = lines_of(source)
  if (text == "\n") fault(start, "there is no such file: " source)
  else if (index(text, "\n" block) == 0) fault(start, "this does not stand in " source)
  next
}
/^ *(```|~~~)/ {
  language = $0
  sub(/^ */, "", language)
  fence = substr(language, 1, 3)
  language = substr(language, 4)
  block = ""
  start = FNR
  source = named
  named = ""
  if (source == "" && FILENAME in is_guide && language ~ /^(c|cpp|cmake)$/)
    fault(FNR, "this block is of no file that is compiled")
  next
}
{ named = "" }
/^<!-- [^ ]*[.\/][^ ]* -->$/ { named = $2 }
END {
  for (name in is_guide) {
    if ((getline line <name) < 0) { print name ": there is no such guide"; ++faults }
    close(name)
  }
  print blocks + 0 " blocks, " faults + 0 " faults"
  if (faults > 0 || blocks == 0) exit 1
}' $(find . \( -name .git -o -name build -o -name node_modules \) -prune -o -name '*.md' -print | sed 's|^\./||' | sort)
