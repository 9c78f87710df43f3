# SPDX-License-Identifier: GPL-3.0-or-later
"""A window from which files are dragged, as from a file manager: drag_source.py FILE…
It lies at the top left of the display and says each drop that was taken."""
import pathlib
import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk  # noqa: E402

uris = [pathlib.Path(name).absolute().as_uri() for name in sys.argv[1:]]
window = Gtk.Window(title="drag source", decorated=False)
window.set_default_size(160, 60)
handle = Gtk.EventBox()
handle.add(Gtk.Label(label="Files"))
handle.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
handle.drag_source_add_uri_targets()
handle.connect("drag-data-get", lambda _w, _c, data, _i, _t: data.set_uris(uris))
handle.connect("drag-end", lambda _w, _c: print("dragged", flush=True))
window.add(handle)
window.connect("destroy", Gtk.main_quit)
window.move(0, 0)
window.set_keep_above(True)
window.show_all()
Gtk.main()
