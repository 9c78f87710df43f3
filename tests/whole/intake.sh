#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Files into a project by the command line: what belongs together, another version of a text, the
# answers of a survey as csv and as an Excel workbook.
set -euo pipefail
cli=$2/bin/uddrag-cli
[ -x "$cli" ] || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "FAILED: $*"; exit 1; }
expect() { # expect STATUS COMMAND…: its output goes to out and err
  local wanted=$1 got=0
  shift
  "$@" > "$work/out" 2> "$work/err" || got=$?
  [ "$got" = "$wanted" ] || { cat "$work/out" "$work/err"; fail "$got instead of $wanted: $*"; }
}
said() { grep -qF -- "$1" "$work/out" || { cat "$work/out"; fail "it did not say: $1"; }; }

P="$work/p.uddrag"
"$cli" new "$P" --title Import --language da > /dev/null
mkdir "$work/in"
printf 'I: Hvordan gik det?\nKaren: Vi henter dem i lufthavnen.\nI: Og så?\nKaren: Så er det kommunens opgave.\n' > "$work/in/Karen.txt"
printf 'sound' > "$work/in/Karen.mp3"
printf 'alone' > "$work/in/Anden.mp3"

# A recording comes with its transcript; one that belongs to none is left where it is.
expect 0 "$cli" import "$P" "$work/in"
said 'with the recording Karen.mp3'
expect 0 "$cli" media "$P" --document Karen --show
said 'Karen.mp3'
expect 0 "$cli" documents "$P"
! grep -q Anden "$work/out" || fail "a recording came that belongs to no transcript"

# Alone it is a document without text yet, once.
expect 0 "$cli" import "$P" "$work/in/Anden.mp3"
said 'Anden.mp3: recording, 0 characters'
expect 0 "$cli" media "$P" --document Anden --show
said 'Anden.mp3'
expect 1 "$cli" import "$P" "$work/in/Anden.mp3"
expect 0 "$cli" check "$P"
expect 0 "$cli" undo "$P"

printf 'code\nRoller\nAndet\n' > "$work/codes.csv"
"$cli" codebook import "$P" "$work/codes.csv" > /dev/null

# Another version of the text: told before, then done, then taken back.
"$cli" code "$P" --document Karen --text 'henter dem i lufthavnen' --code Roller > /dev/null
"$cli" code "$P" --document Karen --text 'Og så?' --code Andet > /dev/null
printf 'I: Hvordan gik det?\nKaren: Altså, vi henter dem i lufthavnen.\nI: Fortæl.\nKaren: Så er det kommunens opgave.\n' > "$work/ny.txt"
before=$("$cli" dump "$P")
expect 0 "$cli" import "$P" --update Karen "$work/ny.txt" --dry-run
said '1 are lost'
said 'lost: "Og så?"'
[ "$before" = "$("$cli" dump "$P")" ] || fail "a dry run changed something"
expect 0 "$cli" import "$P" --update Karen "$work/ny.txt" --json
python3 - "$work/out" <<'PY' || fail "the report of the update"
import json, sys
said = json.load(open(sys.argv[1], encoding="utf-8"))
fates = {quote["before"]: quote["fate"] for quote in said["quotes"]}
assert fates == {"henter dem i lufthavnen": "moved", "Og så?": "lost"}, fates
PY
expect 0 "$cli" excerpts "$P" --code Roller --format csv
said 'henter dem i lufthavnen'
expect 1 "$cli" import "$P" --update Karen "$work/ny.txt"   # the words are the same
expect 0 "$cli" undo "$P"
[ "$before" = "$("$cli" dump "$P")" ] || fail "undo did not bring the text back"
expect 0 "$cli" check "$P"

# A survey.
cat > "$work/svar.csv" <<'CSV'
nr;alder;kommune;Hvad er svært?
1;34;Aarhus;Det er svært at få kommunen i tale om boliger.
2;51;Randers;Tiden. Der er altid for lidt af den, synes jeg.
3;29;Aarhus;
4;62;Randers;At man aldrig ved, hvor længe de bliver boende.
CSV
expect 0 "$cli" import "$P" --survey "$work/svar.csv" --dry-run
said 'Hvad er svært?: open question, 3 answers'
said 'kommune: attribute, choice (Aarhus, Randers)'
said 'alder: attribute, number'
[ "$before" = "$("$cli" dump "$P")" ] || fail "a dry run of a survey changed something"
expect 0 "$cli" import "$P" --survey "$work/svar.csv" --group Skema
said '3 documents added'
expect 3 "$cli" import "$P" --survey "$work/svar.csv" --open 'Hvad er let?'
expect 0 "$cli" import "$P" --survey "$work/svar.csv"
said '0 documents added, 3 there already'

# The same as a workbook, written by another program, is the same.
if command -v soffice > /dev/null; then
  soffice "-env:UserInstallation=file://$work/profile" --headless --infilter='CSV:59,34,76' \
    --convert-to xlsx --outdir "$work" "$work/svar.csv" > /dev/null 2>&1 || true
  if [ -e "$work/svar.xlsx" ]; then
    expect 0 "$cli" import "$P" --survey "$work/svar.xlsx"
    said '0 documents added, 3 there already'
  fi
fi
expect 0 "$cli" check "$P"
echo "files come in as they should"
