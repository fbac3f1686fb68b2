#!/usr/bin/env bash
# Executes deploy/docker/Dockerfile without a Docker engine: tests/deployment/dockerfiles.sh [TARGET...], by default coordinator, dashboard and
# worker. Reads the file itself, runs every RUN, COPY, ENV, USER and WORKDIR of the stages that a target needs in a bare Debian 12, then starts
# what ENTRYPOINT and CMD say as USER until HEALTHCHECK succeeds, and stops it. .NET's images are stood in for by this machine's SDK.
# Needs root, debootstrap, this machine's package registries, 6 GB in /var/tmp and a quarter of an hour.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
here=$root/tests/deployment
source "$here/chroot.sh"
source "$here/dockerfile.sh"
require_tools
make_base
make_work
read_dockerfile "$root/deploy/docker/Dockerfile"

targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(coordinator dashboard worker)

# Settings in place of docker-compose.yml's: a database in a file and no broker, so that each image runs by itself.
settings() {
  printf '%s\n' ORCHESTRATOR__DATABASE=/tmp/orchestrator.db ORCHESTRATOR__BROKER=memory ORCHESTRATOR__SECURITY__FIRSTADMINPASSWORD=only-for-this-check-1
}

check_server() { # check_server STAGE: starts it, waits until HEALTHCHECK says that it is healthy, stops it
  run_image "$1" '
    "$@" >/tmp/log 2>&1 &
    server=$!
    for second in $(seq 90); do
      if [ "$second" = 90 ] || ! kill -0 "$server" 2>/dev/null; then cat /tmp/log; echo "It did not become healthy."; exit 1; fi
      if $HEALTH >/tmp/health 2>&1; then break; fi
      sleep 1
    done
    echo "healthy after $second s as user $(id -u): $HEALTH"
    kill -TERM "$server"
    wait "$server"
    echo "stopped with status $?"'
}

# A worker trains with its libtorch, too.
check_worker() {
  run_image "$1" '
    printf "%s\n" "name: tiny" "grid: {module: [none, se], backbone: [resnet20], dataset: [fashion-mnist]}" "replicates: 1" \
      "training: {recipe: quick, epochs: 2, batch_size: 32, train_images: 192, test_images: 100}" >/tmp/tiny.yaml
    /opt/orchestrator/orchestrator run /tmp/tiny.yaml --exit --port 0 --home /tmp/home >/tmp/log 2>&1 || { cat /tmp/log; exit 1; }
    grep trials /tmp/log | tail -n 1' && check_server "$1"
}

failed=0
for target in "${targets[@]}"; do
  began=$SECONDS
  echo "=== $target"
  if build_stage "$target" && case $target in worker*) check_worker "$target" ;; *) check_server "$target" ;; esac; then
    echo "=== $target: right, $((SECONDS - began)) s, $(size_of "$target") above Debian's own"
  else
    echo "=== $target: WRONG after $((SECONDS - began)) s"
    failed=$((failed + 1))
  fi
done
echo "$((${#targets[@]} - failed)) of ${#targets[@]} images are right."
[ "$failed" -eq 0 ]
