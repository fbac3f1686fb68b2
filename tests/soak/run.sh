#!/usr/bin/env bash
# Runs the fault tests again and again and prints what they counted: tests/soak/run.sh [HOURS] [--write] [--at-once ROWS]. Default: 1 hour, 3 rows
# of the matrix at a time.
# --write puts the table into docs/reliability.md. Needs root for the rows with networks and small disks. Not part of ./test.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
source "$root/setup/prerequisites.sh"
source "$root/setup/build.sh"

hours=1 write=false at_once=3
while [ $# -gt 0 ]; do
  case $1 in
    --write) write=true ;;
    --at-once) at_once=${2:?} && shift ;;
    *[!0-9.]* | "") echo "Usage: tests/soak/run.sh [HOURS] [--write] [--at-once ROWS]" >&2; exit 2 ;;
    *) hours=$1 ;;
  esac
  shift
done

require_sdk
require_for_run
require_for_test
install_missing
build_tests

# Training must not depend on the machine's number of cores.
export OMP_NUM_THREADS=1
lines=$(mktemp) log=$root/artifacts/soak.log
trap 'rm -f "$lines"' EXIT
export ORCHESTRATOR_FAULT_REPORT=$lines ORCHESTRATOR_THOROUGH=1
began=$SECONDS
limit=$(awk "BEGIN { print int($hours * 3600) }")
rounds=0 failed=0
: >"$log"
while [ $((SECONDS - began)) -lt "$limit" ]; do
  rounds=$((rounds + 1))
  "$root/tests/Faults.Tests/bin/Release/net10.0/Orchestrator.Faults.Tests" -noLogo -noColor -maxThreads "$at_once" >>"$log" 2>&1 || failed=$((failed + 1))
  echo "Round $rounds is over after $((SECONDS - began)) s; $failed rounds had a failure." >&2
done

table() {
  echo "$(date -u +%Y-%m-%d), $(env -u OMP_NUM_THREADS nproc) cores, $(((SECONDS - began) / 60)) min, $rounds rounds of all rows, $at_once at a time, $failed with a failed test," \
    "commit $(git -C "$root" rev-parse --short HEAD)."
  echo
  # Rows end in another order each time.
  sort "$lines" | awk -f "$root/tests/soak/table.awk"
}

made=$(mktemp)
table | tee "$made"
if $write; then
  page=$root/docs/reliability.md
  sed -i -e '/<!-- soak: begin -->/,/<!-- soak: end -->/{//!d}' -e "/<!-- soak: begin -->/r $made" "$page"
fi
rm -f "$made"
[ "$failed" -eq 0 ]
