# SPDX-License-Identifier: GPL-3.0-or-later
"""See coding.sh. Where things stand in the window is asked over AT-SPI."""
import json
import pathlib
import subprocess
import sys
import tempfile
import time

source, binary = map(pathlib.Path, sys.argv[1:3])
sys.path.insert(0, str(source / "tests/support"))
from seen import cell, center_of, documents, place_of_text  # noqa: E402
from window_driver import Projects, Window  # noqa: E402


class Study:
    """The window on the sample project, and what the project file says meanwhile."""

    def __init__(self, folder):
        self.projects = Projects(source, binary, folder / "projects")
        self.path = self.projects.sample
        self.window = Window(source, binary, folder / "home", bridge=True)
        self.window.start(self.path)
        self.window.do("key:Escape")

    def read(self, *verb):
        return subprocess.run([self.projects.cli, verb[0], self.path, *verb[1:]], check=True,
                              capture_output=True, text=True).stdout

    def dump(self):
        return json.loads(self.read("dump"))

    def document(self, dump=None):
        shown = documents()[0].queryText().getText(0, -1)
        return next(d for d in (dump or self.dump())["documents"] if d["text"] == shown)

    def quotes(self, dump=None):
        dump = dump or self.dump()
        here = self.document(dump)["id"]
        return [q for q in dump["quotes"] if q["document"] == here]

    def code(self, name, dump=None):
        return next((c["id"] for c in (dump or self.dump())["codes"] if c["name"] == name), None)

    def expect(self, what, holds, seconds=15):
        """holds() comes true within some seconds."""
        last = time.monotonic() + seconds
        while time.monotonic() < last:
            if holds():
                return
            time.sleep(.2)
        subprocess.run(["import", "-window", "root", binary / "coding-failed.png"])
        raise SystemExit(f"FAILED: {what}; the last action is {self.newest()}")

    def newest(self):
        first = json.loads(self.read("history", "--json"))[0]
        return first["kind"] + (" undone" if first.get("undoes") else "")

    def expect_newest(self, kind):
        self.expect(f"no {kind}", lambda: self.newest() == kind)

    def drag(self, start, *stops):
        """With the mouse, by small steps as a hand does."""
        x, y = start
        self.window.xdotool("mousemove", x, y)
        time.sleep(.2)
        self.window.xdotool("mousedown", 1)
        time.sleep(.2)
        for to_x, to_y in stops:
            for i in range(1, 9):
                self.window.xdotool("mousemove", x + (to_x - x) * i // 8, y + (to_y - y) * i // 8)
                time.sleep(.04)
            x, y = to_x, to_y
        time.sleep(.3)
        self.window.xdotool("mouseup", 1)
        self.window.settle()

    def select(self, start, end):
        documents()[0].queryText().addSelection(start, end)
        self.window.settle()

    def leave(self):
        self.window.do("key:Escape key:Escape")


def carries(study, start, end, name):
    code = study.code(name)
    return any(q["start"] == start and q["end"] == end and any(c["code"] == code for c in q["codings"])
               for q in study.quotes())


def free_sentence(study, after=0):
    """The first stretch of a turn that no quote touches, with some words."""
    document, quotes = study.document(), study.quotes()
    for turn in document["turns"]:
        if turn["start"] < after or turn["end"] - turn["start"] < 60 or not turn["speaker"]:
            continue
        if all(q["end"] <= turn["start"] or q["start"] >= turn["end"] for q in quotes):
            text = document["text"]
            end = text.index(" ", turn["start"] + 40)
            return turn["start"], end
    raise SystemExit("no free passage")


def by_drag(study):
    start, end = free_sentence(study)
    documents()[0].queryText().setCaretOffset(start)
    study.select(start, end)
    study.drag(center_of(cell("Selvkritik")), place_of_text(start + 4))
    study.expect("a code that was dragged onto a selection", lambda: carries(study, start, end, "Selvkritik"))
    study.leave()
    start, end = free_sentence(study, end)
    documents()[0].queryText().setCaretOffset(start)
    study.select(start, end)
    study.drag(place_of_text(start + 4), center_of(cell("Faglighed")))
    study.expect("a selection that was dragged onto a code", lambda: carries(study, start, end, "Faglighed"))
    study.leave()


def by_favourite(study):
    study.window.xdotool("mousemove", *center_of(cell("Fleksibilitet")), "click", 1)
    study.window.settle()
    study.window.do("@code.favourite")
    study.expect_newest("code.favourite")
    start, end = free_sentence(study)
    documents()[0].grabFocus() if hasattr(documents()[0], "grabFocus") else None
    documents()[0].queryText().setCaretOffset(start)
    study.select(start, end)
    study.window.xdotool("mousemove", *place_of_text(start - 1))
    study.window.do("@view.code key:1")
    study.expect("a favourite by its digit", lambda: carries(study, start, end, "Fleksibilitet"))
    study.leave()


def edges(study):
    quote = next(q for q in study.quotes() if q["codings"])
    documents()[0].queryText().setCaretOffset(quote["start"])
    study.window.do("@view.code @code.next")
    study.window.do("key:greater")
    study.expect_newest("quote.edges")
    study.window.do("@edit.undo")
    study.expect_newest("quote.edges undone")


def rename(study):
    study.window.xdotool("mousemove", *center_of(cell("Samskabelse")), "click", 1)
    study.window.settle()
    study.window.do("@code.rename type:Samproduktion key:Return")
    study.expect_newest("code.rename")
    study.expect("the new name", lambda: study.code("Samproduktion"))


def merge(study):
    before = study.dump()
    gone, stays = study.code("Kritik af frivillige", before), study.code("Kritik af kommunen", before)
    quotes = {q["id"] for q in before["quotes"] if any(c["code"] in (gone, stays) for c in q["codings"])}
    onto = cell("Kritik af kommunen").queryComponent().getExtents(0)
    study.drag(center_of(cell("Kritik af frivillige")),
               (onto.x + onto.width // 2, onto.y + onto.height - 3))  # also its lower edge is this row
    study.window.do("key:Down key:Down key:Down key:Return")
    study.window.do("key:Return")
    study.expect_newest("code.merge")
    after = study.dump()
    merged = {q["id"] for q in after["quotes"] if any(c["code"] == stays for c in q["codings"])}
    study.expect("the merged code", lambda: study.code("Kritik af frivillige", after) is None)
    study.expect("all quotes of both", lambda: merged == quotes)


def corrected_turn(study):
    study.window.do("@view.code")
    study.leave()  # else the chosen quote says which turn is meant
    dump = study.dump()
    document, quotes = study.document(dump), study.quotes(dump)
    within = lambda turn: [q for q in quotes if turn["start"] <= q["start"] and q["end"] <= turn["end"]]
    turn = next(t for t in document["turns"] if len(within(t)) >= 3)
    documents()[0].queryText().setCaretOffset(turn["start"] + 1)
    study.window.do("@text.edit key:ctrl+Home")
    study.window.xdotool("type", "--delay", 30, "Jovel. ")
    study.window.do("key:Return")
    study.expect_newest("text.replace")
    now = study.dump()
    text = next(d for d in now["documents"] if d["id"] == document["id"])["text"]
    if not text[turn["start"]:].startswith("Jovel. "):
        raise SystemExit("FAILED: the correction is not in the text")
    moved = {q["id"]: q for q in now["quotes"]}
    for quote in within(turn):
        new = moved[quote["id"]]
        if (new["start"], new["end"]) != (quote["start"] + 7, quote["end"] + 7) and quote["start"] > turn["start"]:
            raise SystemExit(f"FAILED: a quote did not follow: {quote['text']}")
        if text[new["start"]:new["end"]] != new["text"] or new["text"] != quote["text"]:
            raise SystemExit(f"FAILED: a quote has other words: {new['text']}")


def double_click(study, name):
    study.window.xdotool("mousemove", *center_of(cell(name)), "click", "--repeat", 2, "--delay", 80, 1)
    study.window.settle()


def tabs(study):
    shown = lambda: study.document()["name"]
    first, second = "interview-01-frivillig-karen", "interview-02-frivillig-jonas"
    for name in (first, second):
        double_click(study, name)
        study.expect(f"{name} shown by a double click", lambda: shown() == name)
    study.window.do("key:ctrl+Prior")  # from the list, which has the focus
    study.expect("the tab before", lambda: shown() == first)
    study.window.do("key:ctrl+Next")
    study.expect("the next tab", lambda: shown() == second)
    study.window.do("key:F9")
    study.expect("two transcripts", lambda: len(documents()) == 2)
    study.window.do("key:F9")
    study.expect("one transcript", lambda: len(documents()) == 1)
    left = shown()
    study.window.do("key:ctrl+w")
    study.expect("the other tab after closing one", lambda: shown() != left)


def back_and_forth(study):
    study.leave()
    before = study.read("dump")
    for _ in range(10):
        study.window.xdotool("key", "ctrl+z")
        study.window.settle()
    study.expect("ten steps back", lambda: study.read("dump") != before)
    for _ in range(10):
        study.window.xdotool("key", "ctrl+shift+z")
        study.window.settle()
    study.expect("ten steps forth", lambda: study.read("dump") == before)


with tempfile.TemporaryDirectory() as folder:
    study = Study(pathlib.Path(folder))
    for act in (by_drag, by_favourite, edges, rename, merge, corrected_turn, tabs, back_and_forth):
        print(act.__name__, flush=True)
        act(study)
    study.window.stop()
    print(study.read("check"))
