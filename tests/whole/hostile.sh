#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Files made to do harm, given to the command line: soon read or refused, with little memory, and
# the project stays as it was.
set -euo pipefail
source=$1 cli=$2/bin/uddrag-cli
[ -x "$cli" ] || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 "$source/tests/whole/hostile.py" "$cli" "$work"
echo "nothing went wrong"
