#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The window with real keys and a real mouse on the sample project. What was done is read from the
# project file by the command line, while the window has it open.
set -euo pipefail
source=$1 binary=$2
[ -n "${DISPLAY:-}" ] || exit 77
. "$source/tests/support/window.sh"

make_sample
mine() { # mine N: there are N codings of mine
  [ "$("$cli" dump "$P" | python3 -c '
import json, sys
project = json.load(sys.stdin)
print(sum(c["coder"] == "VI" for q in project["quotes"] for c in q["codings"]))')" = "$1" ]
}
key() { xdotool key --delay 40 "$@"; }

start
# By the keyboard alone: select a turn, type the name of a code, Enter.
key ctrl+Home ctrl+Down ctrl+shift+Down
key s e l v
soon "the palette did not open" xdotool search --onlyvisible --name 'taet-paa-og-fri'
key Return
soon "coding by the palette" newest quote.code
soon "one coding" mine 1
key ctrl+z
soon "undo" newest quote.code undo
soon "no coding after undo" mine 0
key ctrl+shift+z
soon "one coding after redo" mine 1
# A new code from what was typed; in vivo; the last codes again.
key ctrl+Down ctrl+shift+Down
xdotool type --delay 40 'Helt ny kode'
key Return
soon "a new code" bash -c '"$1" codes "$2" | grep -q "Helt ny kode"' _ "$cli" "$P"
soon "two codings" mine 2
key ctrl+Down ctrl+shift+Right ctrl+shift+Right ctrl+i
soon "in vivo" mine 3
key ctrl+Down ctrl+shift+Down period
soon "the last codes again" mine 4
key asterisk
soon "star" newest quote.star
# A memo that is being written stays when something else changes, and is saved when one goes on.
key ctrl+m
sleep .5
xdotool type --delay 40 'Husk det her'
sleep .3
key ctrl+d
soon "the star taken away while writing" bash -c '! "$1" dump "$2" | grep -q "\"starred\": true"' _ "$cli" "$P"
key ctrl+2
soon "a memo" newest memo.save
"$cli" dump "$P" > "$work/out"
grep -q '"memo": "Husk det her"' "$work/out" || fail "what was written in the memo is lost"
key ctrl+1
sleep .3
# By the mouse: a double click selects a word.
eval "$(xdotool getwindowgeometry --shell "$window")"
xdotool mousemove $((X + 520)) $((Y + 420)) click --repeat 2 --delay 60 1
sleep .3
key k r i t Return
soon "coding a word" mine 5
# A command by its name.
key ctrl+k
soon "the commands" xdotool search --onlyvisible --name '^Commands$'
sleep .3
xdotool type --delay 40 'undo'
key Return
soon "undo by the command palette" mine 4
# A turn typed anew, in place: its quotes follow, and Ctrl+Enter splits it.
key Escape ctrl+Home ctrl+Down ctrl+Down ctrl+Down ctrl+Down
key e
sleep .7
key ctrl+Home
xdotool type --delay 40 'Nemlig. '
key Return
soon "a corrected turn" newest text.replace
"$cli" changes "$P" --document interview-01-frivillig-karen > "$work/out"
grep -q -- '-> Nemlig\.' "$work/out" || { cat "$work/out"; fail "the correction is not in the project"; }
sleep .3
key e
sleep .7
key ctrl+Home ctrl+Right
key ctrl+Return
soon "a split turn" newest turn.split
# The Course place: a section, and undo.
key ctrl+2
sleep .5
# The Participants place: a cell of the table.
key ctrl+3
sleep .7
key ctrl+Home Tab
xdotool type --delay 40 'Kirsten'
key Return
soon "a cell of a participant" newest participants.edit
"$cli" participants "$P" > "$work/people"
grep -q Kirsten "$work/people" || fail "the cell is not in the project"
# Memos: on a turn by its key, and back by Esc; on the project, with a link that is offered.
memos_on() { [ "$("$cli" memos "$P" --target "$1" | wc -l)" = "$2" ]; }
key ctrl+1
sleep .3
key Escape ctrl+Home ctrl+Down m
sleep .7
xdotool type --delay 40 'Om turen her'
key Escape
soon "a memo on a turn" memos_on turn 1
sleep .3
before=$("$cli" memos "$P" --target project | wc -l)
key ctrl+shift+m
sleep .7
xdotool type --delay 60 'Se [[selvce'
sleep .4
key Return
xdotool type --delay 40 ' igen'
key ctrl+1
soon "a memo on the project" memos_on project $((before + 1))
"$cli" memos export "$P" --target project > "$work/memos" 2> /dev/null
grep -qF 'Se [[Selvcensur]] igen' "$work/memos" || { cat "$work/memos"; fail "the link is not in the memo"; }
sleep .3
key ctrl+z
soon "the memo undone" memos_on project "$before"
key ctrl+shift+z
soon "the memo redone" memos_on project $((before + 1))
# A memo is found by its name and shown in its place, where Delete removes it.
key ctrl+p
sleep .5
xdotool type --delay 40 'Om turen her'
key Return
sleep .7
key Delete
soon "a memo deleted from the list" memos_on turn 0
key ctrl+z
soon "the deleted memo undone" memos_on turn 1
key ctrl+1
sleep .3
for i in $(seq 60); do key ctrl+z; mine 0 && break; done
soon "everything undone" mine 0
stop
"$cli" check "$P" > /dev/null || fail "the check finds faults"

# Where one was is where one is again; the language changes at once, with the project open.
start
key ctrl+End
sleep .5
key ctrl+k
soon "the commands" xdotool search --onlyvisible --name '^Commands$'
sleep .3
xdotool type --delay 40 'language'
key Return
soon "the choice of a language" xdotool search --onlyvisible --name '^Language$'
sleep .3
key Down Return
sleep 1.5
key ctrl+k
soon "Danish" xdotool search --onlyvisible --name '^Kommandoer$'
key Escape
sleep .3
stop
grep -q '^document=' "$XDG_CONFIG_HOME"/* "$HOME"/.uddrag 2> /dev/null || grep -rq '^document=' "$work/home" || fail "the place was not kept"

# A second window reads, and says who writes.
start
UDDRAG_CODER=AN "$cli" code "$P" --document interview-01-frivillig-karen --text "Hvad laver du så i dag?" --code Tillid > "$work/out" 2>&1 && fail "two writers"
grep -q 'open already' "$work/out" || { cat "$work/out"; fail "who has the project open is not said"; }
stop
echo "the window works"
