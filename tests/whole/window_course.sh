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

stop
"$cli" check $P > check.log || { cat check.log; fail "the project has faults"; }
grep -a 'wxASSERT\|assert ".*failed\|terminate called' "$work/window.log" && fail "the window complained" || true
echo "the Course place works"
