#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The main job by the command line alone: the sample project, with nothing skipped, and every verb.
set -euo pipefail
. "$1/tests/support/cli.sh"

"$source/sample-project/build" "$cli" "$work/sample" > "$work/build.log" 2>&1 || { cat "$work/build.log"; fail "the sample"; }
P="$work/sample/taet-paa-og-fri.uddrag"
has '^codings: 195 rows: 195 added' "$work/build.log"
has '^links: 13 rows: 13 added' "$work/build.log"
has '33 excerpts (2 to be reviewed first)' "$work/build.log"
has '31 excerpts' "$work/build.log"

"$cli" dump "$P" > "$work/dump.json"
python3 "$source/tests/whole/sample_dump.py" "$source/sample-project" "$work/dump.json"
"$cli" dump "$P" | cmp - "$work/dump.json" || fail "two dumps differ"

# The same project exported twice gives the same bytes; a file of somebody else's is left alone.
echo mine > "$work/sample/site/mine.txt"
cp -r "$work/sample/site" "$work/site-before"
cp -r "$work/sample/markdown" "$work/markdown-before"
files="course.docx course.odt course.pdf course.epub course.pptx course.imscc course-scorm12.zip course-scorm2004.zip"
mkdir "$work/before"
for file in $files; do cp "$work/sample/$file" "$work/before/$file"; done
"$cli" export "$P" --format site -o "$work/sample/site" 2> "$work/err" > /dev/null
diff -r "$work/site-before" "$work/sample/site" || fail "two exports of the site differ"
"$cli" export "$P" --format markdown -o "$work/sample/markdown" > /dev/null 2>&1
diff -r "$work/markdown-before" "$work/sample/markdown" || fail "two exports as Markdown differ"
for file in $files; do
  format=${file##*.}
  case $file in course-*) format=${file#course-} format=${format%.*} ;; esac
  "$cli" export "$P" --format "$format" -o "$work/sample/$file" > /dev/null 2>&1
  cmp "$work/before/$file" "$work/sample/$file" || fail "two exports as $format differ"
done
has 'left alone: .*mine.txt' "$work/err"
"$cli" export "$P" --format site-zip -o "$work/web.zip" > /dev/null 2>&1 || fail "no web course in one file"
unzip -q "$work/web.zip" -d "$work/web"
diff -r -x mine.txt -x uddrag-files.txt "$work/site-before" "$work/web" || fail "the zip is another web course"

# Nobody without consent and no name that has a pseudonym is in what leaves.
cat "$work"/sample/site/*.html > "$work/pages"
cat "$work"/sample/markdown/*.md >> "$work/pages"
for file in $files; do
  if [ "$file" = course.pdf ]; then
    pdftotext "$work/sample/$file" "$work/parts"
    pdfinfo "$work/sample/$file" >> "$work/parts"
    cat "$work/parts" >> "$work/pages"
    continue
  fi
  unzip -p "$work/sample/$file" '*.xml' '*.xhtml' '*.html' '*.js' '*.opf' '*.rels' > "$work/parts" 2> /dev/null || [ -s "$work/parts" ] || fail "nothing in $file"
  cat "$work/parts" >> "$work/pages"
done
for name in Mariam Haddad Tesfay Khalil Vibeke René Egelundskolen Skovvig Lindegaard Tidende; do
  ! grep -qw "$name" "$work/pages" || fail "$name stands in the course"
done
for page in "$work"/sample/site/*.html; do tidy -e -q "$page" || fail "not valid: $page"; done

if command -v epubcheck java > /dev/null; then
  java -jar "$(command -v epubcheck)" --failonwarnings "$work/sample/course.epub" > "$work/out" 2>&1 || { cat "$work/out"; fail "the EPUB is not valid"; }
fi

! grep -q 'Øvelse: Øvelse' "$work/pages" || fail "an exercise is called one twice"

# Coding, undo and redo.
before=$("$cli" dump "$P" | md5sum)
expect 0 "$cli" code "$P" --document interview-01-frivillig-karen --text "Cyklerne står i skuret." --code Tillid --coder XY --json
has '"text": "Cyklerne står i skuret."' "$work/out"
expect 1 "$cli" code "$P" --document interview-01-frivillig-karen --text "Cyklerne står i skuret." --code Tillid --coder XY
expect 0 "$cli" excerpts "$P" --coder XY --format json
has 'Cyklerne' "$work/out"
expect 0 "$cli" excerpts "$P" --coder XY --json
has 'Cyklerne' "$work/out"
expect 0 "$cli" undo "$P" --json
has '"kind": "quote.code"' "$work/out"
[ "$before" = "$("$cli" dump "$P" | md5sum)" ] || fail "undo did not bring the project back"
expect 0 "$cli" redo "$P"
expect 0 "$cli" undo "$P" 2
expect 0 "$cli" history "$P" --json
has '"kind": "quote.code"' "$work/out"

# Every format of excerpts; a formula stays text.
for format in csv json md html docx xlsx; do
  expect 0 "$cli" excerpts "$P" --code Selvcensur --format "$format" -o "$work/e.$format"
  [ -s "$work/e.$format" ] || fail "no excerpts as $format"
done
"$cli" new "$work/f.uddrag"
printf 'I: =1+1 og så?\nR: =SUM(A1:A9), "ja"\nI: Nej.\nR: Jo.\n' > "$work/formula.txt"
"$cli" import "$work/f.uddrag" "$work/formula.txt" > /dev/null 2>&1
printf 'code\nX\n' > "$work/c.csv"
"$cli" codebook import "$work/f.uddrag" "$work/c.csv" > /dev/null
"$cli" code "$work/f.uddrag" --document formula --text '=SUM(A1:A9), "ja"' --code X
"$cli" excerpts "$work/f.uddrag" > "$work/f.csv" 2> /dev/null
has "'=SUM(A1:A9)" "$work/f.csv"

# Names in a table of excerpts: the transcripts' own for the researchers, replaced where it is asked for.
expect 0 "$cli" excerpts "$P" --containing Mariam -o "$work/own.csv"
has Mariam "$work/own.csv"
expect 0 "$cli" excerpts "$P" --containing Mariam --pseudonyms -o "$work/shown.csv"
[ "$(wc -l < "$work/shown.csv")" -gt 1 ] || fail "no excerpt is left with pseudonyms"
! grep -q Mariam "$work/shown.csv" || fail "a name stands in the table with pseudonyms"

# One module, and one block, in every format; reviews are noted and taken back; what a course is.
"$cli" export "$P" --format site --module 2 -o "$work/module" > "$work/out" 2> "$work/err" || { cat "$work/err"; fail "one module"; }
[ "$(ls "$work/module"/modul-*.html | wc -l)" = 1 ] || fail "one module is not one page"
block=$("$cli" course dump "$P" | python3 -c '
import json, sys
print(next(b["id"] for s in json.load(sys.stdin)[0]["sections"] for b in s["blocks"] if b["kind"] == "excerpt"))')
expect 0 "$cli" export "$P" --format docx --block "$block" -o "$work/block.docx"
has '1 excerpts' "$work/out"
expect 3 "$cli" export "$P" --format docx --module 99 -o "$work/none.docx"
has 'no module 99' "$work/err"
expect 0 "$cli" exports "$P"
has 'a part' "$work/out"
expect 0 "$cli" course review "$P"
has 'not reviewed' "$work/out"
expect 0 "$cli" course review "$P" 1 --date 2025-04-02
expect 0 "$cli" course review "$P" --json
python3 -c 'import json, sys; first = json.load(open(sys.argv[1]))[0]; assert first["reviewed"] == "2025-04-02" and first["counts"], first' "$work/out" || fail "the review is not noted"
expect 0 "$cli" course review "$P" 1 --undo
expect 0 "$cli" course review "$P"
! grep -q 2025-04-02 "$work/out" || fail "the review is not taken back"
expect 0 "$cli" course review "$P" --block "$block"
expect 3 "$cli" course review "$P" 9999
expect 0 "$cli" course set "$P" --audience closed
expect 0 "$cli" course dump "$P"
has '"audience": *"closed"' "$work/out"
expect 0 "$cli" course set "$P" --audience open
expect 2 "$cli" course set "$P"
printf '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>' > "$work/mark.svg"
expect 0 "$cli" course set "$P" --theme slate --colour '#8a1538' --logo "$work/mark.svg" --institution 'Skole; by'
expect 0 "$cli" course dump "$P"
has '"theme": *"slate; #8a1538; content:[0-9a-f]\{64\}/mark.svg; Skole; by"' "$work/out"
expect 3 "$cli" course set "$P" --theme sunset
expect 0 "$cli" course set "$P" --font serif
expect 2 "$cli" course set "$P" --font comic
expect 0 "$cli" course dump "$P"
has '"theme": *"slate; .*; Skole; by; serif"' "$work/out"
expect 0 "$cli" undo "$P"
expect 3 "$cli" course set "$P" --logo "$work/err"
expect 0 "$cli" undo "$P"

# A project is never written over, and a folder that cannot be made says so.
expect 3 "$cli" export "$P" --format docx -o "$P"
has 'not written over' "$work/err"
expect 3 "$cli" excerpts "$P" -o "$P"
expect 0 "$cli" check "$P"
touch "$work/file"
expect 3 "$cli" export "$P" --format site -o "$work/file/site"

# A result that cannot be written is an error.
got=0; "$cli" dump "$P" > /dev/full 2> "$work/err" || got=$?
[ "$got" = 3 ] || fail "a dump onto a full disk ends with $got"

# Reading works while another process writes; every verb explains itself.
for verb in new import documents codes participants groups attributes find code codebook codings pseudonyms links memos memo excerpts course export check history undo redo dump generate; do
  expect 0 "$cli" "$verb" --help
done
expect 0 "$cli" generate bench "$work/b.uddrag" --documents 3 --characters 4000 --codings 60 --codes 20 --seed 7
expect 0 "$cli" check "$work/b.uddrag"
expect 2 "$cli" nonsense
expect 2 "$cli" code "$P" --document x --code y
expect 2 "$cli" export "$P" --format tiff -o "$work/x"
echo "the main job is done"
