#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The tables and finding in the window, with real keys and the real clipboard. What was done is read
# from the project file by the command line, while the window has it open.
set -euo pipefail
source=$1 binary=$2
[ -n "${DISPLAY:-}" ] || exit 77
command -v xclip > /dev/null || exit 77
cli="$binary/bin/uddrag-cli"
work=$(mktemp -d)
program=
trap '[ -z "$program" ] || kill "$program" 2> /dev/null || true; rm -rf "$work"' EXIT
export HOME="$work/home" XDG_CONFIG_HOME="$work/home/.config" UDDRAG_CODER="Vinduet:VI"
mkdir -p "$XDG_CONFIG_HOME"
fail() { echo "FAILED: $*"; import -window root "$binary/window-tables-failed.png" 2> /dev/null || true; exit 1; }
"$source/sample-project/build" "$cli" "$work/sample" > "$work/build.log" 2>&1 || { cat "$work/build.log"; fail "the sample"; }
P="$work/sample/taet-paa-og-fri.uddrag"
soon() { # soon WHAT COMMAND…: the command succeeds within ten seconds
  local what=$1 i
  shift
  for i in $(seq 100); do "$@" > /dev/null 2>&1 && return; sleep .1; done
  fail "$what"
}
newest() { "$cli" history "$P" --json | python3 -c '
import json, sys
first = json.load(sys.stdin)[0]
sys.exit(first["kind"] != sys.argv[1] or bool(first.get("undoes")) != (len(sys.argv) > 2))' "$@"; }
person() { # person LABEL NAME VALUE: an attribute of a participant
  "$cli" participants "$P" --json | python3 -c '
import json, sys
person = next(p for p in json.load(sys.stdin) if p["label"] == sys.argv[1])
sys.exit({**person, **person["attributes"]}.get(sys.argv[2], "") != sys.argv[3])' "$@"; }
document() { # document NAME FIELD VALUE
  "$cli" documents "$P" --json | python3 -c '
import json, sys
found = next(d for d in json.load(sys.stdin) if d["name"] == sys.argv[1])
sys.exit(str({**found, **found["attributes"]}.get(sys.argv[2], "")) != sys.argv[3])' "$@"; }
key() { xdotool key --delay 40 "$@"; }
clip() { printf "$1" | xclip -selection clipboard -i > /dev/null 2>&1; sleep .2; }

"$binary/bin/uddrag" "$P" > "$work/window.log" 2>&1 &
program=$!
soon "the window did not come" xdotool search --onlyvisible --name 'taet-paa-og-fri — Uddrag'
window=$(xdotool search --onlyvisible --name 'taet-paa-og-fri — Uddrag' | tail -1)
xdotool windowactivate --sync "$window" windowsize --sync "$window" 1320 860 || true
sleep .5
first=$("$cli" participants "$P" --json | python3 -c 'import json, sys; print(json.load(sys.stdin)[0]["label"])')

# Participants: a block of cells from a spreadsheet, one action; then a table with headings.
key ctrl+3
sleep .8
key ctrl+Home Tab
clip 'Kirsten\nBodil\n'
key ctrl+v
soon "pasted cells" newest participants.edit
soon "the first name" person "$first" pseudonym Kirsten
key ctrl+z
soon "undo of the paste" newest participants.edit undo
clip "id\talder\tmødt\n$first\t41,5\t12.3.2025\nP99\t33\t1.2.2025\n"
key ctrl+v
soon "a pasted table" newest participants.import
soon "a new participant" person P99 alder 33
clip 'x'
# Documents: status and an attribute, pasted; sorted and filtered rows keep who they are.
key ctrl+5
sleep .8
name=interview-01-frivillig-karen
clip "name\tstatus\tvarighed\n$name\tin progress\t1,5\n"
key ctrl+v
soon "a pasted table of documents" newest documents.import
soon "the status" document "$name" status 'in progress'
key ctrl+Home Tab Tab Tab Tab
clip 'coded'
key ctrl+v
soon "a pasted status" newest documents.edit
key ctrl+z
soon "undo of the status" newest documents.edit undo
# Keyword in context: the words below each other, the arrow goes to the place, Escape closes.
key ctrl+1
sleep .3
key ctrl+shift+k
sleep .3
xdotool type --delay 40 'kommunen'
key Return
sleep 1.5
key Down Return
sleep .4
key s e l v
sleep .4
key Return
soon "coding words that were found" newest quote.code
"$cli" dump "$P" | python3 -c '
import json, sys
texts = [q["text"] for q in json.load(sys.stdin)["quotes"] for c in q["codings"] if c["coder"] == "VI"]
sys.exit([t.lower() for t in texts] != ["kommunen"])' || fail "what was coded is not the word that was found"
# A pattern that would never end leaves a message and a living window.
key ctrl+f
sleep .3
key Tab Tab space
sleep .3
xdotool type --delay 30 '(\w+ ?)+@'
sleep .5
import -window root "$binary/window-tables-pattern.png" 2> /dev/null || true
key Escape
# Go to: a document by a part of its name; coding there shows that it is the one.
key ctrl+p
sleep .6
xdotool type --delay 40 'karen'
key Return
sleep .6
key ctrl+Home ctrl+Down ctrl+shift+Down
before=$("$cli" documents "$P" --json | python3 -c '
import json, sys
print(next(d for d in json.load(sys.stdin) if d["name"] == sys.argv[1])["codings"])' "$name")
key k r i t Return
soon "coding where the jump went" document "$name" codings "$((before + 1))"
key ctrl+q
for i in $(seq 100); do kill -0 "$program" 2> /dev/null || break; sleep .1; done
! kill -0 "$program" 2> /dev/null || fail "the window did not close"
wait "$program" || fail "the program ended with an error: $(cat "$work/window.log")"
program=
"$cli" check "$P" > /dev/null || fail "the check finds faults"
echo "tables and finding work in the window"
