# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program under a real display, driven by keys and the mouse (xdotool), in a home of its own.

Every action of the action table has a key here: its own, or one that the settings file gives it, so
that whoever drives the window names actions and is independent of its language."""
import hashlib
import os
import pathlib
import re
import sqlite3
import subprocess
import time
import wave

ROW = re.compile(r'^\s*\{"([a-z_]+\.[a-z_]+)",(.*)\},?\s*$')
# Not U: with it signs are entered by number.
SPARE = [keys + letter for keys in ("Ctrl+Alt+Shift+", "Ctrl+Alt+", "Alt+Shift+")
         for letter in "ABCDEFGHIJKLMNOPQRSTVWXYZ"]
NAMES = {"+": "plus", "-": "minus", ",": "comma", "[": "bracketleft", "]": "bracketright", ".": "period"}


def action_keys(source):
    """id → key in wx's form; rows without one get a spare one."""
    keys, spare = {}, iter(SPARE)
    for line in (source / "src/gui/actions/action_table.cpp").read_text("utf-8").splitlines():
        row = ROW.match(line)
        if not row:
            continue
        strings = re.findall(r'nullptr|T?\(?"(?:[^"\\]|\\.)*"', row[2])
        shortcut = strings[4] if len(strings) > 4 else "nullptr"
        keys[row[1]] = next(spare) if shortcut == "nullptr" else shortcut.strip('"')
    return keys


def for_xdotool(key):
    """"Ctrl+Shift+N" as xdotool says it."""
    parts = re.findall(r"(?:Ctrl|Alt|Shift)(?=\+)|[^+]+|\+$", key)
    last = parts.pop()
    last = NAMES.get(last, last if len(last) > 1 else last.lower())
    return "+".join([part.lower() for part in parts] + [last])


