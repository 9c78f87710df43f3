#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What an installation brings: entries, types, manuals, and the Debian package itself.
set -euo pipefail
source=$1 binary=$2
desktop="$source/installer/desktop"
desktop-file-validate "$desktop/org.uddrag.Uddrag.desktop"
appstreamcli validate --no-net "$desktop/org.uddrag.Uddrag.metainfo.xml"
xmllint --noout "$desktop/org.uddrag.Uddrag.xml" "$desktop/org.uddrag.Uddrag.metainfo.xml" "$source"/icons/*.svg
for page in "$source"/installer/man/*.1; do
  warnings=$(mandoc -T lint -W warning "$page" || true)
  [ -z "$warnings" ] || { echo "$warnings"; exit 1; }
done

# The type is known by its name and by its first bytes.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/mime/packages"
cp "$desktop/org.uddrag.Uddrag.xml" "$work/mime/packages/"
update-mime-database "$work/mime" 2>/dev/null
grep -q 'application/x-uddrag:\*.uddrag' "$work/mime/globs"
"$binary/bin/uddrag-cli" new "$work/p.uddrag"
[ "$(dd if="$work/p.uddrag" bs=1 skip=68 count=4 2>/dev/null)" = UDRG ]

(cd "$binary" && cpack -G DEB -B "$work/package" > "$work/cpack.log" 2>&1) || { cat "$work/cpack.log"; exit 1; }
package=$(ls "$work"/package/*.deb)
contents=$(dpkg-deb -c "$package")
for path in usr/bin/uddrag usr/bin/uddrag-cli usr/share/applications/org.uddrag.Uddrag.desktop \
  usr/share/mime/packages/org.uddrag.Uddrag.xml usr/share/metainfo/org.uddrag.Uddrag.metainfo.xml \
  usr/share/icons/hicolor/scalable/apps/org.uddrag.Uddrag.svg \
  usr/share/icons/hicolor/scalable/mimetypes/application-x-uddrag.svg usr/share/man/man1/uddrag.1 \
  usr/share/man/man1/uddrag-cli.1 usr/share/uddrag/icons/undo.svg usr/share/uddrag/locale/da/LC_MESSAGES/uddrag.mo usr/share/uddrag/sample-project/course.md \
  usr/share/uddrag/sample-project/figurer/trappen.png \
  usr/share/uddrag/sample-project/video/modul-1-taet-paa.webm; do
  grep -q "/$path" <<<"$contents" || { echo "not in the package: $path"; exit 1; }
done
dpkg-deb -f "$package" Depends | grep libwxgtk3.2 > /dev/null || { echo "the package names no libraries"; exit 1; }

# What was unpacked runs, and finds its files beside it.
dpkg-deb -x "$package" "$work/root"
"$work/root/usr/bin/uddrag-cli" --version | grep '^uddrag-cli [0-9]'
"$work/root/usr/bin/uddrag-cli" check "$work/p.uddrag"
echo "the package is whole: $(stat -c %s "$package") bytes"
