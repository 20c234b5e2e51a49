#!/bin/sh
# check_links.sh ROOT: fails for each link in a Markdown file of ROOT that names a file or a heading which is not there.
# Links to other sites are not followed. docs/api has the landing page of the site, whose links are those of the site:
# docs/api/finish.py follows them.
set -eu
LC_ALL=C
export LC_ALL
cd "$1"

all=$(mktemp)
trap 'rm -f "$all"' EXIT
find . \( -name .git -o -name build -o -name node_modules \) -prune -o -print | sed 's|^\./||' >"$all"

# Page names hold no white space, so that the list can stand unquoted.
# shellcheck disable=SC2046
awk '
# The anchor that a heading gets: lower case, blanks as hyphens, no punctuation. Bytes, as not every awk knows UTF-8:
# the marks of Latin-1, of U+2000 to U+2BFF, of Chinese (but 々〆〇) and of full width.
function slug(text) {
  while (match(text, /\[[^]]*\]\([^)]*\)/)) {
    link = substr(text, RSTART, RLENGTH)
    words = substr(link, 2, index(link, "](") - 2)
    text = substr(text, 1, RSTART - 1) words substr(text, RSTART + RLENGTH)
  }
  text = tolower(text)
  gsub(/[!-,.\/:-@[-^`{-~]/, "", text)
  gsub(/\302[\200-\251\253-\264\266-\271\273-\277]|\303[\227\267]/, "", text)
  gsub(/\342[\200-\257][\200-\277]/, "", text)
  gsub(/\343\200[\200-\204\210-\277]/, "", text)
  gsub(/\357\274[\200-\217\232-\240\273-\277]|\357\275[\200\233-\245]/, "", text)
  gsub(/[ \t]/, "-", text)
  return text
}
# A path with what is before a `..` taken away.
function plain(path,    parts, count, i, kept, out) {
  count = split(path, parts, "/")
  kept = 0
  for (i = 1; i <= count; ++i) {
    if (parts[i] == "" || parts[i] == ".") continue
    if (parts[i] == ".." && kept > 0 && out[kept] != "..") --kept
    else out[++kept] = parts[i]
  }
  path = kept > 0 ? out[1] : "."
  for (i = 2; i <= kept; ++i) path = path "/" out[i]
  return path
}
function add_anchor(name) { anchors[FILENAME, name] = 1 }
function add_link(target) {
  sub(/^</, "", target)
  sub(/>?([ \t].*)?$/, "", target)
  if (target == "" || target ~ /^[A-Za-z][A-Za-z0-9+.-]*:/ || target ~ /^\/\//) return
  ++links
  where[links] = FILENAME ":" FNR
  page[links] = FILENAME
  goal[links] = target
}
# Hands what stands between `before` and `behind` on the line to add_link or add_anchor.
function each(line, before, behind, is_anchor,    at, end) {
  while ((at = index(line, before)) > 0) {
    line = substr(line, at + length(before))
    end = index(line, behind)
    if (end == 0) return
    if (is_anchor) add_anchor(substr(line, 1, end - 1))
    else add_link(substr(line, 1, end - 1))
    line = substr(line, end)
  }
}

FILENAME == list { known[$0] = 1; next }
FNR == 1 { fence = "" }
/^ *(```|~~~)/ {
  mark = $0
  sub(/^ */, "", mark)
  mark = substr(mark, 1, 3)
  if (fence == "") fence = mark
  else if (fence == mark) fence = ""
  next
}
fence != "" { next }
/^##*[ \t]/ {
  text = $0
  sub(/^##*[ \t]+/, "", text)
  sub(/[ \t]+#*[ \t]*$/, "", text)
  text = slug(text)
  if ((FILENAME, text) in times) add_anchor(text "-" times[FILENAME, text]++)
  else { times[FILENAME, text] = 1; add_anchor(text) }
}
{
  line = $0
  gsub(/`[^`]*`/, "", line)
  each(line, "](", ")", 0)
  each(line, "href=\"", "\"", 0)
  each(line, "src=\"", "\"", 0)
  each(line, "<a id=\"", "\"", 1)
  each(line, "<a name=\"", "\"", 1)
  if (match(line, /^ ? ? ?\[[^]]+\]:[ \t]*/)) add_link(substr(line, RLENGTH + 1))
}
END {
  for (i = 1; i <= links; ++i) {
    hash = index(goal[i], "#")
    path = hash > 0 ? substr(goal[i], 1, hash - 1) : goal[i]
    anchor = hash > 0 ? substr(goal[i], hash + 1) : ""
    folder = page[i]
    if (!sub(/\/[^\/]*$/, "", folder)) folder = "."
    if (path == "") path = page[i]
    else path = plain(substr(path, 1, 1) == "/" ? path : folder "/" path)
    if (!(path in known)) lacks = "file"
    else if (anchor != "" && path ~ /\.md$/ && !((path, anchor) in anchors)) lacks = "heading"
    else continue
    print where[i] ": no such " lacks ": " goal[i]
    ++dead
  }
  print links + 0 " links, " dead + 0 " dead"
  if (dead > 0 || links == 0) exit 1
}' list="$all" "$all" $(grep '\.md$' "$all" | grep -v '^docs/api/' | sort)
