// SPDX-License-Identifier: GPL-3.0-or-later
// A wheel that is turned over a field of a page moves the page.
#pragma once
class wxWindow;

namespace uddrag::gui {

/// For a text field, a choice or a number within a window that scrolls: the wheel goes to the
/// window around it, and never changes a choice or number. A text that is longer than its field
/// keeps it.
void pass_wheel(wxWindow& control);

}  // namespace uddrag::gui
