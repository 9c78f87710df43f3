#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Bad input ends in a clear error that names the file, with nothing changed.
set -euo pipefail
source=$1 binary=$2
cli="$binary/bin/uddrag-cli"
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
fail() { echo "FAILED: $*"; exit 1; }

"$cli" new p.uddrag > /dev/null
printf 'I: Hvordan går det?\nR: Det går godt.\nI: Hvorfor?\nR: Fordi det er forår.\n' > good.txt
"$cli" import p.uddrag good.txt > /dev/null 2>&1
printf 'code\nGlæde\n' > codes.csv
"$cli" codebook import p.uddrag codes.csv > /dev/null
state=$("$cli" dump p.uddrag | md5sum; "$cli" history p.uddrag | md5sum)

# refused CODE WORDS COMMAND…: fails with the code, says the words, changes nothing.
refused() {
  local code=$1 words=$2 got=0
  shift 2
  timeout 60 "$cli" "$@" > out 2> err || got=$?
  [ "$got" = "$code" ] || { cat out err; fail "exit $got instead of $code: $*"; }
  grep -qi -- "$words" err || { cat err; fail "does not say \"$words\": $*"; }
  [ "$state" = "$("$cli" dump p.uddrag | md5sum; "$cli" history p.uddrag | md5sum)" ] || fail "changed the project: $*"
}

: > empty.txt
refused 3 'empty.txt: The file is empty' import p.uddrag empty.txt
mkdir folder
refused 3 'no transcripts in the folder' import p.uddrag folder
refused 3 'no such file' import p.uddrag nowhere.txt
mkfifo pipe.txt
refused 3 'not a file' import p.uddrag pipe.txt
printf '\xFF\xD8\xFF\xE0\x00\x10JFIF' > picture.docx
refused 3 'picture.docx: It is a JPEG picture' import p.uddrag picture.docx
printf '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest' > locked.docx
refused 3 'password' import p.uddrag locked.docx
head -c 3000 /dev/urandom > noise.txt
refused 3 'binary data' import p.uddrag noise.txt
truncate -s 2G large.txt
refused 3 'limit is 256 MB' import p.uddrag large.txt
rm large.txt
python3 - <<'PY'
import zipfile
types = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
body = '<?xml version="1.0"?>%s<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>'
def docx(name, document, extra=()):
    with zipfile.ZipFile(name, 'w', zipfile.ZIP_DEFLATED) as z:
        z.writestr('[Content_Types].xml', types)
        z.writestr('word/document.xml', document)
        for path, data in extra:
            z.writestr(path, data)
