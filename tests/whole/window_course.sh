#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The Course place with real keys: blocks put in, moved, copied, removed, and all of it undone. What was
# done is read from the project file.
set -euo pipefail
source=$1 binary=$2
[ -n "${DISPLAY:-}" ] || exit 77
. "$source/tests/support/window.sh"
key() { xdotool key --delay 60 "$@"; sleep .2; }

cd "$work"
P=study.uddrag
printf 'I: Hvordan gik det?\nKaren: Vi henter dem i lufthavnen hver gang.\nI: Og kommunen?\nKaren: Den skriver et brev.\n' > karen.txt
printf 'id,pseudonym,consent_teaching\nP01,Karen,yes\n' > people.csv
printf '# Kursus\n\n## Modul 1\n\nIndledning.\n\n### Uddrag\n\n- `karen` »Vi henter …« (P01)\n\n## Modul 2\n\nSlut.\n' > course.md
printf 'group,code,definition,when_to_use,when_not_to_use,example_quote,color\nRoller,Rolle,d,,,,#336699\n' > codes.csv
{
  "$cli" new $P --title Nærhed --language da
  "$cli" import $P karen.txt
  "$cli" participants import $P people.csv
  "$cli" codebook import $P codes.csv
  "$cli" code $P --document karen --text "Vi henter dem i lufthavnen hver gang." --code Rolle
  "$cli" code $P --document karen --text "Den skriver et brev." --code Rolle
  "$cli" course import $P course.md
} > build.log 2>&1 || { cat build.log; fail "the project"; }

# course EXPRESSION: a Python expression over s (sections), k (kinds of blocks by section), e (excerpts)
course() {
  "$cli" dump $P | python3 -c '
import json, sys
s = json.load(sys.stdin)["courses"][0]["sections"]
k = [[b["kind"] for b in one["blocks"]] for one in s]
e = [x for one in s for b in one["blocks"] for x in b["excerpts"]]
sys.exit(not eval(sys.argv[1]))' "$1"
}

start

# The outline: the course, Modul 1, its text, its excerpt
key ctrl+2
sleep .5
key Down Down
key slash
sleep .4
xdotool type --delay 30 quest
sleep .4
key Return
soon "no question came" course 'k[0] == ["text", "question", "excerpt"]'
sleep .4
xdotool type --delay 30 'Hvem henter'
key Tab
soon "the question has no words" course '"Hvem henter" in json.dumps(s)'

key alt+Down
soon "the question did not move down" course 'k[0] == ["text", "excerpt", "question"]'
key alt+Down
soon "the question did not go on into the next module" course 'k == [["text", "excerpt"], ["question", "text"]]'
key ctrl+z ctrl+z
soon "the moves were not undone" course 'k[0] == ["text", "question", "excerpt"]'

# A quote by its words
key ctrl+1 ctrl+2
sleep .5
key slash
sleep .4
xdotool type --delay 30 brev
sleep .4
key Return
soon "the quote did not come" course 'k[0].count("excerpt") == 2'

# Copied and pasted, cut and undone
key ctrl+1 ctrl+2
sleep .5
key ctrl+c ctrl+v
soon "the block was not pasted" course 'k[0].count("excerpt") == 3'
key Delete
soon "the block was not removed" course 'k[0].count("excerpt") == 2'
key ctrl+shift+d
soon "nothing was duplicated" course 'len(k[0]) + len(k) > 6'
key ctrl+z
soon "the copy was not undone" course 'k[0].count("excerpt") == 2'

# The look of the course: another theme, a colour, whose it is; one action.
looks() { "$cli" dump $P | python3 -c '
import json, sys
sys.exit(json.load(sys.stdin)["courses"][0]["theme"] != sys.argv[1])' "$1"; }
key ctrl+k
sleep .4
xdotool type --delay 30 'Look'
sleep .4
key Return
soon "the look was not asked for" xdotool search --onlyvisible --name 'Look of the course'
sleep .4
key Right Tab
xdotool type --delay 30 '#8a1538'
key Tab Tab Tab Tab
xdotool type --delay 30 'Skole'
key Return
soon "the course looks as before" looks 'heather; #8a1538; ; Skole'
key ctrl+z
soon "the look was not undone" looks ''

# Facts: Enter goes on and makes rows, Alt with arrows moves them.
facts() { "$cli" dump $P | python3 -c '
import json, sys
for s in json.load(sys.stdin)["courses"][0]["sections"]:
  for b in s["blocks"]:
    if b["kind"] == "facts": sys.exit([[f["text"], f["source"]] for f in b["body"]["facts"]] != json.loads(sys.argv[1]))
sys.exit(1)' "$1"; }
key ctrl+1 ctrl+2
sleep .5
key Home Down
key slash
sleep .4
xdotool type --delay 30 fact
sleep .4
key Return
sleep .5
key Tab
xdotool type --delay 30 'En'
key Return
xdotool type --delay 30 'DST'
key Return
xdotool type --delay 30 'To'
key alt+Up
soon "the facts are not in order" facts '[["To", ""], ["En", "DST"]]'
sleep .3
key alt+Delete
soon "the fact is still there" facts '[["En", "DST"]]'
key ctrl+z
soon "the fact did not come back" facts '[["To", ""], ["En", "DST"]]'

# A passage for an exercise, picked in a transcript: a turn by the keyboard
passage() { "$cli" dump $P | python3 -c '
import json, sys
for s in json.load(sys.stdin)["courses"][0]["sections"]:
  for b in s["blocks"]:
    if b["kind"] == "exercise" and [l["text"] for l in b["body"]["passage"]] == json.loads(sys.argv[1]): sys.exit(0)
sys.exit(1)' "$1"; }
key ctrl+1
sleep .5
xdotool mousemove --window "$window" 640 400 click 1
key ctrl+Home
sleep .2
key shift+ctrl+Down
key ctrl+k
sleep .4
xdotool type --delay 30 'passage of an ex'
sleep .4
key Return
sleep .5
xdotool type --delay 30 'Modul 1'
sleep .3
key Return
soon "the selection is no passage of an exercise" passage '["Hvordan gik det?"]'
sleep .3
key ctrl+z
no_passage() { ! passage '["Hvordan gik det?"]'; }
soon "the exercise was not undone" no_passage

stop
"$cli" check $P > check.log || { cat check.log; fail "the project has faults"; }
grep -a 'wxASSERT\|assert ".*failed\|terminate called' "$work/window.log" && fail "the window complained" || true
echo "the Course place works"
