#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Documents, groups, attributes and finding by the command line alone.
set -euo pipefail
. "$1/tests/support/cli.sh"
field() { # field DOCUMENT NAME: of documents --json
  "$cli" documents "$P" --json | python3 -c '
import json, sys
print(next(d for d in json.load(sys.stdin) if d["name"] == sys.argv[1])[sys.argv[2]])' "$@"; }

P="$work/p.uddrag"
"$cli" new "$P" --language da > /dev/null
printf 'I: Hvem henter dem?\nR: Vi henter dem i lufthavnen.\nI: Nå.\nR: Ja.\n' > "$work/Et.txt"
printf 'I: Og så?\nR: Kommunen henter ingen. Ånden er god.\nI: Ja?\nR: Jo.\n' > "$work/To.txt"
"$cli" import "$P" "$work/Et.txt" "$work/To.txt" > /dev/null 2>&1
printf 'code\nHente\n' > "$work/codes.csv"
"$cli" codebook import "$P" "$work/codes.csv" > /dev/null

# Status, group, attributes; a table of them; what does not fit changes nothing.
[ "$(field Et status)" = "to code" ] || fail "a new document is to be coded"
[ "$(field Et percent)" = 0 ] || fail "nothing is coded yet"
"$cli" code "$P" --document Et --text 'Vi henter dem i lufthavnen.' --code Hente > /dev/null
[ "$(field Et coded)" = 27 ] || fail "27 characters are coded"
[ "$(field Et spoken)" = 49 ] || fail "49 characters were said"
[ "$(field Et percent)" = 55 ] || fail "55 % of it"
"$cli" documents "$P" > "$work/out"
has 'Et.*55 % coded' "$work/out"
expect 0 "$cli" attributes "$P" --attribute sted --choice By --choice Land
printf 'name;group;status;sted;dato\nEt;Frivillige;in progress;By;2025-03-12\nTo;Kommune;coded;Land;\n' > "$work/d.csv"
expect 0 "$cli" documents import "$P" "$work/d.csv"
[ "$(field To status)" = coded ] || fail "the status of the table"
[ "$(field Et attributes)" = "{'sted': 'By', 'dato': '2025-03-12'}" ] || fail "the attributes: $(field Et attributes)"
before=$("$cli" dump "$P" | md5sum)
printf 'name,sted\nEt,Land\nTo,Hav\n' > "$work/bad.csv"
expect 3 "$cli" documents import "$P" "$work/bad.csv"
has 'line 3: "Hav"' "$work/err"
[ "$before" = "$("$cli" dump "$P" | md5sum)" ] || fail "a faulty table changed something"

# Attributes and groups.
expect 0 "$cli" attributes "$P" --attribute sted --rename-choice By=Byen --rename hvor
[ "$(field Et attributes)" = "{'hvor': 'Byen', 'dato': '2025-03-12'}" ] || fail "a renamed choice"
expect 1 "$cli" attributes "$P" --attribute hvor --type number
expect 0 "$cli" attributes "$P" --attribute dato --remove
expect 0 "$cli" groups "$P" --group Kommune --move -1 --color '#0072b2'
"$cli" groups "$P" > "$work/out"
[ "$(head -1 "$work/out")" = "$(printf 'Kommune\t#0072b2\t1 documents')" ] || fail "the order of groups: $(cat "$work/out")"
expect 0 "$cli" groups "$P" --group Frivillige --remove
[ "$(field Et group)" = "" ] || fail "documents stay when their group goes"
expect 0 "$cli" undo "$P"
[ "$(field Et group)" = Frivillige ] || fail "undo brings the group back"

# Finding.
expect 0 "$cli" find "$P" HENTER
has '^Et$' "$work/out"
has 'Vi \[henter\] dem i lufthavnen' "$work/out"
has '3 places' "$work/err"
expect 0 "$cli" find "$P" hent --whole-word
has '0 places' "$work/err"
expect 0 "$cli" find "$P" henter --group Kommune --json
python3 -c '
import json, sys
found = json.load(open(sys.argv[1]))
assert [(f["document"], f["words"], f["turn"], f["speaker"]) for f in found] == [("To", "henter", 2, "R")], found
' "$work/out" || fail "the places as JSON"
expect 0 "$cli" find "$P" 'hent\w+' --regex --kwic --sort right
[ "$(grep -o '\[henter\] [a-zæøå]*' "$work/out" | cut -d' ' -f2 | tr '\n' ' ')" = "dem dem ingen " ] || { cat "$work/out"; fail "the order of what stands right"; }
python3 -c 'import sys; sys.exit(len({line.index("[") for line in open(sys.argv[1], encoding="utf-8")}) != 1)' "$work/out" || fail "the words do not stand below each other"
expect 0 "$cli" find "$P" henter -o "$work/found.csv"
has '^document,group,turn,speaker,time,left,words,right,start,end' "$work/found.csv"
expect 3 "$cli" find "$P" '(' --regex
has 'not a regular expression' "$work/err"
python3 -c 'print("I: Nå?\nR: " + "a" * 4000 + "b")' > "$work/Lang.txt"
"$cli" import "$P" "$work/Lang.txt" > /dev/null 2>&1
expect 3 timeout 60 "$cli" find "$P" '(a+)+$' --regex
has 'takes too long' "$work/err"
expect 3 "$cli" find "$P" x --group Findes_ikke
expect 0 "$cli" check "$P"
echo "tables and finding work"
