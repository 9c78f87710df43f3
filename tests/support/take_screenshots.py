# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of all states in one look: take_screenshots.py SOURCE BINARY OUT LOOK [STATE]
LOOK is theme-scale-language, such as dark-2x-da. A look goes into OUT/LOOK, with a contact sheet
OUT/LOOK.png. Called by tests/screenshots under a display of its own."""
import pathlib
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from window_driver import Projects, Window  # noqa: E402
from window_states import STATES  # noqa: E402

source, binary, out = map(pathlib.Path, sys.argv[1:4])
look = sys.argv[4]
only = sys.argv[5] if len(sys.argv) > 5 else ""
theme, scale, language = look.split("-")
folder = out / look
work = out / f".work-{look}"
shutil.rmtree(work, ignore_errors=True)
if not only:
    shutil.rmtree(folder, ignore_errors=True)
folder.mkdir(parents=True, exist_ok=True)
projects = Projects(source, binary, work)

shown, window = None, None
for number, (name, project, steps) in enumerate(STATES, 1):
    if only not in name:
        continue
    if project != shown:
        if window:
            window.stop()
        window = Window(source, binary, work / "home", language, theme == "dark", int(scale[0]),
                        projects=projects)
        window.start(projects.path(project))
        shown = project
    else:
        window.rest() if project != "none" else window.do("key:Escape key:Escape")
    window.do(steps)
    file = folder / f"{number:02} {name}.png"
    subprocess.run(["import", "-silent", "-window", "root", file], check=True)
window.stop()
shutil.rmtree(work, ignore_errors=True)
pictures = sorted(folder.glob("*.png"))
subprocess.run(["montage", "-label", "%t", *pictures, "-tile", "4x", "-geometry", "660x430+6+6", "-quality", "90",
                out / f"{look}.png"], check=True)
print(f"{look}: {len(pictures)} pictures")
