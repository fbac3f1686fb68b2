#!/usr/bin/env bash
# Follows README.md and docs/operations.md on a bare Debian 12 to which only the .NET SDK is added: the blocks of commands that follow a mark
# <!-- try NAME --> are taken from the pages and run as they stand. Embedded; a cluster of processes; installed as on bare metal; backup,
# everything destroyed, restore, and the leaderboard is the same. Shortened is only the quickstart sweep.
# tests/deployment/fresh-machine.sh [readme|operations] follows one of them only.
# Needs root, debootstrap, this machine's package registries, its ports 4369, 5080, 5081, 5432, 5672 and 25672, 6 GB in /var/tmp, half an hour.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
here=$root/tests/deployment
source "$here/chroot.sh"
require_tools
for port in 4369 5080 5081 5432 5672 25672; do
  if [ -n "$(ss -Hltn "sport = :$port")" ]; then echo "Port $port is taken on this machine; the servers to try need it." >&2; exit 2; fi
done
make_base
make_work
machine=$work/machine
new_machine "$machine"
touch "$machine/.sdk"
ln -s "$sdk/dotnet" "$machine/usr/local/bin/dotnet"
install -m 755 "$here/systemctl" "$machine/usr/local/sbin/systemctl"
mkdir -p "$machine/root/orchestrator" "$machine/blocks"
git -C "$root" ls-files -z --cached --others --exclude-standard | (cd "$root" && xargs -0 ls -d 2>/dev/null) \
  | tar --create --directory "$root" --files-from - | tar --extract --directory "$machine/root/orchestrator"
sed -i -e 's/^  epochs: .*/  epochs: 2/' -e 's/^  train_images: .*/  train_images: 320/' -e 's/^  validation_images: .*/  validation_images: 100/' \
  -e 's/^  test_images: .*/  test_images: 200/' "$machine/root/orchestrator/sweeps/quickstart.yaml"

# Each block to a file: page's name and mark.
for page in README.md docs/operations.md; do
  awk -v folder="$machine/blocks" -v page="$(basename "$page" .md)" '
    /^<!-- try [a-z]+ -->$/ { name = $3; next }
    name != "" && /^```sh$/ { writing = 1; next }
    writing && /^```$/ { writing = 0; name = ""; next }
    writing { print > (folder "/" page "-" name) }' "$root/$page"
done

cp "$here/fresh-machine-inside.sh" "$machine/inside.sh"
# What the SDK's own package asks for.
inside "$machine" -- 'apt-get update -qq && apt-get install -y -qq --no-install-recommends ca-certificates libgcc-s1 libicu72 libssl3 libstdc++6 tzdata zlib1g' \
  >"$work/log" 2>&1 </dev/null || { tail -n 20 "$work/log"; exit 1; }

began=$SECONDS
inside "$machine" -- 'exec bash /inside.sh "$@"' walk "${1:-readme operations}"
echo "${1:-README.md and docs/operations.md}: all of it holds on a bare Debian 12; $(((SECONDS - began) / 60)) min $(((SECONDS - began) % 60)) s."
