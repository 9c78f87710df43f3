#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every string of the window is translated, with the same places for values; and no string that a
# person sees is left unmarked.
set -euo pipefail
source=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "FAILED: $*"; exit 1; }
"$source/src/gui/l10n/extract" "$work/uddrag.pot"
for catalogue in "$source"/src/gui/l10n/*.po; do
  msgfmt --check-format --check-domain -o /dev/null "$catalogue" || fail "$catalogue has other places for values than the source"
  msgcmp "$catalogue" "$work/uddrag.pot" 2> "$work/said" || { cat "$work/said"; fail "$catalogue lacks strings of the source: src/gui/l10n/extract, msgmerge, translate"; }
done
# What a refusal has {} for is said in the translation too.
for catalogue in "$source"/src/gui/l10n/*.po; do
  msgcat --no-wrap "$catalogue" | awk -F'"' '/^msgid /{id = gsub(/\{\}/, "")} /^msgstr "/{if (gsub(/\{\}/, "") != id) {print; bad = 1}} END{exit bad}' ||
    fail "$catalogue has other {} than the source"
done
# A string that was never translated is found.
printf '\nmsgid "Never seen before"\nmsgstr ""\n' >> "$work/uddrag.pot"
! msgcmp "$source/src/gui/l10n/da.po" "$work/uddrag.pot" 2> /dev/null || fail "a missing string is not noticed"

# Literals with letters in the calls that show text: all must be marked by _(), or be names.
found=$(grep -rnE '(SetLabel|SetToolTip|SetHint|SetTitle|ShowMessage|wxMessageBox|AppendColumn|heading|hint)\([^)]*(wxS\(|")[A-Za-z]{3}' "$source/src/gui" --include='*.cpp' | grep -vE '_\("|wxPLURAL|wxS\("(Uddrag|main)"\)' || true)
[ -z "$found" ] || { echo "$found"; fail "text that is shown but not marked"; }
echo "the window is translated"
