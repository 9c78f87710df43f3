// SPDX-License-Identifier: GPL-3.0-or-later
// What a withdrawal touches, in lines to read before it is done. Asks and changes nothing.
#pragma once
#include <wx/string.h>

#include "app/withdrawal.h"

namespace uddrag::gui {

/// What goes from the courses, the past exports to replace, the quotes that stay. Of quotes and
/// codings only where there are some.
wxString withdrawal_words(const app::Withdrawal& what);

}  // namespace uddrag::gui
