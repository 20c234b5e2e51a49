#!/bin/sh
# sh check_sarif.sh MULTITOOL FOLDER: ends with 0 when Microsoft's validator finds no error in what fazhi-write-outputs
# wrote to the folder, by its own rules and by those of GitHub, and finds one in what is not right.
set -eu
multitool=$1
folder=$2
# It asks for no more of languages than any machine has.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1

# errors FILE: what it has to say of errors; each is one line.
errors() {
  "$multitool" validate "$1" --rule-kind 'Sarif;Ghas' --level Error >"$folder/said" 2>&1 || true
  grep -q 'Analysis completed successfully' "$folder/said" || { cat "$folder/said"; return 1; }
  grep -E 'error (SARIF|GH|JSON)[0-9]+' "$folder/said" | cut -c1-300 || true
}

for name in tricky empty; do
  cp "$folder/$name.sarif" "$folder/$name.log.sarif"
  found=$(errors "$folder/$name.log.sarif")
  [ -z "$found" ] || { printf '%s\n' "$found"; exit 1; }
done

sed 's/"endLine":11,/"endLine":3,/' "$folder/tricky.sarif" >"$folder/wrong.log.sarif"
found=$(errors "$folder/wrong.log.sarif")
[ -n "$found" ] || { echo "nothing was found in what is wrong"; exit 1; }
