# SPDX-License-Identifier: GPL-3.0-or-later
# What the tests of the window share; sourced with `source` and `binary` set. Gives a folder of its
# own ($work), the command line ($cli), and what is needed to drive a window and wait for it.
cli="$binary/bin/uddrag-cli"
work=$(mktemp -d)
program=
trap '[ -z "$program" ] || kill "$program" 2> /dev/null || true; rm -rf "$work"' EXIT
export HOME="$work/home" XDG_CONFIG_HOME="$work/home/.config" UDDRAG_CODER="Vinduet:VI" LC_ALL=C.UTF-8
mkdir -p "$XDG_CONFIG_HOME"
# Leaves a picture of the display beside the programs.
fail() { echo "FAILED: $*"; import -window root "$binary/$(basename "$0" .sh)-failed.png" 2> /dev/null || true; exit 1; }

# The sample project, as $P
make_sample() {
  "$source/sample-project/build" "$cli" "$work/sample" --project > "$work/build.log" 2>&1 || { cat "$work/build.log"; fail "the sample"; }
  P="$work/sample/taet-paa-og-fri.uddrag"
}
# soon WHAT COMMAND…: the command succeeds within ten seconds, or as many as `patience` says
soon() {
  local what=$1 i
  shift
  for i in $(seq $((10 * ${patience:-10}))); do "$@" > /dev/null 2>&1 && return; sleep .1; done
  fail "$what"
}
# newest KIND [undo]: the last action of the project is of this kind, or takes one back
newest() { "$cli" history "$P" --json | python3 -c '
import json, sys
first = json.load(sys.stdin)[0]
sys.exit(first["kind"] != sys.argv[1] or bool(first.get("undoes")) != (len(sys.argv) > 2))' "$@"; }
clip() { printf "$1" | xclip -selection clipboard -i > /dev/null 2>&1; sleep .2; }

# The window on $P, in front and of a known size
start() {
  local title
  title="$(basename "$P" .uddrag) — Uddrag"
  "$binary/bin/uddrag" "$P" > "$work/window.log" 2>&1 &
  program=$!
  soon "the window did not come" xdotool search --onlyvisible --name "$title"
  window=$(xdotool search --onlyvisible --name "$title" | tail -1)
  xdotool windowactivate --sync "$window" windowsize --sync "$window" 1320 860 || true
  sleep .5
}
# The window closes by itself and without an error.
stop() {
  key ctrl+q
  for i in $(seq 100); do kill -0 "$program" 2> /dev/null || break; sleep .1; done
  ! kill -0 "$program" 2> /dev/null || fail "the window did not close"
  wait "$program" || fail "the program ended with an error: $(cat "$work/window.log")"
  program=
}
