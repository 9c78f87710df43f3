#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The sample's packages by the schemas of those who made the formats: SCORM manifests (ADL, IMS),
# office files (by the validator of the Open XML SDK), and the Common Cartridge by grammars of our own.
# tests/run installs the tools into build/web-tools.
set -euo pipefail
source=$1
binary=$2
tools="$source/build/web-tools"
schemas="$tools/scorm-schemas/lib/schemas/definitionFiles"
office="$tools/node_modules/@ooxml-tools/validate"
for tool in node unzip xmllint python3; do
  command -v "$tool" > /dev/null || { echo "$tool is missing: run tests/run" >&2; exit 1; }
done
[ -d "$schemas" ] && [ -e "$office" ] || { echo "build/web-tools is missing: run tests/run" >&2; exit 1; }
fail() { echo "FAILED: $*"; exit 1; }

work="$binary/schema-test"
rm -rf "$work"
mkdir -p "$work"
"$source/sample-project/build" "$binary/bin/uddrag-cli" "$work" > "$work/build.log" 2>&1 ||
  { cat "$work/build.log"; exit 1; }

# A schema of all that a manifest is made of: pairs of a namespace and the file that defines it.
together() {
  echo '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">'
  while [ $# -gt 0 ]; do
    echo "<xs:import namespace=\"$1\" schemaLocation=\"$schemas/$2\"/>"
    shift 2
  done
  echo '</xs:schema>'
}
together http://www.imsproject.org/xsd/imscp_rootv1p1p2 scorm12edition/imscp_rootv1p1p2.xsd \
  http://www.adlnet.org/xsd/adlcp_rootv1p2 scorm12edition/adlcp_rootv1p2.xsd \
  http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 scorm12edition/imsmd_rootv1p2p1.xsd > "$work/scorm12.xsd"
together http://www.imsglobal.org/xsd/imscp_v1p1 scorm20044thedition/imscp_v1p1.xsd \
  http://www.adlnet.org/xsd/adlcp_v1p3 scorm20044thedition/adlcp_v1p3.xsd \
  http://www.adlnet.org/xsd/adlseq_v1p3 scorm20044thedition/adlseq_v1p3.xsd \
  http://www.adlnet.org/xsd/adlnav_v1p3 scorm20044thedition/adlnav_v1p3.xsd \
  http://www.imsglobal.org/xsd/imsss scorm20044thedition/imsss_v1p0.xsd > "$work/scorm2004.xsd"
valid() { xmllint --nonet --noout --schema "$work/$1.xsd" "$2" > "$work/out" 2>&1; }
for version in scorm12 scorm2004; do
  unzip -qp "$work/course-$version.zip" imsmanifest.xml > "$work/$version.xml"
  valid "$version" "$work/$version.xml" || { cat "$work/out"; fail "the manifest of $version is not valid"; }
  sed 's/<organizations /<organisations /; s/<\/organizations>/<\/organisations>/' "$work/$version.xml" > "$work/broken.xml"
  ! valid "$version" "$work/broken.xml" || fail "the schema of $version takes anything"
done

unzip -q "$work/course.imscc" -d "$work/cartridge"
check_cartridge() { python3 -B "$source/tests/whole/cartridge/check.py" "$@"; }
check_cartridge "$work/cartridge" || fail "the cartridge is not as it should be"
check_cartridge --broken "$work/cartridge" || fail "the check of cartridges takes anything"

# Office files.
cli="$binary/bin/uddrag-cli" P="$work/taet-paa-og-fri.uddrag"
for format in docx pptx; do
  "$cli" export "$P" --format "$format" --edition teacher -o "$work/teacher.$format" > /dev/null 2>&1
done
"$cli" excerpts "$P" --format xlsx -o "$work/excerpts.xlsx" 2> /dev/null
"$cli" memos export "$P" --format xlsx -o "$work/memos.xlsx" 2> /dev/null
office_valid() { timeout 300 node "$source/tests/web/office_valid.mjs" "$tools" "$@" > "$work/out" 2>&1; }
(cd "$work" && office_valid course.docx teacher.docx excerpts.docx course.pptx teacher.pptx excerpts.xlsx memos.xlsx) ||
  { cat "$work/out"; fail "an office file is not valid"; }
python3 - "$work/course.docx" "$work/broken.docx" <<'PY'
import sys
import zipfile
with zipfile.ZipFile(sys.argv[1]) as good, zipfile.ZipFile(sys.argv[2], 'w') as broken:
    for name in good.namelist():
        data = good.read(name)
        if name == 'word/document.xml':
            data = data.replace(b'<w:body>', b'<w:body><w:nothing/>', 1)
        broken.writestr(name, data)
PY
! office_valid "$work/broken.docx" && grep -q '^broken.docx: .*nothing' "$work/out" ||
  { cat "$work/out"; fail "the validator takes anything"; }
echo "schemas hold"
