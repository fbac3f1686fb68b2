# Installs what is missing on Debian and Ubuntu; elsewhere says what to install. Sourced by run, test and orchestrator.

# One line for each thing that was not found: package, and why it is needed.
missing_packages=()
missing_reasons=()

require() { # require PACKAGE REASON CHECK...: adds PACKAGE to the missing ones unless the check succeeds
  local package=$1 reason=$2
  shift 2
  "$@" >/dev/null 2>&1 && return
  missing_packages+=("$package")
  missing_reasons+=("  $package: $reason")
}

has_any() { local name; for name in "$@"; do command -v "$name" && return; done; return 1; }

has_libtorch() { [ -n "${LIBTORCH:-}" ] || [ -e /usr/include/torch/csrc/api/include/torch/torch.h ]; }

# grep reads to the end: with -q it would leave early, and the pipe that breaks would count as a failure.
has_library() { PATH=$PATH:/sbin ldconfig -p | grep -F "$1" >/dev/null; }

has_booktabs() { command -v pdflatex && kpsewhich booktabs.sty; }

has_fashion_mnist() { [ -n "${ORCHESTRATOR_DATA:-}" ] || [ -d /usr/share/datasets/fashion-mnist ] || [ -d /usr/share/dataset-fashion-mnist ]; }

require_sdk() {
  if ! command -v dotnet >/dev/null || ! dotnet --list-sdks | grep '^10\.' >/dev/null; then
    echo "The .NET 10 SDK was not found. Install it (package dotnet-sdk-10.0 of Microsoft's feed, or dotnet-install.sh --channel 10.0) and try again." >&2
    exit 2
  fi
}

require_for_run() {
  require cmake "builds the bridge to libtorch" has_any cmake
  require g++ "builds the bridge to libtorch" has_any g++ c++
  require make "builds the bridge to libtorch" has_any make ninja
  require libtorch-dev "trains the networks (or set LIBTORCH to a libtorch folder)" has_libtorch
  require libturbojpeg0 "decodes JPEG images of image folders" has_library libturbojpeg.so.0
  require libspng0 "decodes PNG images of image folders" has_library libspng.so.0
  require npm "fetches the dashboard's chart library" has_any npm
  require dataset-fashion-mnist "the images of the quickstart sweep (or set ORCHESTRATOR_DATA)" has_fashion_mnist
}

require_for_test() {
  require chromium "browser tests" has_any chromium chromium-browser google-chrome
  require postgresql "the tests start servers of their own" ls /usr/lib/postgresql/*/bin/initdb
  require rabbitmq-server "the tests start brokers of their own" ls /usr/lib/rabbitmq/bin/rabbitmq-server
  require texlive-latex-recommended "the tests compile exported tables" has_booktabs
  require docker-compose "the tests validate docker-compose.yml" ls /usr/bin/docker-compose
  require systemd "the tests verify the units of deploy/systemd" ls /usr/bin/systemd-analyze
  require iproute2 "tests of faults make networks that can be cut" has_any ip
}

install_missing() {
  [ ${#missing_packages[@]} -eq 0 ] && return
  printf 'Missing on this machine:\n' >&2
  printf '%s\n' "${missing_reasons[@]}" >&2
  if ! command -v apt-get >/dev/null; then
    echo "Install these with your package manager (names are Debian's) and try again." >&2
    exit 2
  fi
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      echo "Run as root: apt-get install ${missing_packages[*]}" >&2
      exit 2
    fi
    as_root=(sudo)
  fi
  echo "Installing them with apt-get: ${missing_packages[*]}" >&2
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing_packages[@]}" >/dev/null
}
