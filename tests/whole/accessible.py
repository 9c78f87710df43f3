# SPDX-License-Identifier: GPL-3.0-or-later
"""See accessible.sh. The states are those of tests/support/window_states.py; the third argument says
which share of them: "1/2"."""
import json
import pathlib
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402
import pyatspi  # noqa: E402

source, binary = map(pathlib.Path, sys.argv[1:3])
share, shares = map(int, sys.argv[3].split("/"))
sys.path.insert(0, str(source / "tests/support"))
from window_driver import Projects, Window  # noqa: E402
from window_states import STATES  # noqa: E402

faults = []


def program():
    for application in pyatspi.Registry.getDesktop(0):
        if application and application.name == "uddrag":
            return application
    raise SystemExit("the program is not on the accessibility bus")


def everything(accessible, depth=0):
    """All that is shown, parents first."""
    yield accessible
    if depth > 40:
        return
    if accessible.getRole() == pyatspi.ROLE_FILE_CHOOSER:
        return  # GTK's own
    if accessible.getRole() in (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE) and accessible.childCount > 60:
        return  # cells are read from the table, they are no controls
    for child in accessible:
        if child is None:
            continue
        try:
            if child.getState().contains(pyatspi.STATE_SHOWING) and not (
                    child.getState().contains(pyatspi.STATE_TRANSIENT)):
                yield from everything(child, depth + 1)
        except GLib.Error:
            pass  # it has just gone


def label_of(accessible):
    if accessible.name.strip():
        return accessible.name
    for relation in accessible.getRelationSet():
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY:
            return relation.getTarget(0).name
    return ""


def path_of(accessible):
    words = []
    while accessible and accessible.getRole() != pyatspi.ROLE_APPLICATION:
        words.insert(0, f"{accessible.getRoleName()} “{accessible.name}”")
        accessible = accessible.parent
    return " > ".join(words)


def nameless():
    controls = [a for a in everything(program()) if a.getState().contains(pyatspi.STATE_FOCUSABLE)]
    missing = [path_of(a) for a in controls if not label_of(a)]
    return missing if len(controls) >= 3 else [f"only {len(controls)} controls take the focus"]


def check_names(state):
    missing = nameless()
    if missing:  # it may not have been there yet
        time.sleep(1)
        missing = nameless()
    faults.extend(f"{state}: without a name: {path}" for path in missing)


def find(role):
    found = [a for a in everything(program()) if a.getRoleName() == role]
    return found[0] if found else None


class Listener:
    """Hears one kind of event while the loop runs."""

    def __init__(self, kind):
        self.kind, self.heard = kind, []
        pyatspi.Registry.registerEventListener(self.hear, kind)

    def hear(self, event):
        if event.source.getRoleName() == "document text":
            self.heard.append((event.detail1, event.source.description))

    def wait(self, holds, seconds=10):
        loop = GLib.MainLoop()
        GLib.timeout_add(100, lambda: loop.quit() if self.heard and holds(self.heard[-1]) else True)
        GLib.timeout_add_seconds(seconds, loop.quit)
        loop.run()
        return bool(self.heard) and holds(self.heard[-1])

    def close(self):
        pyatspi.Registry.deregisterEventListener(self.hear, self.kind)


def expect(what, holds):
    if not holds:
        faults.append(f"transcript: {what}")


def check_transcript(window, project):
    dump = json.loads(subprocess.run([projects.cli, "dump", project], capture_output=True, text=True,
                                     check=True).stdout)
    canvas = None
    for _ in range(20):  # it may not be there yet
        canvas = canvas or find("document text")
        time.sleep(0 if canvas else .5)
    if not canvas:
        faults.append("there is no document text")
        return
    text = canvas.queryText()
    whole = text.getText(0, -1)
    document = next((d for d in dump["documents"] if d["text"] == whole), None)
    expect("its text is not a document's", document)
    if not document:
        return
    expect("offsets are not code points", text.characterCount == len(document["text"]))
    expect("a piece is not what lies there", text.getText(7, 19) == whole[7:19])
    codes = {code["id"]: code["name"] for code in dump["codes"]}
    quote = next(q for q in dump["quotes"] if q["document"] == document["id"] and q["codings"])
    start, end = quote["start"], quote["end"]
    text.setCaretOffset(start)
    window.settle()
    expect("the caret does not go where it is set", text.caretOffset == start)
    names = [codes[c["code"]] for c in quote["codings"]]
    expect(f"the codings at the caret are not described: {canvas.description}",
           all(name in canvas.description for name in names))
    attributes, from_, to = text.getAttributeRun(start)[0], *text.getAttributeRun(start)[1:]
    expect("the codings are no attribute of the text",
           any(a.startswith("codings:") and names[0] in a for a in attributes))
    expect("the run does not end with the quote", start <= from_ <= start < to <= end)
    text.addSelection(start, end)
    window.settle()
    expect("the selection", text.getNSelections() == 1 and tuple(text.getSelection(0)) == (start, end))
    text.removeSelection(0)
    text.setCaretOffset(start)
    moved = Listener("object:text-caret-moved")
    window.do("key:Right")
    expect("no event of the caret", moved.wait(lambda event: event[0] == start + 1))
    moved.close()
    word, word_from, word_to = text.getTextAtOffset(start, pyatspi.TEXT_BOUNDARY_WORD_START)
    expect("a word at an offset", word == whole[word_from:word_to] and word_from <= start < word_to)
    line, line_from, line_to = text.getTextAtOffset(start, pyatspi.TEXT_BOUNDARY_LINE_START)
    expect("a line at an offset", line == whole[line_from:line_to] and 20 < len(line) < 120)
    x, y, width, height = text.getCharacterExtents(start, pyatspi.DESKTOP_COORDS)
    expect("a letter has no place", width > 0 and height > 5)
    expect("a place has not its letter",
           abs(text.getOffsetAtPoint(x + 1, y + height // 2, pyatspi.DESKTOP_COORDS) - start) <= 1)


def odd_project(projects, work):
    """Signs of more than one code unit stand before a coded passage."""
    project, words, codes = work / "odd.uddrag", work / "odd.txt", work / "codes.csv"
    words.write_text("ANNA: 👩‍👩‍👧 og 🏳️‍🌈 kom til mødet, og العربية blev talt.\n\n"
                     "BO: Det var kommunens opgave, ikke vores.\n", "utf-8")
    codes.write_text("group,code\n,Kritik\n", "utf-8")
    for verb in (["new", project], ["codebook", "import", project, codes], ["import", project, words],
                 ["code", project, "--document", "odd", "--text", "kommunens opgave", "--code", "Kritik"]):
        done = subprocess.run([projects.cli, *verb], capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"{verb}: {done.stdout}{done.stderr}")
    return project


with tempfile.TemporaryDirectory() as folder:
    work = pathlib.Path(folder)
    projects = Projects(source, binary, work / "projects")
    projects.odd = odd_project(projects, work)
    shown, window = None, None
    states = STATES[len(STATES) * (share - 1) // shares:len(STATES) * share // shares]
    for name, project, steps in ([("odd signs", "odd", "")] if share == 1 else []) + states:
        if project != shown:
            if window:
                window.stop()
            window = Window(source, binary, work / "home", bridge=True, projects=projects)
            window.start(projects.path(project))
            shown = project
            if project in ("sample", "odd"):
                check_transcript(window, projects.path(project))
        else:
            window.rest() if project != "none" else window.do("key:Escape key:Escape")
        window.do(steps)
        check_names(name)
    window.stop()

for fault in dict.fromkeys(faults):
    print("FAILED:", fault)
sys.exit(1 if faults else 0)
