# Builds only what changed since the last build. Sourced by run, test and orchestrator; expects $root.

sources=(Cli Coordinator Dashboard Shared Torch Worker sweeps Directory.Build.props Directory.Packages.props global.json)

newer_than() { # newer_than STAMP PATH...: whether any source below the paths is newer than the stamp
  local stamp=$1
  shift
  [ ! -e "$stamp" ] && return 0
  [ -n "$(cd "$root" && find "$@" \( -name bin -o -name obj -o -name node_modules -o -name lib \) -prune -o -type f -newer "$stamp" -print -quit)" ]
}

build() { # build STAMP TARGET SOURCE...: dotnet build TARGET in Release, unless nothing changed since STAMP
  local stamp=$root/artifacts/$1 target=$2
  shift 2
  newer_than "$stamp" "$@" || return 0
  mkdir -p "$root/artifacts"
  local began="$stamp.began"
  touch "$began"
  echo "Building $target ..." >&2
  if ! dotnet build "$root/$target" -c Release -v quiet -nologo -clp:NoSummary >"$root/artifacts/build.log" 2>&1; then
    cat "$root/artifacts/build.log" >&2
    echo "The build failed; the output above is in artifacts/build.log." >&2
    exit 1
  fi
  mv "$began" "$stamp"
}

build_product() { build product.stamp Cli/Cli.csproj "${sources[@]}"; }

build_tests() {
  build tests.stamp Orchestrator.sln "${sources[@]}" tests benchmarks Orchestrator.sln
  # The solution holds the product too, so run need not build it again.
  touch -r "$root/artifacts/tests.stamp" "$root/artifacts/product.stamp"
}
