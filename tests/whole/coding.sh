#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Coding with a real mouse and real keys: by drag, by favourites, edges, merging by drag, renaming, a
# corrected turn, tabs, ten steps back and forth. Each ends by reading the project file.
set -euo pipefail
[ -n "${DISPLAY:-}" ] || exit 77
unset NO_AT_BRIDGE
export GTK_MODULES=gail:atk-bridge
exec dbus-run-session -- /usr/bin/python3 "$1/tests/whole/coding.py" "$1" "$2"
