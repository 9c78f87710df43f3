#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The sample's web course in a real browser, and by validators: axe, the Nu checker, links, the
# keyboard, and SCORM packages in an LMS. tests/run installs the tools into build/web-tools.
set -euo pipefail
source=$1
binary=$2
export UDDRAG_WEB_TOOLS="$source/build/web-tools"
for tool in node java unzip; do
  command -v "$tool" >/dev/null || { echo "$tool is missing: run tests/run" >&2; exit 1; }
done
[ -d "$UDDRAG_WEB_TOOLS/node_modules/axe-core" ] || { echo "build/web-tools is missing: run tests/run" >&2; exit 1; }

work="$binary/web-test"
rm -rf "$work"
mkdir -p "$work"
"$source/sample-project/build" "$binary/bin/uddrag-cli" "$work" > "$work/build.log" 2>&1 ||
  { cat "$work/build.log"; exit 1; }

failed=0
run() {
  local name=$1
  shift
  "$@" > "$work/$name.log" 2>&1 || { echo "── $name"; cat "$work/$name.log"; return 1; }
}

here="$source/tests/web"
run nu java -jar "$UDDRAG_WEB_TOOLS/node_modules/vnu-jar/build/dist/vnu.jar" --Werror --filterfile "$here/nu-filter.txt" \
  "$work"/site/*.html "$work"/site-teacher/*.html &
nu=$!
for what in links keyboard accessible; do run "$what" node "$here/site.mjs" "$what" "$work/site" || failed=1; done
for site in site site-teacher; do run "print-$site" node "$here/site.mjs" print "$work/$site" || failed=1; done
run accessible-teacher node "$here/site.mjs" accessible "$work/site-teacher" || failed=1
for version in 1.2 2004; do
  unzip -q "$work/course-scorm${version/./}.zip" -d "$work/scorm-$version"
  run "scorm-$version" node "$here/scorm.mjs" "$version" "$work/scorm-$version" || failed=1
done
wait "$nu" || failed=1
exit "$failed"
