#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# display.sh NAME COMMAND…: runs a test of the window on a display, a session bus and a home of its
# own, so that several can run beside each other. Without a virtual display the test is skipped.
set -euo pipefail
name=$1
shift
command -v xvfb-run > /dev/null && command -v dbus-run-session > /dev/null || exit 77
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -p "$home/run"
chmod 700 "$home/run"
export HOME="$home" XDG_CONFIG_HOME="$home/.config" XDG_DATA_HOME="$home/.local/share" \
  XDG_RUNTIME_DIR="$home/run" LC_ALL=C.UTF-8 NO_AT_BRIDGE=1
# A number of its own to begin with: two that look for a free one at once would find the same.
first=$((100 + $(cksum <<< "$name" | cut -d' ' -f1) % 800))
xvfb-run -a -n "$first" -s "-screen 0 1400x1000x24" dbus-run-session -- bash -c '
  openbox > /dev/null 2>&1 &
  sleep 1
  "$@"' "$name" "$@"
