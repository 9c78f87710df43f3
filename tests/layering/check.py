#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the folders of src/ include each other only as src/CMakeLists.txt states.

Usage: check.py SOURCE-DIR. Prints each fault with its place; exit code 1 where there is one."""
import pathlib
import re
import sys

# Third-party headers that only some folders may include.
GUARDED = {
    r'^wx/': {'gui'},
    r'^(gtk|gdk|atk)': {'gui'},
    r'^(pango|cairo)': {'gui', 'export'},
    r'^qpdf/': {'export'},
    r'^poppler': {'import', 'export'},
    r'^(SQLiteCpp/|sqlite3\.h)': {'store', 'exchange'},
    r'^unicode/': {'text'},
    r'^(zip\.h|pugixml)': {'import', 'export', 'exchange'},
    r'^CLI/': {'cli'},
}
FRAME_LINES = 300


def statements(cmake):
    """Folder → (level, folders it may use), from the uddrag_module calls and the level comments."""
    level, modules = None, {}
    for chunk in re.finditer(r'^# (L\d)|uddrag_module\((\w+)([^)]*)\)', cmake, re.M):
        if chunk.group(1):
            level = int(chunk.group(1)[1:])
            continue
        uses = re.search(r'USES((?:\s+\w+)*?)(?:\s+WITH|\s*$)', chunk.group(3), re.S)
        modules[chunk.group(2)] = (level, set(uses.group(1).split()) if uses else set())
    return modules


def faults_of_statements(modules):
    for name, (level, uses) in modules.items():
        for used in sorted(uses):
            if used not in modules:
                yield f'src/CMakeLists.txt: {name} uses {used}, which is no module'
            elif modules[used][0] >= level:
                yield f'src/CMakeLists.txt: {name} (L{level}) uses {used} (L{modules[used][0]}): not a lower level'


def faults_of_file(path, folder, modules):
    text = path.read_text(encoding='utf-8')
    if not text.startswith('// SPDX-License-Identifier: GPL-3.0-or-later'):
        yield f'{path}: the first line is not the licence'
    if path.name == 'main_frame.cpp' and text.count('\n') > FRAME_LINES:
        yield f'{path}: more than {FRAME_LINES} lines; the frame is layout and wiring only'
    for number, line in enumerate(text.split('\n'), 1):
        found = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line)
        if not found:
            continue
        target = found.group(1)
        other = target.split('/')[0]
        if other in modules and other != folder and other not in modules[folder][1]:
            yield f'{path}:{number}: {folder} must not include {target}'
        for pattern, allowed in GUARDED.items():
            if re.match(pattern, target) and folder not in allowed:
                yield f'{path}:{number}: {target} belongs to {", ".join(sorted(allowed))} only'


def check(source):
    source = pathlib.Path(source)
    modules = statements((source / 'src' / 'CMakeLists.txt').read_text(encoding='utf-8'))
    faults = list(faults_of_statements(modules))
    if not modules:
        faults.append('src/CMakeLists.txt: no module is stated')
    for path in sorted((source / 'src').rglob('*')):
        if path.suffix in ('.h', '.cpp'):
            folder = path.relative_to(source / 'src').parts[0]
            if folder not in modules:
                faults.append(f'{path}: the folder {folder} is not stated as a module')
            else:
                faults += faults_of_file(path, folder, modules)
    return faults


if __name__ == '__main__':
    found = check(sys.argv[1])
    print('\n'.join(found) if found else 'the layers are kept')
    sys.exit(bool(found))