docx('bomb.docx', body % ('', '<w:p><w:r><w:t>' + 'a' * 400_000_000 + '</w:t></w:r></w:p>'))
docx('entity.docx', body % ('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '<w:p><w:r><w:t>&e;</w:t></w:r></w:p>'))
docx('deep.docx', body % ('', '<w:sdt>' * 30000 + '</w:sdt>' * 30000))
docx('climb.docx', body % ('', '<w:p><w:r><w:t>Ord der bliver.</w:t></w:r></w:p>'), [('../../climbed.txt', 'x')])
docx('broken-xml.docx', body.replace('</w:document>', '') % ('', '<w:p>'))
data = open('climb.docx', 'rb').read()
open('cut.docx', 'wb').write(data[:len(data) // 2])
with zipfile.ZipFile('other.docx', 'w') as z:
    z.writestr('mimetype', 'application/zip')
PY
refused 3 'unpacks to more' import p.uddrag bomb.docx
refused 3 'entities' import p.uddrag entity.docx
refused 3 'nested too deeply' import p.uddrag deep.docx
refused 3 'not XML' import p.uddrag broken-xml.docx
refused 3 'not a whole zip' import p.uddrag cut.docx
refused 3 'no Word document' import p.uddrag other.docx
printf 'x' > sound.xyz
refused 3 'cannot be imported' import p.uddrag sound.xyz

refused 3 'climbs out' import p.uddrag climb.docx
[ ! -e ../climbed.txt ] && [ ! -e climbed.txt ] || fail "an archive wrote outside"
printf 'I: Gode ord her: æøå æøå.\nR: Mere \xC3\x28 ord æøå.\nI: Ja æøå.\nR: Nej.\n' > broken.txt
refused 3 'Line 2: .*not UTF-8' import p.uddrag broken.txt
printf 'I: Plain words.\nR: And \xff\xfe more.\n' > alone.txt
refused 3 'Line 2: .*neither UTF-8' import p.uddrag alone.txt
printf 'WEBVTT\n\n00:00:05.000 --> 00:00:06.000\n<v A>Først sagt\n\n00:00:01.000 --> 00:00:02.000\n<v B>Så sagt\n' > back.vtt
refused 3 'Line 6: this cue begins before' import p.uddrag back.vtt

# Taken in where somebody says what it is, with a warning; the same file twice is noticed.
cp p.uddrag q.uddrag
"$cli" import q.uddrag broken.txt --encoding UTF-8 > out 2> err || { cat err; fail "an encoding that was named"; }
grep -qi 'no text, replaced' out || { cat out; fail "no warning of replaced bytes"; }
got=0; "$cli" import q.uddrag good.txt > out 2> err || got=$?
[ "$got" = 1 ] && grep -q 'in the project already' err || fail "the same file twice is not noticed"

# Tables: all rows or none, with the lines that are wrong.
printf 'document,text\ngood,x\n' > columns.csv
refused 3 'column "quote" is missing' codings import p.uddrag columns.csv
printf 'document,quote,codes\ngood,Det går godt.,Glæde\ngood,Det sagde ingen,Glæde\ngood,Det går godt.,Sorg\n' > rows.csv
refused 3 'line 3: .*Det sagde ingen' codings import p.uddrag rows.csv
grep -q 'line 4: there is no code "Sorg"' err || fail "the second bad row is not named"
printf 'document,quote,codes\ngood,"open,x\n' > quote.csv
refused 3 'quote.csv' codings import p.uddrag quote.csv
printf 'code,definition\nÆrø,æøå \xC3\x28 æøå\n' > bytes.csv
refused 3 'bytes.csv: There are bytes' codebook import p.uddrag bytes.csv
printf 'code,colour\nX,rød\n' > colour.csv
refused 3 'not a colour' codebook import p.uddrag colour.csv
printf '## Modul 1\n\n### Uddrag\n\n- `good` »Aldrig sagt …« (P01)\n' > course.md
refused 3 'line 5: no quote of good' course import p.uddrag course.md
refused 3 'not in "good"' code p.uddrag --document good --text 'Det er ikke sagt' --code Glæde
refused 1 'outside the text' code p.uddrag --document good --span 5:99999 --code Glæde

# Projects that are none, or not for us.
printf 'just words\n' > words.uddrag
refused 3 'words.uddrag: This is not an Uddrag project' check words.uddrag
: > nothing.uddrag
refused 3 'empty' check nothing.uddrag
sqlite3 foreign.uddrag 'CREATE TABLE t(x); INSERT INTO t VALUES(1);'
refused 3 'not an Uddrag project' import foreign.uddrag good.txt
cp p.uddrag newer.uddrag
sqlite3 newer.uddrag 'PRAGMA user_version=99;'
refused 3 'newer version' import newer.uddrag good.txt
"$cli" documents newer.uddrag > /dev/null || fail "a newer project cannot be read"
python3 - <<'PY'
data = bytearray(open('p.uddrag', 'rb').read())
for i in range(4096, len(data), 7): data[i] ^= 0x5A
open('damaged.uddrag', 'wb').write(data)
PY
got=0; "$cli" check damaged.uddrag > out 2> err || got=$?
[ "$got" = 3 ] || [ "$got" = 1 ] || fail "a damaged project passed the check"
refused 3 'file of that name already' new p.uddrag

# Somebody else has it open: named, and reading goes on.
sqlite3 p.uddrag "INSERT INTO lock VALUES(1,'other-host','anna','uddrag',1,1,0);"
state=$("$cli" dump p.uddrag | md5sum; "$cli" history p.uddrag | md5sum)
refused 3 'anna on other-host' import p.uddrag good.txt
sqlite3 p.uddrag "DELETE FROM lock;"

if [ "$(id -u)" -ne 0 ]; then
  chmod a-r good.txt
  refused 3 'permission' import p.uddrag good.txt
  mkdir readonly; cp p.uddrag readonly/; chmod a-w readonly
  refused 3 'may not be written' undo readonly/p.uddrag
else
  # Root may do everything: the same as an ordinary user.
  chmod 755 "$work"; chmod 644 p.uddrag; mkdir -m 755 readonly; cp p.uddrag readonly/; chmod 644 readonly/p.uddrag
  got=0; setpriv --reuid=65534 --regid=65534 --clear-groups "$cli" undo "$work/readonly/p.uddrag" > out 2> err || got=$?
  [ "$got" = 3 ] && grep -q 'may not be written' err || { cat err; fail "a folder without write permission"; }
  chmod 000 good.txt
  got=0; setpriv --reuid=65534 --regid=65534 --clear-groups "$cli" import --dry-run "$work/p.uddrag" "$work/good.txt" > out 2> err || got=$?
  [ "$got" = 3 ] && grep -qi 'permission' err || { cat err; fail "an unreadable file"; }
fi
echo "bad input is refused"
