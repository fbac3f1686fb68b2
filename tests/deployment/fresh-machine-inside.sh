# The walk of fresh-machine.sh, in its Debian. Each step prints what it does and how long it took; its output is shown when it fails.
set -euo pipefail
cd "$HOME/orchestrator"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DEBIAN_FRONTEND=noninteractive
log=/var/log/step.log

fail() { tail -n 60 "$log"; for file in /var/log/orchestrator-*.log; do [ -e "$file" ] && { echo "--- $file"; tail -n 20 "$file"; }; done; echo "FAILED: $1" >&2; exit 1; }

step() { # step NAME COMMAND...
  local name=$1 began=$SECONDS
  shift
  "$@" >"$log" 2>&1 </dev/null || fail "$name"
  echo "$name: $((SECONDS - began)) s"
}

block() { step "$1" bash -euo pipefail "/blocks/$1"; } # block PAGE-NAME

# Follows a block whose last command stays until Ctrl-C.
block_until() { # block_until PAGE-NAME WORDS
  local began=$SECONDS second process
  bash -euo pipefail "/blocks/$1" >"$log" 2>&1 </dev/null &
  process=$!
  for second in $(seq 900); do
    grep -q "$2" "$log" && break
    kill -0 "$process" 2>/dev/null || fail "$1"
    [ "$second" -lt 900 ] || fail "$1 (never said: $2)"
    sleep 1
  done
  pkill -TERM -f 'bin/Release/net10.0/orchestrator run' || fail "$1 (no process)"
  wait "$process" || true
  echo "$1: $((SECONDS - began)) s"
}

board() { ORCHESTRATOR__DATABASE_FILE=/etc/orchestrator/database-address /opt/orchestrator/orchestrator leaderboard quickstart --json; }

destroy() {
  systemctl stop orchestrator-worker@main orchestrator-dashboard orchestrator-coordinator
  runuser -u postgres -- dropdb --force orchestrator
  rm -rf /srv/orchestrator/checkpoints
  ! board
}

begin_again() {
  systemctl start orchestrator-coordinator
  until curl --silent --fail http://127.0.0.1:5081/health/ready; do sleep 1; done
  systemctl start orchestrator-dashboard orchestrator-worker@main
  until curl --silent --fail http://127.0.0.1:5080/health/ready; do sleep 1; done
}

if [[ $1 == *readme* ]]; then
  block_until README-run 'stays open'
  block README-results
  block README-cluster
  step 'cluster down --purge' ./orchestrator cluster down --purge
fi
[[ $1 == *operations* ]] || exit 0
for name in install servers head token node sweep; do block "operations-$name"; done
board >/var/tmp/before.json
block operations-backup
step destroy destroy
block operations-restore
step 'begin again' begin_again
board >/var/tmp/after.json
cmp /var/tmp/before.json /var/tmp/after.json || fail 'the leaderboard is another one'
echo "The leaderboard after the restore is the same ($(wc -c </var/tmp/after.json) bytes)."
