#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What protects people, in the window and with real keys: exports with their checks, pseudonyms, a
# withdrawal. What was done is read from the project file by the command line, while the window has
# it open.
set -euo pipefail
source=$1 binary=$2
[ -n "${DISPLAY:-}" ] || exit 77
command -v xclip > /dev/null || exit 77
patience=20
. "$source/tests/support/window.sh"
make_sample
"$cli" course set "$P" --subtitle "Man får en ny nabo"
name() { # name ORIGINAL REPLACEMENT: stands so on the list of pseudonyms
  "$cli" pseudonyms list "$P" --json | python3 -c '
import json, sys
sys.exit(not any(t["original"] == sys.argv[1] and t["replacement"] == sys.argv[2] for t in json.load(sys.stdin)))' "$@"; }
exported() { # exported COUNT WHOLE FORMAT: so many exports, the newest of them the whole course or not
  "$cli" exports "$P" --json | python3 -c '
import json, sys
all = json.load(sys.stdin)
sys.exit(not (len(all) == int(sys.argv[1]) and str(all[0]["whole"]) == sys.argv[2] and all[0]["format"] == sys.argv[3]))' "$@"; }
shown() { xdotool search --onlyvisible --name "^$1\$"; }
gone() { ! shown "$1"; }
key() { xdotool key --delay 60 "$@"; }

start
already=$("$cli" exports "$P" --json | python3 -c 'import json, sys; print(len(json.load(sys.stdin)))')

# The whole course as a web course: the checks run, Enter exports, the log has it.
key ctrl+e
soon "the export dialog did not come" shown 'Export course'
sleep 4
key Return
soon "the export of the whole course" exported $((already + 1)) True site
[ -s "$work/sample/taet-paa-og-fri-web/index.html" ] || fail "there is no web course"
key Escape
soon "the dialog did not close" gone 'Export course'
# One section as a Word handout; what was chosen is remembered. The choice of what comes first.
key ctrl+e
soon "the export dialog did not come again" shown 'Export course'
sleep 4
key Tab Down
sleep 1
key Tab Down Down
sleep 4
key Tab Tab Tab Return
soon "the export of one section" exported $((already + 2)) False docx
key Escape
soon "the dialog did not close again" gone 'Export course'
key ctrl+e
soon "the export dialog did not come a third time" shown 'Export course'
sleep 4
key Return
soon "the same again" exported $((already + 3)) False docx
key Escape
soon "the dialog did not close a third time" gone 'Export course'

# Pseudonyms: a table from a spreadsheet, one cell, undo; then a name that nobody has listed.
key ctrl+6
sleep 1
clip 'original\treplacement\tkind\nPrøvestedet\tNabostedet\tplace\nNy Nabo\tGodt Selskab\torganisation\n'
key ctrl+v
soon "a pasted table of pseudonyms" newest pseudonyms.import
soon "the pasted pseudonym" name Prøvestedet Nabostedet
first=$("$cli" pseudonyms list "$P" --json | python3 -c 'import json, sys; print(json.load(sys.stdin)[0]["original"])')
key ctrl+Home Tab
clip 'Et andet navn'
key ctrl+v
soon "a pasted cell" newest pseudonyms.edit
soon "the other replacement" name "$first" 'Et andet navn'
key ctrl+z
soon "undo of the cell" newest pseudonyms.edit undo
suggested=$("$cli" pseudonyms suggest "$P" --json 2> /dev/null | python3 -c 'import json, sys; print(json.load(sys.stdin)[0]["name"])')
key ctrl+F6 ctrl+F6 ctrl+F6 ctrl+F6
sleep 1
key Return
sleep .5
key ctrl+a
xdotool type --delay 40 'Overtaget'
key Return
soon "a name that was taken over" name "$suggested" Overtaget
key ctrl+z
soon "undo of the name" newest pseudonym.save undo

# Ordinary words that are a name in small letters stop the whole course until there is a reason.
reasoned() { "$cli" exports "$P" --json | python3 -c '
import json, sys
sys.exit(json.load(sys.stdin)[0]["reason"] != "Det er ord.")'; }
key ctrl+e
soon "the export dialog did not come a fourth time" shown 'Export course'
sleep 4
key Up Up
sleep 4
exported $((already + 3)) False docx || fail "it left without a reason"
key shift+Tab shift+Tab shift+Tab
xdotool type --delay 40 'Det er ord.'
key Return
soon "the export with a reason" exported $((already + 4)) True docx
soon "the reason is not noted" reasoned
key Escape
soon "the dialog did not close a fourth time" gone 'Export course'

# A withdrawal: one action takes the words from the course; the exports to replace are listed; one
# undo brings all of it back.
in_courses() { "$cli" withdraw "$P" "$1" --dry-run 2> /dev/null | grep -c '^course'; }
out_of_courses() { [ "$(in_courses "$1" || true)" = 0 ]; }
"$cli" dump "$P" > "$work/before"
key ctrl+3
sleep 1
key ctrl+Home
person=$("$cli" participants "$P" --json | python3 -c 'import json, sys; print(json.load(sys.stdin)[0]["label"])')
[ "$(in_courses "$person")" -gt 0 ] || fail "the first participant is in no course"
key ctrl+k
sleep .6
xdotool type --delay 40 'Withdraw'
sleep .4
key Return
soon "the preview did not come" shown 'Withdraw consent'
sleep .5
key Return
soon "the withdrawal" newest participant.withdraw
soon "the course still has the words" out_of_courses "$person"
soon "the exports to replace are not listed" shown 'Past exports'
key Escape
soon "the list did not close" gone 'Past exports'
key ctrl+z
soon "undo of the withdrawal" newest participant.withdraw undo
"$cli" dump "$P" | cmp -s - "$work/before" || fail "undo does not bring everything back"

# The checks stand beside the course.
key ctrl+shift+e
sleep 1
stop
"$cli" check "$P" > /dev/null || fail "the check finds faults"
echo "people are protected in the window"
