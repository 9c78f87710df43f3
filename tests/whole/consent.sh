#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The consent gate: who has not agreed to teaching is in nothing that leaves; nothing is written.
set -euo pipefail
source=$1 binary=$2
cli="$binary/bin/uddrag-cli"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "FAILED: $*"; exit 1; }

# build NAME SED-EXPRESSION: the sample's course with other answers about consent
build() {
  cp -r "$source/sample-project" "$work/$1"
  rm -rf "$work/$1/participants.csv"
  sed "$2" "$source/sample-project/participants.csv" > "$work/$1/participants.csv"
  cmp -s "$source/sample-project/participants.csv" "$work/$1/participants.csv" && [ "$1" != plain ] && fail "$1: nothing was altered"
  "$work/$1/build" "$cli" "$work/$1/out" > "$work/$1.log" 2>&1 || true
}
P() { echo "$work/$1/out/taet-paa-og-fri.uddrag"; }
# stopped NAME WORDS: both formats and both editions are refused with exit 1, say the words and write nothing
stopped() {
  local format edition
  for format in site docx markdown epub odt pptx scorm12 scorm2004 imscc pdf; do
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

# To be reviewed first: left out and said, until there is a date.
build review 's/^\(P01,.*,yes,yes\),yes,/\1,review first,/'
"$cli" export "$(P review)" --format site -o "$work/review-site" > "$work/said" 2>&1 || { cat "$work/said"; fail "review first stops the export"; }
grep -q 'P01 wants to review it first' "$work/said" || { cat "$work/said"; fail "held excerpts are not said"; }
! shows "$work/review-site" || fail "an excerpt to be reviewed first was shown"

# A failed export does not touch what an earlier one wrote.
cp -r "$work/plain-site" "$work/kept"
! "$cli" export "$(P no)" --format site -o "$work/kept" > /dev/null 2>&1 || fail "the gate let it through"
diff -r "$work/plain-site" "$work/kept" || fail "a refused export changed the folder"
echo "the consent gate holds"
