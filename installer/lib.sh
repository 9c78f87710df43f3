# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by installer/run and tests/run: saying what happens, installing what is missing, building.
# To be sourced; needs `root` to be the clone's folder.

say() { printf '\n── %s\n' "$*"; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else die "packages are missing, and neither root nor sudo is at hand: $*"
  fi
}

# The packages of the lists that are not installed yet.
missing_packages() {
  sed 's/#.*//' "$@" | tr -s ' \t' '\n' | grep -v '^$' | sort -u | while read -r package; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || echo "$package"
  done
}

install_packages() {
  local missing
  missing=$(missing_packages "$@")
  if [ -z "$missing" ]; then say "All packages are there"; return; fi
  say "Installing packages: $(echo $missing)"
  # Packages are not synchronised to the disk one by one: what breaks off there is repaired by apt.
  [ -n "${lists_are_fresh:-}" ] || as_root apt-get update -q
  lists_are_fresh=yes
  # shellcheck disable=SC2086
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y \
    --no-install-recommends -o Dpkg::Options::=--force-unsafe-io -o DPkg::Lock::Timeout=300 $missing
}

# build PRESET: configures where needed, and builds. The compiler's cache stays inside the clone, and
# names files from there, so that it holds for a clone elsewhere too. A first build finds nothing in it,
# and filling it would take a sixth of the time: it begins with the second.
build() {
  export CCACHE_DIR="$root/build/ccache" CCACHE_MAXSIZE=1G CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=1
  export CCACHE_SLOPPINESS=pch_defines,time_macros
  [ -e "$root/build/$1/CMakeCache.txt" ] || [ -e "$CCACHE_DIR" ] || export CCACHE_DISABLE=1
  say "Configuring ($1)"
  cmake -S "$root" --preset "$1" > "$root/build/configure-$1.log" ||
    { cat "$root/build/configure-$1.log" >&2; die "configuring failed"; }
  say "Building ($1) with $(jobs_here) jobs"
  (cd "$root" && cmake --build --preset "$1" --parallel "$(jobs_here)")
}

# One job a core, and at least 1.5 GB of memory for each.
jobs_here() {
  local cores memory
  cores=$(nproc)
  memory=$(awk '/MemAvailable/ {print int($2 / 1500000)}' /proc/meminfo)
  [ "$memory" -lt 1 ] && memory=1
  [ "$memory" -lt "$cores" ] && echo "$memory" || echo "$cores"
}
