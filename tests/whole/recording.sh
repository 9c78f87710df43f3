#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A recording in the window, by real keys and a real mouse, on a display without a device for sound:
# it plays, the text follows, a click on a time jumps, a time is inserted; a file that was moved is
# asked for. What was done is read from the project file.
set -euo pipefail
source=$1 binary=$2
[ -n "${DISPLAY:-}" ] || exit 77
. "$source/tests/support/window.sh"

# Two minutes of a tone, and turns with times; the last one has none yet.
python3 - "$work/tone.wav" <<'PY'
import math, struct, sys, wave
with wave.open(sys.argv[1], "w") as out:
    out.setnchannels(1), out.setsampwidth(2), out.setframerate(8000)
    out.writeframes(b"".join(struct.pack("<h", int(6000 * math.sin(i / 3))) for i in range(120 * 8000)))
PY
printf '[00:00:02] I: Hvem gør hvad?\n[00:00:12] R: Vi henter dem i lufthavnen.\n[00:00:20] I: Og så?\nR: Det er vores opgave.\n' > "$work/samtale.txt"
P="$work/study.uddrag"
"$cli" new "$P" --title T --language da
"$cli" import "$P" "$work/samtale.txt" > /dev/null 2>&1
"$cli" media "$P" --document samtale --link "$work/tone.wav"
time_of() { # time_of TURN: its start in ms, or "none"
  "$cli" dump "$P" | python3 -c '
import json, sys
turn = json.load(sys.stdin)["documents"][0]["turns"][int(sys.argv[1])]
print(turn["time_start_ms"] if turn["time_start_ms"] is not None else "none")' "$1"
}
between() { # between TURN LEAST MOST
  local at
  at=$(time_of "$1")
  [ "$at" != none ] && [ "$at" -ge "$2" ] && [ "$at" -le "$3" ]
}
plays_past() { # plays_past MS: it gets there, by the times that are inserted
  local i
  for i in $(seq 40); do
    key ctrl+t
    sleep .3
    [ "$(time_of 3)" -gt "$1" ] && return
  done
  fail "it does not play past $1 ms, but stands at $(time_of 3)"
}
stands() { # the same time twice, some time apart
  local first
  sleep .5
  key ctrl+t
  sleep .5
  first=$(time_of 3)
  key ctrl+t
  sleep .7
  [ "$(time_of 3)" = "$first" ] || fail "the pause moved on from $first to $(time_of 3)"
}
key() { xdotool key --delay 60 "$@"; }

[ "$(time_of 3)" = none ] || fail "the last turn has a time already"
start
# The pedal: F6 five seconds on, F4 back, F5 plays; the time goes into the last turn.
key ctrl+End
key F6 F6 F6 F6 F6 F4
key ctrl+t
soon "no time was inserted" between 3 20000 20000
key F5
plays_past 20300
# It stands still while it pauses; Ctrl+Space plays on.
key F5
stands
key ctrl+space
plays_past $(($(time_of 3) + 300))
key ctrl+space
stands
# From the turn with the caret: the second, from 12 seconds on.
key ctrl+Home ctrl+Down shift+F5 F5 ctrl+End ctrl+t
soon "it does not play from a turn" between 3 12000 17000
# A click on the time of the third turn, wherever in the margin it stands.
eval "$(xdotool getwindowgeometry --shell "$window")"
for x in 340 360 380; do
  xdotool mousemove $((X + x)) $((Y + 264)) click 1
  sleep .2
done
key ctrl+End
plays_past 20000
key F5
stop
"$cli" check "$P" > /dev/null || fail "the check finds faults"

# Moved: asked for, known again by its content, linked anew.
mkdir "$work/archive"
mv "$work/tone.wav" "$work/archive/moved.wav"
start
key F5
soon "the moved file is not asked for" xdotool search --onlyvisible --name 'Where is tone.wav'
sleep .7
xdotool type --delay 20 "$work/archive/moved.wav"
sleep .5
key Return
shown() { "$cli" media "$P" --document samtale --show | grep -q 'archive/moved.wav.*there'; }
soon "the moved file was not linked" shown
stop
"$cli" media "$P" --document samtale --take-in "$work/archive/moved.wav"
rm -r "$work/archive"

# Taken in: it plays from the project alone, and leaves no file behind.
mkdir "$work/temporary"
TMPDIR="$work/temporary" start
key ctrl+End
key F6 F6 ctrl+t
soon "no time was inserted" between 3 10000 10000
key F5
plays_past 10300
stop
! ls "$work/temporary" | grep '^uddrag-' || fail "a copy was left behind"
"$cli" check "$P" > /dev/null || fail "the check finds faults"
echo "recordings play"
