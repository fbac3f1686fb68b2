#!/usr/bin/env bash
# Training speed of ResNet-18 (CIFAR stem, batch 64, fp32, one thread): ours against Python PyTorch on the same libtorch.
# Runs in alternating pairs, because a shared machine changes its speed by the minute, and prints the medians and the median ratio of the pairs.
# Usage: benchmarks/train_speed.sh [PAIRS] [STEPS]     Needs: python3-torch (apt), the .NET SDK.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
pairs=${1:-5} steps=${2:-6}
python=${PYTHON:-/usr/bin/python3}
ours="$root/benchmarks/TrainSpeed/bin/Release/net10.0/TrainSpeed"
export OMP_NUM_THREADS=1

"$python" -c 'import torch' 2>/dev/null || { echo "Python PyTorch is missing: apt-get install python3-torch" >&2; exit 2; }
dotnet build "$root/benchmarks/TrainSpeed" -c Release -v q -nologo >&2

median() { sort -g | awk '{ values[NR] = $1 } END { print (NR % 2) ? values[(NR + 1) / 2] : (values[NR / 2] + values[NR / 2 + 1]) / 2 }'; }

results=$(mktemp)
trap 'rm -f "$results"' EXIT
for ((pair = 1; pair <= pairs; pair++)); do
  # Whoever runs second may find a warmer or a busier machine: the order changes with each pair.
  if ((pair % 2)); then
    mine=$("$ours" train "$steps"); theirs=$("$python" "$root/benchmarks/peers/train_speed.py" "$steps")
  else
    theirs=$("$python" "$root/benchmarks/peers/train_speed.py" "$steps"); mine=$("$ours" train "$steps")
  fi
  echo "$mine $theirs" | awk '{ print $1, $2, $3, $4, $1 / $3, $2 / $4 }' | tee -a "$results" |
    awk -v pair="$pair" '{ printf "pair %d: ours %.1f img/s, Python %.1f img/s, ratio %.3f (of processor time: %.1f, %.1f, %.3f)\n", pair, $1, $3, $5, $2, $4, $6 }'
done

column() { awk -v field="$1" '{ print $field }' "$results" | median; }
printf 'median: ours %.1f img/s, Python %.1f img/s\n' "$(column 1)" "$(column 3)"
printf 'ratio, median of the pairs (above 1: ours is faster): %.3f of wall time, %.3f of processor time\n' "$(column 5)" "$(column 6)"
printf 'data path alone: %s img/s of processor time (32x32 colour, crop, flip and rotation, one thread)\n' "$("$ours" data 100000 | cut -d' ' -f2)"
