// SPDX-License-Identifier: GPL-3.0-or-later
// A wheel that is turned over a field of a page moves the page, and what is dropped on the field
// belongs to the page too.
#pragma once
class wxWindow;

namespace uddrag::gui {

/// For a text field, a choice or a number within a window that scrolls: the wheel goes to the
/// window around it, and never changes a choice or number. A text that is longer than its field
/// keeps it.
void pass_wheel(wxWindow& control);
/// A text field takes the names of what is dragged in the window for words: the window around it
/// gets what is dropped instead.
void pass_drops(wxWindow& field);

}  // namespace uddrag::gui
