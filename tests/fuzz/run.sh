#!/bin/sh
# sh tests/fuzz/run.sh BUILD_DIR [SECONDS [NAME...]]: runs each fuzzer, or those that are named, for so long, 20 seconds
# unless given. What makes one fail is left in BUILD_DIR/fuzz, and what it learnt too, for the next run.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
[ $# -ge 1 ] || { sed -n '2,3s/^# //p' "$0" >&2; exit 2; }
build=$1
seconds=${2:-20}
names="json_equal yaml_equal json yaml text html docx profile edit c_api"
if [ $# -gt 2 ]; then
  shift 2
  names=$*
fi

failed=0
for name in $names; do
  learnt=$build/fuzz/$name
  mkdir -p "$learnt"
  log=$build/fuzz/$name.log
  # Those that read the same language share its words.
  case $name in
  *json* | c_api) dict=json ;;
  *yaml* | edit) dict=yaml ;;
  *) dict=$name ;;
  esac
  # Weighing each input by how rare its ways are takes three quarters of the time where there are many.
  set -- -entropic=0 -max_total_time="$seconds" -dict="$here/$dict.dict" -max_len=4096 -timeout=20 -rss_limit_mb=2048 \
    -artifact_prefix="$build/fuzz/$name-" -print_final_stats=1 "$learnt" "$here/seeds/$name"
  [ ! -d "$here/corpus/$name" ] || set -- "$@" "$here/corpus/$name"
  if "$build/tests/fuzz/fuzz_$name" "$@" >"$log" 2>&1 </dev/null; then
    echo "$name: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") texts"
  else
    tail -n 30 "$log"
    failed=1
  fi
done
exit $failed
