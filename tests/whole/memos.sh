#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Memos by the command line: written on everything, listed, changed, linked, handed out, taken in.
set -euo pipefail
. "$1/tests/support/cli.sh"

P="$work/m.uddrag"
export UDDRAG_CODER="Anna:AN"
"$cli" new "$P" --title "Memoer" --language da
printf 'I: Hvad gør I?\nR: Vi henter dem i lufthavnen.\nI: Og så?\n' > "$work/Interview 3.txt"
"$cli" import "$P" "$work/Interview 3.txt" > /dev/null 2>&1
printf 'group,code\nRoller,Ansvar\n' > "$work/c.csv"
"$cli" codebook import "$P" "$work/c.csv" > /dev/null
printf 'id,pseudonym\nP01,Karen\n' > "$work/p.csv"
"$cli" participants import "$P" "$work/p.csv" > /dev/null
"$cli" code "$P" --document "Interview 3" --text "henter dem" --code Ansvar
document=$("$cli" documents "$P" --json | python3 -c 'import json,sys; print(json.load(sys.stdin)[0]["name"])')

# On everything that bears one.
expect 0 "$cli" memo add "$P" --text "=Projektet" --title "Retning" --kind theoretical
expect 0 "$cli" memo add "$P" --on ansvar --text "Se [[$document #1]] og [[Roller / Ansvar]]." --kind "eget"
id=$(cat "$work/out")
expect 0 "$cli" memo add "$P" --on "$document" --text "Om dokumentet"
expect 0 "$cli" memo add "$P" --on "$document" --turn 2 --text "Om turen" --kind "to do"
expect 0 "$cli" memo add "$P" --on "$document #1" --text "Om uddraget"
expect 0 "$cli" memo add "$P" --on P01 --text "Om Karen"
expect 3 "$cli" memo add "$P" --on "Findes ikke" --text "x"
has 'Nothing is called "Findes ikke"' "$work/err"
expect 3 "$cli" memo add "$P" --on "$document" --turn 99 --text "x"
expect 1 "$cli" memo add "$P" --text " "
expect 2 "$cli" memo
"$cli" memos "$P" > "$work/list"
[ "$(wc -l < "$work/list")" = 6 ] || fail "six memos: $(cat "$work/list")"
has "turn	.*tur 2	to do	Om turen" "$work/list"
has "quote	$document #1" "$work/list"
[ "$("$cli" memos "$P" --target code | wc -l)" = 1 ] || fail "filter by target"
[ "$("$cli" memos "$P" --kind "to do" | wc -l)" = 1 ] || fail "filter by kind"
expect 2 "$cli" memos "$P" --target nonsense
expect 0 "$cli" memos "$P" --json
has '"count": 6' "$work/out"

# Links follow a name, and undo takes them back.
expect 0 "$cli" document "$P" --document "$document" --rename "Samtalen"
"$cli" memos export "$P" --target code --format md > "$work/code.md" 2> /dev/null
has 'Se \[\[Samtalen #1\]\] og' "$work/code.md"
expect 0 "$cli" undo "$P"
"$cli" memos export "$P" --target code > "$work/code.md" 2> /dev/null
has "Se \[\[$document #1\]\] og" "$work/code.md"

# Changed and removed, by the beginning of the id too.
expect 0 "$cli" memo edit "$P" "$id" --title "Hvem bærer" --kind reflection
"$cli" memos "$P" --target code > "$work/list"
has 'reflection	Hvem bærer' "$work/list"
expect 3 "$cli" memo edit "$P" ffff --text x
expect 3 "$cli" memo remove "$P" ""
expect 0 "$cli" memo remove "$P" "$id"
[ "$("$cli" memos "$P" | wc -l)" = 5 ] || fail "five memos after one is gone"
expect 0 "$cli" undo "$P"

# Every format; a formula stays text; what was handed out is taken in again.
for format in csv json md html docx xlsx; do
  expect 0 "$cli" memos export "$P" --format "$format" -o "$work/m.$format"
  [ -s "$work/m.$format" ] || fail "no memos as $format"
done
has "'=Projektet" "$work/m.csv"
tidy -e -q "$work/m.html" || fail "the web page is not valid"
expect 2 "$cli" memos export "$P" --format docx
memos=$("$cli" memos "$P" | cut -f 3- | sort)
expect 0 "$cli" memos import "$P" "$work/m.csv" --json
has '"added": 0' "$work/out"
for id in $("$cli" memos "$P" | cut -f 1); do "$cli" memo remove "$P" "$id"; done
[ -z "$("$cli" memos "$P")" ] || fail "memos are left"
expect 0 "$cli" memos import "$P" "$work/m.csv" --json
[ "$memos" = "$("$cli" memos "$P" | cut -f 3- | sort)" ] || fail "other memos came in than went out"
printf 'target_type,target,text,turn\nturn,%s,Igen,9\n' "$document" > "$work/nowhere.csv"
expect 3 "$cli" memos import "$P" "$work/nowhere.csv"
has 'there is no turn' "$work/err"
expect 0 "$cli" check "$P"
echo "memos work"
