#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The tables and finding in the window, with real keys and the real clipboard. What was done is read
# from the project file by the command line, while the window has it open.
set -euo pipefail
source=$1 binary=$2
[ -n "${DISPLAY:-}" ] || exit 77
command -v xclip > /dev/null || exit 77
. "$source/tests/support/window.sh"
make_sample
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

start
first=$("$cli" participants "$P" --json | python3 -c 'import json, sys; print(json.load(sys.stdin)[0]["label"])')

# Participants: a block of cells from a spreadsheet, one action; then a table with headings, Danish
# in an English window.
key ctrl+3
sleep .8
key ctrl+Home Tab
clip 'Kirsten\nBodil\n'
key ctrl+v
soon "pasted cells" newest participants.edit
soon "the first name" person "$first" pseudonym Kirsten
key ctrl+z
soon "undo of the paste" newest participants.edit undo
clip "Betegnelse\talder\tmødt\n$first\t41,5\t2025-03-12\nP99\t33\t2025-02-01\n"
key ctrl+v
soon "a pasted table" newest participants.import
soon "a new participant" person P99 alder 33
# A date from the calendar: the day after.
key ctrl+Home End Left Left Left Left Left alt+Down
sleep .5
key Right Return
soon "a date from the calendar" person "$first" mødt 2025-03-13
clip 'x'
# Documents: status and an attribute, pasted; sorted and filtered rows keep who they are.
key ctrl+5
sleep .8
name=interview-01-frivillig-karen
clip "Navn\tstatus\tvarighed\n$name\ti gang\t1,5\n"
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
stop
"$cli" check "$P" > /dev/null || fail "the check finds faults"
echo "tables and finding work in the window"
