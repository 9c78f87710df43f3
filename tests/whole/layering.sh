#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The layer rule over the real includes; and that the check itself can fail.
set -euo pipefail
source=$1
check="$source/tests/layering/check.py"
python3 "$check" "$source"

bad=$(mktemp -d)
trap 'rm -rf "$bad"' EXIT
expect() { # expect WORDS: the check of the made-up tree fails and says them
  if output=$(python3 "$check" "$bad"); then echo "the check passed a bad tree: $1"; exit 1; fi
  grep -q "$1" <<<"$output" || { echo "the check did not say: $1"; echo "$output"; exit 1; }
}
tree() {
  rm -rf "$bad/src"
  mkdir -p "$bad/src/base" "$bad/src/text" "$bad/src/gui"
  printf '# L0\nuddrag_module(base WITH fmt)\n# L1\nuddrag_module(text USES base WITH icu)\n# L6\nuddrag_module(gui USES base)\n' > "$bad/src/CMakeLists.txt"
}
line='// SPDX-License-Identifier: GPL-3.0-or-later'
tree; printf '%s\n#include "text/text.h"\n' "$line" > "$bad/src/base/a.cpp"; expect 'base must not include text/text.h'
tree; printf '%s\n#include <wx/wx.h>\n' "$line" > "$bad/src/text/a.cpp"; expect 'wx/wx.h belongs to gui only'
tree; printf '%s\n#include "text/text.h"\n' "$line" > "$bad/src/gui/a.cpp"; expect 'gui must not include text/text.h'
tree; printf 'int x;\n' > "$bad/src/base/a.cpp"; expect 'the first line is not the licence'
tree; sed -i 's/base WITH fmt/base USES text WITH fmt/' "$bad/src/CMakeLists.txt"; expect 'not a lower level'
tree; printf '%s\n' "$line" > "$bad/src/gui/main_frame.cpp"; seq 400 >> "$bad/src/gui/main_frame.cpp"; expect 'more than 300 lines'
echo "the check finds what it should"
