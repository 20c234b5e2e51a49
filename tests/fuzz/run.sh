#!/bin/sh
# sh tests/fuzz/run.sh BUILD_DIR [SECONDS]: runs each fuzzer for so long, 20 seconds unless given. What makes one fail
# is left in BUILD_DIR/fuzz, and what it learnt too, for the next run.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
[ $# -ge 1 ] || { sed -n '2,3s/^# //p' "$0" >&2; exit 2; }
seconds=${2:-20}

failed=0
for format in json yaml; do
  learnt=$1/fuzz/$format
  mkdir -p "$learnt"
  log=$1/fuzz/$format.log
  if "$1/tests/fuzz/fuzz_${format}_equal" -max_total_time="$seconds" -dict="$here/$format.dict" -max_len=4096 -timeout=10 \
    -rss_limit_mb=2048 -artifact_prefix="$1/fuzz/$format-" -print_final_stats=1 "$learnt" "$here/seeds/$format" \
    >"$log" 2>&1 </dev/null; then
    echo "$format: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") texts, read alike"
  else
    tail -n 30 "$log"
    failed=1
  fi
done
exit $failed
