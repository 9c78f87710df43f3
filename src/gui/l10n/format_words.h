// SPDX-License-Identifier: GPL-3.0-or-later
// What the formats of a course are called in the window's language.
#pragma once
#include <wx/string.h>

#include "app/course_export.h"

namespace uddrag::gui {

wxString format_words(app::CourseFormat format);

}  // namespace uddrag::gui
