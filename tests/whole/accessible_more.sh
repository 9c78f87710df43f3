#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The other half of the states of accessible.sh, beside it on a display of its own (DISPLAY).
exec bash "$1/tests/whole/accessible.sh" "$1" "$2" 2/2
