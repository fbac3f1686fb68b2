#!/usr/bin/env bash
# Runs sweeps and writes docs/results/NAME.md for each: sweeps/results.sh [NAME...]. Without names: every small twin. See sweeps/README.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
: "${ORCHESTRATOR_DATA:?names the folder of data sets; without it every trial would fail}"
mkdir -p docs/results

names=("$@")
if [ ${#names[@]} -eq 0 ]; then
  for file in sweeps/*-small.yaml; do names+=("$(basename "$file" .yaml)"); done
fi

for name in "${names[@]}"; do
  ./orchestrator run "sweeps/$name.yaml" --slots 2 --exit
  # By its id: an earlier version of the file may have left a sweep of the same name.
  id=$(./orchestrator plan "sweeps/$name.yaml" --json | sed -n 's/.*"sweep_id": "\([^"]*\)".*/\1/p' | head -n 1)
  ./orchestrator export "$id" --format markdown --out "docs/results/$name.md"
done
