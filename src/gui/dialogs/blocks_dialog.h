// SPDX-License-Identifier: GPL-3.0-or-later
// Asks which blocks of a course are handed out: a tick for each, and one for a whole section.
#pragma once
#include <optional>

#include "course/part.h"
#include "store/reader.h"

class wxWindow;

namespace uddrag::gui {

/// A section with all its blocks ticked is taken as a section. Nothing where the user thought
/// better of it, or ticked nothing.
std::optional<course::Part> ask_for_blocks(wxWindow* parent, const store::Reader& read,
                                           model::CourseId course, const course::Part& before);

}  // namespace uddrag::gui
