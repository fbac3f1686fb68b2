#!/usr/bin/env bash
# Orchestration speed with trials that train nothing: ours next to Celery (RabbitMQ, results in PostgreSQL) and Optuna (PostgreSQL), over the
# same two servers in the same run. Usage: benchmarks/dispatch.sh [PAIRS] [TRIALS] [AGENTS]
# Needs: postgresql, rabbitmq-server, python3-celery, python3-optuna, python3-sqlalchemy, python3-psycopg2 (apt), the .NET SDK.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
pairs=${1:-3} trials=${2:-20000} agents=${3:-1000}
tasks=5000 studies=200 singles=300
python=${PYTHON:-/usr/bin/python3}
speed="$root/benchmarks/DispatchSpeed/bin/Release/net10.0/DispatchSpeed"
orchestrator="$root/Cli/bin/Release/net10.0/orchestrator"
source "$root/benchmarks/dispatch/servers.sh"

"$python" -c 'import celery, optuna, psycopg2, sqlalchemy' 2>/dev/null ||
  { echo "Peers are missing: apt-get install python3-celery python3-optuna python3-sqlalchemy python3-psycopg2" >&2; exit 2; }
dotnet build "$root/Cli" -c Release -v q -nologo >&2
dotnet build "$root/benchmarks/DispatchSpeed" -c Release -v q -nologo >&2

ulimit -n "$(ulimit -H -n)"
started=()
stop_started() { for id in "${started[@]}"; do kill "$id" 2>/dev/null || true; done; for id in "${started[@]}"; do wait "$id" 2>/dev/null || true; done; started=(); }
trap 'stop_started; stop_servers' EXIT
start_servers

median() { sort -g | awk '{ values[NR] = $1 } END { print (NR % 2) ? values[(NR + 1) / 2] : (values[NR / 2] + values[NR / 2 + 1]) / 2 }'; }

begin() { # begin DATABASE WORKERS SLOTS: a coordinator and workers over a new database
  new_database "$1"
  database="Host=127.0.0.1;Port=${postgres#*:};Database=$1;Username=bench"
  broker="amqp://guest:guest@$rabbit/"
  port=$(free_port)
  server=http://127.0.0.1:$port
  # The peers log errors only.
  export ORCHESTRATOR__LOGGING__LOGLEVEL__ORCHESTRATOR=Warning
  export ORCHESTRATOR__DATABASE=$database ORCHESTRATOR__BROKER=$broker ORCHESTRATOR__SECURITY__SIGNIN=none
  "$orchestrator" coordinator --listen "$server" 2>>"$work/coordinator.log" &
  coordinator=$!
  started+=("$coordinator")
  for ((worker = 0; worker < $2; worker++)); do
    "$orchestrator" worker --trainer no-op --slots "$3" --home "$work/home" 2>>"$work/worker.log" &
    started+=("$!")
  done
  for _ in $(seq 120); do curl -fs "$server/api/v1/sweeps" >/dev/null && return; sleep 0.25; done
  cat "$work/coordinator.log" >&2
  exit 1
}

rate() { awk '{ printf "%.1f", $1 / $2 }'; }

celery_pair() {
  new_database "celery$1"
  export CELERY_BROKER="amqp://guest:guest@$rabbit/" CELERY_DATABASE="postgresql://bench@$postgres/celery$1"
  (cd "$root/benchmarks/peers" && exec "$python" -m celery -A celery_speed worker -c 2 --loglevel=ERROR >"$work/celery.log" 2>&1) &
  started+=("$!")
  (cd "$root/benchmarks/peers" && "$python" celery_speed.py "$tasks") | rate
  stop_started
}

optuna_pair() { # optuna_pair PAIR SAMPLER
  new_database "optuna$1$2"
  "$python" "$root/benchmarks/peers/optuna_speed.py" "$studies" "postgresql://bench@$postgres/optuna$1$2" "$2" | rate
}

drain_pair() {
  begin "drain$1" 2 128
  "$speed" drain "$server" "$database" 2 "$trials" | rate
  stop_started
}

results=$work/results
for ((pair = 1; pair <= pairs; pair++)); do
  # Whoever runs second may find a warmer or a busier machine: the order changes with each pair.
  if ((pair % 2)); then ours=$(drain_pair "$pair"); theirs=$(celery_pair "$pair"); else theirs=$(celery_pair "$pair"); ours=$(drain_pair "$pair"); fi
  random=$(optuna_pair "$pair" random)
  grid=$(optuna_pair "$pair" grid)
  echo "$ours $theirs $random $grid" | awk '{ print $1, $2, $3, $4, $1 / $2, $1 / $3, $1 / $4 }' >>"$results"
  echo "pair $pair: ours $ours trials/s, Celery $theirs, Optuna random $random, grid $grid" >&2
done
column() { awk -v field="$1" '{ print $field }' "$results" | median; }

begin latency 2 2
latency=$("$speed" latency "$server" "$database" 2 "$singles")
stop_started

begin submit 0 0
small=$("$speed" submit "$server" "$database" 10000)
memory_small=$(awk '/VmHWM/ { printf "%.0f", $2 / 1024 }' "/proc/$coordinator/status")
stop_started
begin submit2 0 0
large=$("$speed" submit "$server" "$database" 100000)
memory_large=$(awk '/VmHWM/ { printf "%.0f", $2 / 1024 }' "/proc/$coordinator/status")
stop_started

begin fleet 0 0
fleet=$("$speed" fleet "$server" "$database" "$broker" "$agents" "$trials")
memory_fleet=$(awk '/VmHWM/ { printf "%.0f", $2 / 1024 }' "/proc/$coordinator/status")
stop_started

read -r p50 p95 p99 <<<"$latency"
read -r fleet_agents fleet_trials fleet_seconds fleet_lost fleet_repeated <<<"$fleet"
cat <<TABLE
| no-op trials, 2 worker processes of 128 slots | trials/s | ours is faster by |
| --- | --- | --- |
| ours, $trials trials from submission to the last result | $(column 1) | |
| Celery $("$python" -c 'import celery; print(celery.__version__)'), $tasks tasks, 2 processes | $(column 2) | $(column 5) |
| Optuna $("$python" -c 'import optuna; print(optuna.__version__)') random, $studies trials, 2 processes | $(column 3) | $(column 6) |
| Optuna grid, $studies trials, 2 processes | $(column 4) | $(column 7) |

Medians of $pairs pairs, and of the ratios within a pair.

| | |
| --- | --- |
| submission to start on an idle worker, $singles single trials | p50 $p50 ms, p95 $p95 ms, p99 $p99 ms |
| submitting 10,000 trials / 100,000 trials | $small s / $large s |
| coordinator's largest resident memory after these | $memory_small MiB / $memory_large MiB |
| $fleet_agents agents drain $fleet_trials trials | $fleet_seconds s; $fleet_lost leases lost, $fleet_repeated repeated attempts; coordinator $memory_fleet MiB |
TABLE
