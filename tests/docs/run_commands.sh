#!/bin/sh
# run_commands.sh PAGE FAZHI EXAMPLES FOLDER: runs what a page tells to type, in a copy of the examples, one block after
# another: those that follow the line `<!-- run -->`. What a block prints must be the block that follows it behind the
# line `<!-- prints -->`; where there is none, nothing is looked at but that it ends with 0. PAGE.zh-CN.md is run by a
# reader of Chinese.
set -eu
page=$1 fazhi=$2 examples=$3 folder=$4

rm -rf "$folder"
mkdir -p "$folder/bin" "$folder/blocks"
cp -R "$examples" "$folder/work"
chmod -R u+w "$folder/work"
ln -s "$fazhi" "$folder/bin/fazhi"
PATH=$folder/bin:$PATH
unset LC_ALL LC_MESSAGES
LANG=C
case $page in *.zh-CN.md) LANG=zh_CN.UTF-8 ;; esac
export PATH LANG

count=$(awk -v folder="$folder/blocks" '
  file != "" && /^```$/ { close(file); file = ""; next }
  file != "" { print >file; next }
  /^```/ {
    if (kind == "run") file = folder "/" ++count ".sh"
    if (kind == "prints") file = folder "/" count ".out"
    if (file != "") printf "" >file
  }
  { kind = "" }
  /^<!-- (run|prints) -->$/ { kind = $2 }
  END { print count + 0 }' "$page")

[ "$count" -gt 0 ] || { echo "$page tells nothing to type"; exit 1; }
cd "$folder/work"
failed=0
i=0
while [ "$i" -lt "$count" ]; do
  i=$((i + 1))
  block=$folder/blocks/$i
  status=0
  sh "$block.sh" >"$block.said" 2>&1 || status=$?
  if [ -f "$block.out" ]; then
    cmp -s "$block.said" "$block.out" && continue
  elif [ "$status" -eq 0 ]; then
    continue
  fi
  failed=1
  echo "This ended with $status and did not print what $page shows:"
  cat "$block.sh"
  echo "It printed:"
  cat "$block.said"
done
echo "$count blocks were run"
exit "$failed"