class Projects:
    """The projects that states are shown on: made once by the command line."""

    def __init__(self, source, binary, work):
        self.cli = binary / "bin/uddrag-cli"
        work.mkdir(parents=True, exist_ok=True)
        quiet = {"check": True, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run([source / "sample-project/build", self.cli, work / "sample", "--project"], **quiet)
        self.sample = work / "sample/taet-paa-og-fri.uddrag"
        for form, place in (("site", "site"), ("docx", "course.docx")):  # exports to look back at
            subprocess.run([self.cli, "export", self.sample, "--format", form, "-o", work / place], **quiet)
        self.empty = work / "empty.uddrag"
        subprocess.run([self.cli, "new", self.empty, "--title", "Empty"], check=True,
                       stdout=subprocess.DEVNULL)
        self.read_only = work / "read-only.uddrag"
        self.read_only.write_bytes(self.sample.read_bytes())
        with sqlite3.connect(self.read_only) as file:  # as a newer version would have made it
            version = file.execute("PRAGMA user_version").fetchone()[0]
            file.execute(f"PRAGMA user_version = {version + 1}")
        self.many_scripts(work)
        self.recordings(work)
        self.damaged = work / "damaged.uddrag"
        self.damaged.write_bytes(self.sample.read_bytes()[:5000] + b"\0" * 5000)

    def run(self, *verb):
        subprocess.run([self.cli, *verb], check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)

    def many_scripts(self, work):
        """Words from right to left, mixed ones, emoji and combining marks, with codings."""
        self.scripts = work / "scripts.uddrag"
        words, codes = work / "scripts.txt", work / "scripts-codes.csv"
        words.write_text(
            "ANNA: 👩‍👩‍👧 og 🏳️‍🌈 kom til mødet, og العربية blev talt.\n\n"
            "LEILA: جئنا إلى هنا في عام 2015، ثم ساعدتنا البلدية في العثور على سكن قرب المدرسة.\n\n"
            "ANNA: Hvad betød „הבית” så for jer – og hvad med cafe\u0301en?\n\n"
            "LEILA: البيت هو أن يعرفك الجيران.\n", "utf-8")
        codes.write_text("group,code\n,Municipality\n,Home\n,Places\n", "utf-8")
        self.run("new", self.scripts, "--title", "Scripts", "--language", "da")
        self.run("codebook", "import", self.scripts, codes)
        self.run("import", self.scripts, words)
        for passage, code in (("ساعدتنا البلدية في العثور على سكن", "Municipality"),
                              ("betød „הבית” så", "Home"), ("cafe\u0301en", "Places")):
            self.run("code", self.scripts, "--document", "scripts", "--text", passage, "--code", code)

    def recordings(self, work):
        """One that plays, one that is not where it was, one that nothing here can play."""
        sound, junk = work / "interview.wav", work / "interview.xyz"
        with wave.open(str(sound), "wb") as file:
            file.setparams((1, 2, 8000, 0, "NONE", ""))
            file.writeframes(b"\0\0" * 8000 * 180)
        junk.write_bytes(bytes(range(256)) * 400)
        for name, recording in (("recording", sound), ("moved", sound), ("unplayable", junk)):
            folder = work / name
            folder.mkdir()
            project = folder / f"{name}.uddrag"
            project.write_bytes(self.sample.read_bytes())
            own = folder / recording.name
            own.write_bytes(recording.read_bytes())
            self.run("media", project, "--document", "interview-01-frivillig-karen", "--link", own)
            if name == "moved":
                own.unlink()
            setattr(self, name, project)

    def path(self, name):
        return None if name == "none" else getattr(self, name.replace("-", "_"))


class Window:
    def __init__(self, source, binary, home, language="en", dark=False, scale=1, bridge=False,
                 projects=None):
        self.projects = projects
        self.source, self.program = source, binary / "bin/uddrag"
        self.keys = action_keys(source)
        self.bridge = bridge
        self.scale = scale
        self.size = (1320 * scale, 860 * scale)
        home.mkdir(parents=True, exist_ok=True)
        (home / "run").mkdir(exist_ok=True, mode=0o700)
        config = home / ".config/gtk-3.0"
        config.mkdir(parents=True, exist_ok=True)
        (config / "settings.ini").write_text(
            "[Settings]\ngtk-cursor-blink=false\ngtk-enable-animations=false\n")
        rows = "".join(f"{action}={key}\n" for action, key in self.keys.items() if key in SPARE)
        (home / ".uddrag").write_text(f"language={language}\n[shortcuts]\n{rows}")
        self.environment = {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home / ".config"),
                            "XDG_DATA_HOME": str(home / ".local/share"), "UDDRAG_CODER": "Anna Kjær:AK",
                            "GTK_THEME": "Adwaita:dark" if dark else "Adwaita", "GDK_SCALE": str(scale),
                            "LC_ALL": "C.UTF-8"}
        if bridge:
            self.environment.pop("NO_AT_BRIDGE", None)
        else:
            self.environment["NO_AT_BRIDGE"] = "1"
        self.running = None

    def start(self, project):
        self.running = subprocess.Popen([self.program] + ([project] if project else []),
                                        env=self.environment, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)
        title = f"{project.stem}.*— Uddrag" if project else "^Uddrag$"
        self.frame = self.wait_for(title)
        self.xdotool("windowactivate", "--sync", self.frame)
        self.xdotool("windowsize", self.frame, *map(str, self.size), "windowmove", self.frame, "0", "0")
        self.settle()

    def stop(self):
        self.running.terminate()
        self.running.wait()

    def wait_for(self, title, seconds=60):
        for _ in range(seconds * 5):
            if self.running.poll() is not None:
                raise SystemExit(f"the program ended with {self.running.returncode}")
            found = self.xdotool("search", "--onlyvisible", "--name", title).split()
            if found:
                return found[-1]
            time.sleep(.2)
        raise SystemExit(f"no window named {title} came")

    def xdotool(self, *words):
        return subprocess.run(["xdotool", *map(str, words)], capture_output=True, text=True).stdout

    def settle(self):
        """Waits until the screen does not change any more; for a listener a moment is enough."""
        if self.bridge:
            return time.sleep(.25)
        before = None
        for _ in range(40):
            time.sleep(.12)
            now = hashlib.sha1(subprocess.run(["import", "-silent", "-window", "root", "rgb:-"], capture_output=True).stdout).digest()
            if now == before:
                return
            before = now

    def do(self, steps):
        """Steps by spaces: @action, key:ctrl+Down, type:words, click:x,y, right:x,y, point:x,y (until
        a tooltip shows), drag:x,y,x,y, path:project (types where it lies). Words have _ for a space."""
        for step in steps.split():
            kind, _, what = step.partition(":")
            if step.startswith("@"):
                self.xdotool("key", "--clearmodifiers", for_xdotool(self.keys[step[1:]]))
            elif kind == "key":
                self.xdotool("key", "--delay", "30", what)
            elif kind == "type":
                self.xdotool("type", "--delay", "30", what.replace("_", " "))
            elif kind in ("click", "right"):
                x, y = (int(n) * self.scale for n in what.split(","))
                self.xdotool("mousemove", x, y, "click", "1" if kind == "click" else "3")
            elif kind == "path":
                self.xdotool("type", "--delay", "10", self.projects.path(what))
            elif kind == "point":
                x, y = (int(n) * self.scale for n in what.split(","))
                self.xdotool("mousemove", x, y, "mousemove_relative", 1, 1)
                time.sleep(1.2)
            elif kind == "drag":
                self.drag(*(int(n) * self.scale for n in what.split(",")))
            else:
                raise SystemExit(f"no such step: {step}")
            self.settle()
            if self.running.poll() is not None:
                raise SystemExit(f"the program ended at {step} of: {steps}")

    def drag(self, x, y, to_x, to_y):
        """By small steps, as a hand does."""
        self.xdotool("mousemove", x, y)
        time.sleep(.2)
        self.xdotool("mousedown", 1)
        time.sleep(.2)
        for i in range(1, 9):
            self.xdotool("mousemove", x + (to_x - x) * i // 8, y + (to_y - y) * i // 8)
            time.sleep(.05)
        time.sleep(.3)
        self.xdotool("mouseup", 1)

    def rest(self):
        """Out of whatever is open, back to the start of the Code place."""
        self.do("key:Escape key:Escape key:Escape @view.code key:Escape key:ctrl+Home")


def root_of(file):
    return pathlib.Path(file).resolve().parent.parent
