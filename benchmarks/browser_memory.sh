#!/usr/bin/env bash
# The memory of a page that stays open while eight trials report an epoch every second: heap after collection, nodes and listeners each minute.
# Usage: benchmarks/browser_memory.sh [MINUTES] [TRIALS] [PAGE]     PAGE: sweep (default) or leaderboard
# Needs: postgresql, chromium (apt), curl, the .NET SDK.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
minutes=${1:-60} trials=${2:-10000} page=${3:-sweep}
source "$root/benchmarks/dispatch/servers.sh"

for project in Cli benchmarks/PageSpeed benchmarks/BrowserSpeed; do dotnet build "$root/$project" -c Release -v q -nologo >&2; done

processes=()
stop_all() {
  [ ${#processes[@]} -gt 0 ] && kill "${processes[@]}" 2>/dev/null && wait "${processes[@]}" 2>/dev/null
  stop_servers
}
trap stop_all EXIT
begin_work
start_postgres
new_database pages
database="Host=127.0.0.1;Port=${postgres#*:};Database=pages;Username=bench"

"$root/benchmarks/PageSpeed/bin/Release/net10.0/PageSpeed" play "$database" "$trials" $((minutes + 5)) >"$work/sweep" &
processes+=($!)
for _ in $(seq 240); do [ -s "$work/sweep" ] && break; sleep 0.25; done
sweep=$(cat "$work/sweep")

server=http://127.0.0.1:$(free_port)
"$root/Cli/bin/Release/net10.0/orchestrator" dashboard --database "$database" --broker memory --listen "$server" --home "$work/home" \
  >"$work/dashboard.log" 2>&1 &
processes+=($!)
for _ in $(seq 240); do curl -fs "$server/" >/dev/null && break; sleep 0.25; done

case $page in
  sweep) path=/sweeps/$sweep ;;
  leaderboard) path=/leaderboard?sweep=$sweep ;;
  *) echo "PAGE is sweep or leaderboard, not '$page'." >&2; exit 2 ;;
esac
"$root/benchmarks/BrowserSpeed/bin/Release/net10.0/BrowserSpeed" memory "$server" "$path" "$minutes"
ps -o rss= -p "${processes[1]}" | awk '{ printf "dashboard process: %d MiB resident at the end\n", $1 / 1024 }'
