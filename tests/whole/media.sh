#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A document's recording by the command line: linked, moved, exchanged, taken in, taken out again.
set -euo pipefail
. "$1/tests/support/cli.sh"
shows() { # shows CODE WORDS: what --show says
  expect "$1" "$cli" media "$P" --document one --show
  [ "$(cat "$work/out")" = "$2" ] || { cat "$work/out"; fail "not: $2"; }
}
mkdir -p "$work/study/audio"
P="$work/study/study.uddrag"
printf 'I: What do you do?\nR: I listen.\n' > "$work/one.txt"
"$cli" new "$P" --title T --language en
"$cli" import "$P" "$work/one.txt" > /dev/null 2>&1
head -c 9000000 /dev/urandom > "$work/study/audio/one.wav"
hash=$(sha256sum "$work/study/audio/one.wav" | cut -d' ' -f1)
none=$(printf 'none\t\t\tthere is none')
shows 0 "$none"

# Linked: the path is kept beside the project, so that both can move together.
expect 0 "$cli" media "$P" --document one --link "$work/study/audio/one.wav"
shows 0 "$(printf 'linked\taudio/one.wav\t%s\tthere' "$hash")"
mv "$work/study" "$work/moved"
P="$work/moved/study.uddrag"
shows 0 "$(printf 'linked\taudio/one.wav\t%s\tthere' "$hash")"
mv "$work/moved/audio/one.wav" "$work/elsewhere.wav"
shows 1 "$(printf 'linked\taudio/one.wav\t%s\tmoved' "$hash")"
echo other > "$work/moved/audio/one.wav"
shows 1 "$(printf 'linked\taudio/one.wav\t%s\tanother file' "$hash")"
expect 0 "$cli" undo "$P"
shows 0 "$none"

# Taken in: the bytes come out as they went in, also from a project without the file.
expect 0 "$cli" media "$P" --document one --take-in "$work/elsewhere.wav"
cp "$work/elsewhere.wav" "$work/before.wav"
rm "$work/elsewhere.wav"
shows 0 "$(printf 'taken in\telsewhere.wav\t%s\tthere' "$hash")"
expect 0 "$cli" check "$P"
expect 0 "$cli" media "$P" --document one --save "$work/after.wav"
cmp "$work/before.wav" "$work/after.wav" || fail "other bytes came out"
expect 3 "$cli" media "$P" --document one --save "$work/after.wav"
grep -q 'already' "$work/err" || fail "an existing file is not named"
expect 0 "$cli" undo "$P"
expect 1 "$cli" media "$P" --document one --remove
expect 3 "$cli" media "$P" --document one --save "$work/none.wav"
expect 0 "$cli" redo "$P"
expect 0 "$cli" check "$P"
expect 0 "$cli" media "$P" --document one --remove
shows 0 "$none"
expect 0 "$cli" undo "$P"
expect 0 "$cli" media "$P" --document one --show --json
grep -q '"recording": "taken in"' "$work/out" || fail "no JSON"

# Wrong: said, and nothing changes.
expect 3 "$cli" media "$P" --document one --link "$work/not-there.wav"
expect 3 "$cli" media "$P" --document two --show
expect 2 "$cli" media "$P" --document one
expect 2 "$cli" media "$P" --document one --show --remove
: > "$work/empty.wav"
expect 3 "$cli" media "$P" --document one --take-in "$work/empty.wav"
shows 0 "$(printf 'taken in\telsewhere.wav\t%s\tthere' "$hash")"
echo "recordings are kept"
