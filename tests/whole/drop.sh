#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Files dragged from another program onto the window, with a real mouse: a transcript, a recording
# alone, the answers of a survey and a workbook with participants come in as one action; the
# recording is then typed, turn by turn.
set -euo pipefail
source=$1 binary=$2
[ -n "${DISPLAY:-}" ] || exit 77
/usr/bin/python3 -c 'import gi; gi.require_version("Gtk", "3.0"); from gi.repository import Gtk' 2> /dev/null || exit 77
. "$source/tests/support/window.sh"
key() { xdotool key --delay 60 "$@"; sleep .2; }
picture() { [ -z "${pictures:-}" ] || import -window root "$pictures/$1.png"; }
drag=
trap 'for one in $program $drag; do kill "$one" 2> /dev/null || true; done; rm -rf "$work"' EXIT

# drop X Y FILE…: lets files fall at a place of the display
drop() {
  local x=$1 y=$2 i
  shift 2
  /usr/bin/python3 "$source/tests/support/drag_source.py" "$@" > "$work/drag.log" 2>&1 &
  drag=$!
  soon "the window to drag from did not come" xdotool search --onlyvisible --name 'drag source'
  sleep .5
  xdotool mousemove 80 30
  sleep .2
  xdotool mousedown 1
  for i in $(seq 1 12); do
    xdotool mousemove $((80 + (x - 80) * i / 12)) $((30 + (y - 30) * i / 12))
    sleep .05
  done
  xdotool mousemove $((x + 2)) "$y"
  sleep .4
  xdotool mouseup 1
  soon "the drag did not end" grep -q dragged "$work/drag.log"
  kill "$drag"
  drag=
}
# documents EXPRESSION: a Python expression over d, the documents by name
documents() { "$cli" dump "$P" | python3 -c '
import json, sys
d = {one["name"]: one for one in json.load(sys.stdin)["documents"]}
sys.exit(not eval(sys.argv[1]))' "$1"; }
dialog() { xdotool search --onlyvisible --name '^Import$'; }

P="$work/study.uddrag"
"$cli" new "$P" --title T --language da
printf 'I: Hvem gør hvad?\nR: Vi henter dem i lufthavnen.\n' > "$work/karen.txt"
"$cli" import "$P" "$work/karen.txt" > /dev/null 2>&1
printf 'I: Og så?\nR: Så er det kommunens opgave.\n' > "$work/Samtale med mellemrum.txt"
python3 - "$work/optagelse.wav" <<'PY'
import sys, wave
with wave.open(sys.argv[1], "w") as out:
    out.setnchannels(1), out.setsampwidth(2), out.setframerate(8000)
    out.writeframes(bytes(2 * 60 * 8000))
PY
printf 'nr,alder,kommune,Hvad er det bedste?\n1,34,Aarhus,"At vi henter dem, og at de bliver glade for det."\n2,51,Randers,"Sammenholdet i gruppen, helt bestemt det."\n3,29,Aarhus,\n' > "$work/svar.csv"
python3 - "$work/deltagere.xlsx" <<'PY'
import sys, zipfile
rows = [["Deltager", "pseudonym", "Må bruges", "alder"], ["P1", "Karen", "ja", "34"], ["P2", "Bo", "nej", "51"]]
cells = "".join("<row>%s</row>" % "".join('<c t="inlineStr"><is><t>%s</t></is></c>' % cell for cell in row)
                for row in rows)
with zipfile.ZipFile(sys.argv[1], "w") as out:
    out.writestr("[Content_Types].xml", "<Types/>")
    out.writestr("xl/workbook.xml", '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>')
    out.writestr("xl/_rels/workbook.xml.rels", '<Relationships><Relationship Id="rId1" Target="worksheets/a.xml"/></Relationships>')
    out.writestr("xl/worksheets/a.xml", "<worksheet><sheetData>%s</sheetData></worksheet>" % cells)
PY
actions() { "$cli" history "$P" --json | python3 -c 'import json, sys; print(len(json.load(sys.stdin)))'; }
before=$(actions)
start
xdotool windowmove --sync "$window" 60 100 || true
sleep .3

# Onto the transcript, which takes codes itself.
drop 700 500 "$work/Samtale med mellemrum.txt" "$work/optagelse.wav" "$work/svar.csv" "$work/deltagere.xlsx"
soon "files were dropped and no dialog came" dialog
sleep .5
picture drop
key Down
sleep .3
picture mapping
key Return
soon "the transcript did not come in" documents '"Samtale med mellemrum" in d'
soon "the recording did not come in" documents 'd["optagelse"]["text"] == "" and "optagelse.wav" in json.dumps(d["optagelse"])'
soon "the answers did not come in" documents '"Hvad er det bedste?" in d["Respondent 2"]["text"] and "Respondent 3" not in d'
[ "$(documents 'len(d) == 5' && echo five)" = five ] || fail "other documents came too"
"$cli" participants "$P" | grep -q '^P2.Bo.*alder=51' || fail "the participants of the workbook did not come in"
newest document.import || fail "it was no import"
[ "$(actions)" = $((before + 1)) ] || fail "it was not one action"
key ctrl+z
soon "one undo did not take all of it back" documents 'len(d) == 1'
! "$cli" participants "$P" | grep -q Bo || fail "participants stayed"
key ctrl+shift+z
soon "redo did not bring it again" documents 'len(d) == 5'

# The recording is typed, with who speaks and when.
key ctrl+p
sleep .4
xdotool type --delay 30 optagelse
sleep .4
key Return
sleep .6
xdotool mousemove --window "$window" 700 450 click 1
sleep .3
key F6
key e
sleep .4
key shift+Tab
xdotool type --delay 30 I
key Tab
xdotool type --delay 30 'Hvordan gik det?'
picture type
key Return
soon "the first turn was not typed" documents 'd["optagelse"]["text"] == "Hvordan gik det?" and d["optagelse"]["turns"][0]["time_start_ms"] == 5000'
sleep .3
key F6
key ctrl+t
key shift+Tab
xdotool type --delay 30 Karen
key Tab
xdotool type --delay 30 'Det gik godt.'
key Return
soon "the second turn was not typed" documents 'd["optagelse"]["text"].endswith("\nDet gik godt.") and d["optagelse"]["turns"][1]["time_start_ms"] == 10000'
sleep .3
xdotool type --delay 30 'Fint.'
picture type-next
key Return
soon "who speaks next was not guessed" documents '[t["speaker"] for t in d["optagelse"]["turns"]] == ["I", "Karen", "I"]'
sleep .3
key Escape
key ctrl+z
soon "typing was not undone" documents 'len(d["optagelse"]["turns"]) == 2'

stop
"$cli" check "$P" > "$work/check.log" || { cat "$work/check.log"; fail "the project has faults"; }
grep -a 'wxASSERT\|assert ".*failed\|terminate called' "$work/window.log" && fail "the window complained" || true
echo "files can be dropped, and recordings typed"
