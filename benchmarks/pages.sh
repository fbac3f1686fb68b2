#!/usr/bin/env bash
# How fast pages of a large sweep are: server time of each page, of what it reads, first paint in a browser, and the export of all curves, over
# PostgreSQL (or SQLite).
# Usage: benchmarks/pages.sh [TRIALS] [EPOCHS] [postgres|sqlite]
# Needs: postgresql, bc, chromium (apt), curl, the .NET SDK.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
trials=${1:-10000} epochs=${2:-200} store=${3:-postgres}
speed="$root/benchmarks/PageSpeed/bin/Release/net10.0/PageSpeed"
orchestrator="$root/Cli/bin/Release/net10.0/orchestrator"
source "$root/benchmarks/dispatch/servers.sh"

dotnet build "$root/Cli" -c Release -v q -nologo >&2
dotnet build "$root/benchmarks/PageSpeed" -c Release -v q -nologo >&2
dotnet build "$root/benchmarks/BrowserSpeed" -c Release -v q -nologo >&2

dashboard=
stop_all() { [ -n "$dashboard" ] && kill "$dashboard" 2>/dev/null && wait "$dashboard" 2>/dev/null; stop_servers; }
trap stop_all EXIT
begin_work
if [ "$store" = sqlite ]; then
  database="$work/pages.db"
else
  start_postgres
  new_database pages
  database="Host=127.0.0.1;Port=${postgres#*:};Database=pages;Username=bench"
fi

read -r sweep filled cells epochs seconds < <("$speed" fill "$database" "$trials" "$epochs")
echo "filled: $filled trials, $cells cells, $epochs epochs each, in $seconds s"
"$speed" reads "$database" "$sweep"

server=http://127.0.0.1:$(free_port)
start_dashboard() {
  ORCHESTRATOR__SECURITY__SIGNIN=none "$orchestrator" dashboard --database "$database" --broker memory --listen "$server" >"$work/dashboard.log" 2>&1 &
  dashboard=$!
  for _ in $(seq 240); do curl -fs "$server/" >/dev/null && break; sleep 0.25; done
}
stop_dashboard() { kill "$dashboard" && wait "$dashboard" || true; }

start_dashboard
page() { # page NAME PATH: the first request and the median of three more, and the size
  local first times
  first=$(curl -fs -o "$work/page" -w '%{time_total}' "$server$2")
  times=$(for _ in 1 2 3; do curl -fs -o /dev/null -w '%{time_total}\n' "$server$2"; done | sort -g | sed -n 2p)
  printf '%-26s first %6.2f s, then %6.2f s, %d kB\n' "$1" "$first" "$times" $(($(stat -c %s "$work/page") / 1024))
}
page "page: sweeps" /
page "page: sweep" "/sweeps/$sweep"
page "page: sweep, sorted" "/sweeps/$sweep?sort=time"
page "page: leaderboard" "/leaderboard?sweep=$sweep"
page "page: leaderboard, sorted" "/leaderboard?sweep=$sweep&sort=params"
page "page: leaderboard, search" "/leaderboard?sweep=$sweep&q=cbam"
page "page: placement" "/placement?sweep=$sweep"
page "page: penalty" "/penalty?sweep=$sweep"

# A new process, so that each page's first paint includes what the first request has to read and compile.
stop_dashboard
start_dashboard
"$root/benchmarks/BrowserSpeed/bin/Release/net10.0/BrowserSpeed" paint "$server" "/sweeps/$sweep" "/leaderboard?sweep=$sweep" "/placement?sweep=$sweep"

began=$(date +%s.%N)
"$orchestrator" export "$sweep" --content history --out "$work/history.csv" --database "$database"
printf '%-26s %.1f s, %d MB\n' "export of all curves" "$(echo "$(date +%s.%N) - $began" | bc)" $(($(stat -c %s "$work/history.csv") / 1048576))
