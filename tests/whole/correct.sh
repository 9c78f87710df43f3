#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Correcting the sample's transcripts by the command line: every quote follows its words, nothing is
# lost without a word, what was imported can be compared, and everything can be taken back.
set -euo pipefail
. "$1/tests/support/cli.sh"

"$source/sample-project/build" "$cli" "$work/sample" --project > "$work/build.log" 2>&1 || { cat "$work/build.log"; fail "the sample"; }
P="$work/sample/taet-paa-og-fri.uddrag"
D=interview-01-frivillig-karen
state() { "$cli" dump "$P" | md5sum; }
before=$(state)
"$cli" dump "$P" > "$work/before.json"

# Every word "kommunen" changes; all codings stay, and the project is whole.
expect 0 "$cli" replace "$P" --find kommunen --with "vores kommune" --whole-word --dry-run
places=$(wc -l < "$work/out")
[ "$places" -gt 20 ] || fail "only $places places"
[ "$(state)" = "$before" ] || fail "a dry run changed something"
expect 0 "$cli" replace "$P" --find kommunen --with "vores kommune" --whole-word
has "$places places replaced" "$work/err"
expect 0 "$cli" check "$P"
"$cli" dump "$P" > "$work/dump.json"
python3 - "$work/dump.json" "$work/before.json" <<'PY'
import json, sys
project, before = (json.load(open(name)) for name in sys.argv[1:])
texts = {d["id"]: d["text"] for d in project["documents"]}
assert {q["id"]: q["codings"] for q in project["quotes"]} == {q["id"]: q["codings"] for q in before["quotes"]}
assert len(before["quotes"]) > 150
for q in project["quotes"]:
    assert texts[q["document"]][q["start"]:q["end"]] == q["text"], q
    assert " kommunen " not in q["text"], q["text"]
PY
expect 0 "$cli" changes "$P" --document "$D"
has '\[kommunen -> vores kommune\]' "$work/out"
expect 0 "$cli" undo "$P"
[ "$(state)" = "$before" ] || fail "undo left a trace"

# A turn: typed anew, split, joined, another speaker, another time.
expect 0 "$cli" correct "$P" --document "$D" --turn 2 --speaker Karen
expect 0 "$cli" correct "$P" --document "$D" --turn 2 --time 00:00:07.5
expect 0 "$cli" correct "$P" --document "$D" --turn 1 --text "Et helt nyt spørgsmål, og så et til?"
expect 0 "$cli" correct "$P" --document "$D" --turn 1 --split-before "og så"
"$cli" dump "$P" > "$work/dump.json"
python3 - "$work/dump.json" <<'PY'
import json, sys
document = next(d for d in json.load(open(sys.argv[1]))["documents"] if d["name"] == "interview-01-frivillig-karen")
said = [document["text"][t["start"]:t["end"]] for t in document["turns"]]
assert said[:2] == ["Et helt nyt spørgsmål,", "og så et til?"], said[:2]
assert document["turns"][2]["speaker"] == "Karen" and document["turns"][2]["time_start_ms"] == 7500
PY
expect 0 "$cli" correct "$P" --document "$D" --turn 1 --join
expect 0 "$cli" check "$P"

# Refused or wrong: said clearly, and nothing changes.
now=$(state)
expect 0 "$cli" document "$P" --document "$D" --lock --status "in progress" --set "place=Nordby"
locked=$(state)
expect 1 "$cli" correct "$P" --document "$D" --turn 1 --text "Noget andet"
has 'is locked' "$work/err"
expect 0 "$cli" replace "$P" --document "$D" --find Et --with To
has 'is locked; it is left' "$work/err"
expect 3 "$cli" correct "$P" --document "$D" --turn 4000 --join
expect 3 "$cli" correct "$P" --document "$D" --turn 1 --time tomorrow
expect 3 "$cli" replace "$P" --find '(' --with x --regex
expect 2 "$cli" correct "$P" --document "$D" --turn 1
[ "$(state)" = "$locked" ] || fail "something that was refused changed something"
expect 0 "$cli" undo "$P"
[ "$(state)" = "$now" ] || fail "undo of the lock left a trace"
expect 0 "$cli" undo "$P" 5
[ "$(state)" = "$before" ] || fail "undo of all corrections left a trace"
echo "all as it should be"
