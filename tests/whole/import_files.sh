#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Transcripts as many programs write them: what was said comes in letter by letter, and no word of a
# file is lost without a word.
set -euo pipefail
source=$1 cli=$2/bin/uddrag-cli
[ -x "$cli" ] || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/corpus" "$work/words"
python3 "$source/tests/whole/import_corpus.py" "$cli" "$source" "$work/corpus"
if command -v soffice > /dev/null && command -v pdftotext > /dev/null; then
  python3 "$source/tests/whole/import_words.py" "$cli" "$source" "$work/words"
fi
echo "transcripts come in word by word"
