#!/bin/sh
# sh tests/fuzz/run.sh BUILD_DIR [SECONDS [NAME...]]: runs each fuzzer, or those that are named, for so long, 20 seconds
# unless given, as many at a time as there are processors (or FAZHI_JOBS). What makes one fail is left in BUILD_DIR/fuzz,
# and what it learnt too, for the next run.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
[ $# -ge 1 ] || { sed -n '2,4s/^# //p' "$0" >&2; exit 2; }
build=$1
seconds=${2:-20}
names="json_equal yaml_equal json yaml text html docx profile edit c_api"
if [ $# -gt 2 ]; then
  shift 2
  names=$*
fi

# run_one NAME: its log ends in FAILED where it failed.
run_one() {
  learnt=$build/fuzz/$1
  log=$build/fuzz/$1.log
  rm -f "$log"
  mkdir -p "$learnt"
  # Those that read the same language share its words.
  case $1 in
  *json* | c_api) dict=json ;;
  *yaml* | edit) dict=yaml ;;
  *) dict=$1 ;;
  esac
  # Weighing each input by how rare its ways are takes three quarters of the time where there are many.
  set -- "$1" -entropic=0 -max_total_time="$seconds" -dict="$here/$dict.dict" -max_len=4096 -timeout=20 \
    -rss_limit_mb=2048 -print_funcs=0 -artifact_prefix="$build/fuzz/$1-" -print_final_stats=1 "$learnt" "$here/seeds/$1"
  [ ! -d "$here/corpus/$1" ] || set -- "$@" "$here/corpus/$1"
  fuzzer=$build/tests/fuzz/fuzz_$1
  shift
  "$fuzzer" "$@" >"$log" 2>&1 </dev/null || echo FAILED >>"$log"
}

jobs=${FAZHI_JOBS:-$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)}
running=0
for name in $names; do
  run_one "$name" &
  running=$((running + 1))
  # All take the same time.
  if [ "$running" -ge "$jobs" ]; then
    wait
    running=0
  fi
done
wait

failed=0
for name in $names; do
  log=$build/fuzz/$name.log
  texts=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  if [ -z "$texts" ] || [ "$(tail -n 1 "$log")" = FAILED ]; then
    tail -n 31 "$log"
    echo "FAILED: $name"
    failed=1
  else
    echo "$name: $texts texts"
  fi
done
exit $failed
