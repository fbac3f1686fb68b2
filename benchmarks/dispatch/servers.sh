# A PostgreSQL and a RabbitMQ of the benchmark's own, in a temporary folder, on loopback. Sourced; start_servers sets
# $postgres (host:port), $rabbit (host:port) and $work; begin_work and start_postgres are enough for who needs no broker; stop_servers stops
# what runs and deletes the folder.

as_postgres() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

# Below the range of outgoing connections, one of which might sit on the port before the server does.
free_port() {
  local port
  while port=$((15000 + RANDOM % 17000)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

begin_work() {
  work=$(mktemp -d)
  chmod 755 "$work"
}

start_postgres() {
  pg_bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
  local pg_port
  pg_port=$(free_port)
  mkdir "$work/postgres"
  [ "$(id -u)" -eq 0 ] && chown postgres "$work/postgres"
  as_postgres "$pg_bin/initdb" -D "$work/postgres/cluster" --auth=trust --username=bench >/dev/null
  # The servers' own defaults, durability included; only the number of connections is raised.
  as_postgres "$pg_bin/pg_ctl" start -w -D "$work/postgres/cluster" -l "$work/postgres/log" \
    -o "-c listen_addresses=127.0.0.1 -p $pg_port -c unix_socket_directories=$work/postgres -c max_connections=300" >/dev/null
  postgres=127.0.0.1:$pg_port
}

start_servers() {
  begin_work
  start_postgres
  local rabbit_port
  rabbit_port=$(free_port)
  echo '[].' >"$work/plugins"
  env HOME="$work" RABBITMQ_NODENAME="bench$rabbit_port@localhost" RABBITMQ_NODE_IP_ADDRESS=127.0.0.1 RABBITMQ_NODE_PORT="$rabbit_port" \
    RABBITMQ_DIST_PORT="$(free_port)" RABBITMQ_MNESIA_BASE="$work/rabbit" RABBITMQ_LOG_BASE="$work/rabbit-log" \
    RABBITMQ_ENABLED_PLUGINS_FILE="$work/plugins" RABBITMQ_CONFIG_FILE="$work/none" RABBITMQ_PID_FILE="$work/rabbit.pid" \
    /usr/lib/rabbitmq/bin/rabbitmq-server >"$work/rabbit.out" 2>&1 &
  rabbit_process=$!
  rabbit=127.0.0.1:$rabbit_port
  for _ in $(seq 120); do
    if (exec 3<>"/dev/tcp/127.0.0.1/$rabbit_port") 2>/dev/null; then return; fi
    sleep 0.5
  done
  echo "RabbitMQ did not start:" >&2
  cat "$work/rabbit.out" >&2
  exit 1
}

stop_servers() {
  [ -n "${rabbit_process:-}" ] && [ -s "$work/rabbit.pid" ] && kill "$(cat "$work/rabbit.pid")" 2>/dev/null
  [ -n "${rabbit_process:-}" ] && wait "$rabbit_process" 2>/dev/null
  [ -n "${pg_bin:-}" ] && as_postgres "$pg_bin/pg_ctl" stop -m immediate -D "$work/postgres/cluster" >/dev/null 2>&1
  rm -rf "${work:?}"
}

new_database() { as_postgres "$pg_bin/createdb" -h 127.0.0.1 -p "${postgres#*:}" -U bench "$1"; }
