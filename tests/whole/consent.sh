#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The consent gate: who has not agreed to teaching is in nothing that leaves; nothing is written.
set -euo pipefail
source=$1 binary=$2
cli="$binary/bin/uddrag-cli"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "FAILED: $*"; exit 1; }

# build NAME SED-EXPRESSION [SED-EXPRESSION]: the sample's course with other answers about consent, and
# perhaps another text
build() {
  cp -r "$source/sample-project" "$work/$1"
  rm -rf "$work/$1/participants.csv"
  sed "$2" "$source/sample-project/participants.csv" > "$work/$1/participants.csv"
  sed -i "${3:-}" "$work/$1/course.md"
  cmp -s "$source/sample-project/participants.csv" "$work/$1/participants.csv" && [ "$1" != plain ] && fail "$1: nothing was altered"
  local only=--project  # only one of them has past exports
  [ "$1" != plain ] || only=
  "$work/$1/build" "$cli" "$work/$1/out" $only > "$work/$1.log" 2>&1 || true
}
P() { echo "$work/$1/out/taet-paa-og-fri.uddrag"; }
# stopped NAME WORDS: both formats and both editions are refused with exit 1, say the words and write nothing
stopped() {
  local format edition
  for format in site site-zip docx markdown epub odt pptx scorm12 scorm2004 imscc pdf; do
    for edition in student teacher; do
      local target="$work/$1-$format-$edition" got=0
      "$cli" export "$(P "$1")" --format "$format" --edition "$edition" -o "$target" > "$work/said" 2>&1 || got=$?
      [ "$got" = 1 ] || { cat "$work/said"; fail "$1, $format: exit $got"; }
      grep -q -- "$2" "$work/said" || { cat "$work/said"; fail "$1, $format: \"$2\" was not said"; }
      [ ! -e "$target" ] || fail "$1, $format: something was written"
    done
  done
}
shows() { sed 's/<[^>]*>//g' "$1"/*.html > "$work/words"; grep -q 'Men det er da mærkeligt' "$work/words"; }

build plain ''
"$cli" export "$(P plain)" --format site -o "$work/plain-site" > "$work/said" 2>&1 || { cat "$work/said"; fail "the sample is stopped"; }
shows "$work/plain-site" || fail "the export shows no excerpt"

build no 's/^\(P01,.*,yes,yes\),yes,/\1,no,/'
stopped no 'P01 has not agreed to teaching'
build withdrawn 's/^\(P01,.*,yes,yes\),yes,/\1,withdrawn,/'
stopped withdrawn 'P01 has withdrawn the consent'
build unsaid 's/^\(P01,.*,yes,yes\),yes,/\1,,/'
stopped unsaid 'P01 has not agreed to teaching'
build unknown '/^P01,/d'
stopped unknown 'is tied to no participant'

# To be reviewed first: left out and said, until there is a date. The passage of an exercise cannot be
# reviewed, and stops.
build review-passage 's/^\(P01,.*,yes,yes\),yes,/\1,review first,/'
stopped review-passage 'words of P01, who wants to review first'
build review 's/^\(P01,.*,yes,yes\),yes,/\1,review first,/' '/^### Øvelse/,/^### Noter/{/^### Noter/!d}'
"$cli" export "$(P review)" --format site -o "$work/review-site" > "$work/said" 2>&1 || { cat "$work/said"; fail "review first stops the export"; }
grep -q 'P01 wants to review it first' "$work/said" || { cat "$work/said"; fail "held excerpts are not said"; }
! shows "$work/review-site" || fail "an excerpt to be reviewed first was shown"

# A failed export does not touch what an earlier one wrote.
cp -r "$work/plain-site" "$work/kept"
! "$cli" export "$(P no)" --format site -o "$work/kept" > /dev/null 2>&1 || fail "the gate let it through"
diff -r "$work/plain-site" "$work/kept" || fail "a refused export changed the folder"

# gates: the same verdict, with places, and an exit code.
"$cli" gates "$(P plain)" > "$work/said" 2>&1 || { cat "$work/said"; fail "gates stops the sample"; }
got=0; "$cli" gates "$(P no)" --json > "$work/gates.json" 2> /dev/null || got=$?
[ "$got" = 1 ] || fail "gates of a course without consent: exit $got"
python3 - "$work/gates.json" <<'END' || fail "gates does not say who and where"
import json, sys
found = [f for f in json.load(open(sys.argv[1])) if f["stops"]]
assert found and all(f["gate"] == "consent" and not f["overridable"] for f in found), found
for f in found:
    assert f["participants"] == ["P01"] and f["section"] and f["document"] and f["mend"], f
END
! "$cli" export "$(P no)" --format site -o "$work/forced" --despite fidelity --reason "no" > /dev/null 2>&1 \
  || fail "a missing consent was overridden"
! "$cli" export "$(P no)" --format site -o "$work/forced" --despite consent --reason "no" > /dev/null 2>&1 \
  || fail "consent can be named as something to override"
[ ! -e "$work/forced" ] || fail "something was written"

# withdraw: a preview that changes nothing, one action, the exports to replace, one undo.
count() { grep -c "^$1" "$work/said" || true; }
"$cli" dump "$(P plain)" > "$work/before"
"$cli" withdraw "$(P plain)" P01 --dry-run > "$work/said" 2> /dev/null
"$cli" dump "$(P plain)" | cmp -s - "$work/before" || fail "a dry run changed the project"
[ "$(count course)" -gt 3 ] && [ "$(count quote)" -gt 3 ] || { cat "$work/said"; fail "the preview is empty"; }
exports=$(count replace)
[ "$exports" -gt 3 ] || { cat "$work/said"; fail "no export is to be replaced"; }
"$cli" withdraw "$(P plain)" P01 > /dev/null 2>&1 || fail "withdraw"
"$cli" export "$(P plain)" --format site -o "$work/plain/out/site" > "$work/out" 2>&1 || { cat "$work/out"; fail "the rest may not leave"; }
! shows "$work/plain/out/site" || fail "words of who withdrew were handed out"
"$cli" withdraw "$(P plain)" P01 --dry-run > "$work/said" 2> /dev/null
[ "$(count course)" = 0 ] || { cat "$work/said"; fail "something is left in the course"; }
[ "$(count replace)" = $((exports - 1)) ] || { cat "$work/said"; fail "an export that was replaced is still listed"; }
"$cli" undo "$(P plain)" > /dev/null && "$cli" undo "$(P plain)" > /dev/null
"$cli" dump "$(P plain)" | cmp -s - "$work/before" || fail "undo does not bring it back"

echo "the consent gate holds"
