# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by the tests of the command line: sourced with the folders of the source and of the build as
# arguments. Gives $source, $binary, $cli, $work (goes at the end), and fail, expect, has.
source=$1 binary=$2
cli="$binary/bin/uddrag-cli"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "FAILED: $*"; exit 1; }
expect() { # expect CODE COMMAND…: the exit code; what it says lies in $work/out and $work/err
  local wanted=$1 got=0
  shift
  "$@" > "$work/out" 2> "$work/err" || got=$?
  [ "$got" = "$wanted" ] || { cat "$work/out" "$work/err"; fail "exit $got instead of $wanted: $*"; }
}
has() { grep -q -- "$1" "$2" || { cat "$2"; fail "\"$1\" is not in $2"; }; } # has PATTERN FILE
