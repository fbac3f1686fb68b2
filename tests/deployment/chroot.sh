# A bare Debian 12 in a folder, with the .NET SDK of this machine added. Sourced by dockerfiles.sh and fresh-machine.sh; expects $root, the
# repository, and sets $work, a folder that is deleted at the end. Needs root and the packages of require_tools.

sdk=/usr/share/dotnet
# debootstrap takes a minute: its result is kept, and copied for each use.
base=${ORCHESTRATOR_DEBIAN:-/var/cache/orchestrator/bookworm}

require_tools() {
  [ "$(id -u)" -eq 0 ] || { echo "Run this as root: it makes a Debian of its own in a folder." >&2; exit 2; }
  local tool missing=()
  for tool in debootstrap unshare setpriv; do command -v "$tool" >/dev/null || missing+=("$tool"); done
  [ ${#missing[@]} -eq 0 ] || { echo "Not installed: ${missing[*]} (apt-get install debootstrap util-linux)." >&2; exit 2; }
  [ -x "$sdk/dotnet" ] || { echo "The .NET SDK is not in $sdk." >&2; exit 2; }
}

make_work() {
  work=$(mktemp --directory --tmpdir=/var/tmp orchestrator-chroot.XXXXXX)
  trap 'rm -rf --one-file-system "$work"' EXIT
  trap 'exit 130' INT TERM
}

make_base() {
  [ -e "$base/etc/debian_version" ] && return
  local mirror
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Codename: bookworm' 'Created-By: Packages' | head -n 1)
  mkdir -p "$(dirname "$base")"
  echo "Making a bare Debian 12 in $base ..."
  debootstrap --variant=minbase bookworm "$base.new" "${mirror:-http://deb.debian.org/debian}" >"$base.log" 2>&1 || { tail -n 20 "$base.log" >&2; exit 1; }
  mv "$base.new" "$base"
}

# How this machine reaches its package registries, whatever that is: files, and the variables that name certificates and proxies.
bring_configuration() { # bring_configuration CHROOT
  local place name value
  # The one that debootstrap wrote names the same packages again.
  rm -f "$1/etc/apt/sources.list"
  for place in /etc/apt /etc/npmrc /etc/hosts /etc/resolv.conf /usr/local/share/ca-certificates "$HOME/.npmrc" "$HOME/.nuget/NuGet"; do
    [ -e "$place" ] && mkdir -p "$1$(dirname "$place")" && cp -rL "$place" "$1$(dirname "$place")/"
  done
  # Packages of this machine alone (other distributions' sources, pinned releases) are not those of a bare one.
  find "$1/etc/apt/sources.list.d" -type f ! -name 'debian*' -delete 2>/dev/null || true
  : >"$1/.machine-variables"
  while IFS='=' read -r name value; do
    case $name in
      *CERT* | *CA_BUNDLE | *CA_CERTS | *_proxy | *_PROXY | NUGET_*)
        printf '%s=%s\n' "$name" "$value" >>"$1/.machine-variables"
        [ -f "$value" ] && mkdir -p "$1$(dirname "$value")" && cp -L "$value" "$1$value" ;;
    esac
  done < <(env)
}

new_machine() { # new_machine FOLDER: a copy of the bare one
  mkdir -p "$1"
  cp -a "$base/." "$1/"
  bring_configuration "$1"
}

# Runs a script inside, as the first process of its own process space: whatever it leaves running ends with it.
inside() { # inside CHROOT [unshare's options --] SCRIPT [ARGUMENT...]
  local chroot=$1 options=()
  shift
  while [ "$1" != -- ] && [[ $1 == --* ]]; do options+=("$1"); shift; done
  [ "$1" = -- ] && shift
  unshare --mount --propagation private --pid --fork --kill-child "${options[@]}" bash -c '
    set -euo pipefail
    chroot=$1
    shift
    mount -t proc proc "$chroot/proc"
    mount --rbind /dev "$chroot/dev"
    mount -t tmpfs tmpfs "$chroot/tmp"
    if [ -e "$chroot/.sdk" ]; then mkdir -p "$chroot$0"; mount --bind -o ro "$0" "$chroot$0"; fi
    if [ -z "$(ip route 2>/dev/null)" ]; then ip link set lo up; fi
    exec chroot "$chroot" env -i HOME=/root LANG=C.UTF-8 TERM=dumb PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
      $(cat "$chroot/.machine-variables") bash -c "$@"' "$sdk" "$chroot" "$@"
}
