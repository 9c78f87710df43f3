# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader sees of the window, over AT-SPI: for tests that ask where something stands."""
import gi

gi.require_version("Atspi", "2.0")
from gi.repository import GLib  # noqa: E402
import pyatspi  # noqa: E402


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
    for child in accessible:
        if child is None:
            continue
        try:
            if child.getState().contains(pyatspi.STATE_SHOWING) and not (
                    child.getState().contains(pyatspi.STATE_TRANSIENT)):
                yield from everything(child, depth + 1)
        except GLib.Error:
            pass  # it has just gone


def all_of(role, name=None):
    return [a for a in everything(program()) if a.getRoleName() == role and name in (None, a.name)]


def found(role, name):
    """The first one; its place counts from the screen's corner."""
    hits = all_of(role, name)
    if not hits:
        raise SystemExit(f"FAILED: there is no {role} “{name}”")
    return hits[0]


def cell(name):
    """A row of a list or tree by what stands in it."""
    for table in all_of("tree table"):
        for row in table:
            if row and name in (row.name, *(part.name for part in row if part)):
                return row
    raise SystemExit(f"FAILED: there is no row “{name}”")


def documents():
    """The transcripts that are shown."""
    return all_of("document text")


def center_of(accessible):
    place = accessible.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return place.x + place.width // 2, place.y + place.height // 2


def place_of_text(offset):
    """The middle of a letter of the first transcript."""
    x, y, width, height = documents()[0].queryText().getCharacterExtents(offset, pyatspi.DESKTOP_COORDS)
    return x + width // 2, y + height // 2
