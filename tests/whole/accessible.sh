#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What a screen reader gets of the window, asked over AT-SPI as it would ask: a name for everything
# that takes the focus, in every state, and the transcript with its caret, selection and codings.
set -euo pipefail
[ -n "${DISPLAY:-}" ] || exit 77
unset NO_AT_BRIDGE
export GTK_MODULES=gail:atk-bridge
exec dbus-run-session -- /usr/bin/python3 -B "$1/tests/whole/accessible.py" "$1" "$2" "${3:-1/2}"
