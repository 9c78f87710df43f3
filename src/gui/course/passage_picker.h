// SPDX-License-Identifier: GPL-3.0-or-later
// Lets a passage be picked in the transcripts: the documents beside the text, what is selected, and
// who would keep it from leaving. Changes nothing.
#pragma once
#include <optional>

#include "gui/course/passage_use.h"

class wxWindow;

namespace uddrag::gui {

/// Begins at `now`, where there is one. Nothing where the user thought better of it.
std::optional<PickedPassage> pick_passage(wxWindow* parent, const store::Reader& read,
                                          const std::optional<PickedPassage>& now);

}  // namespace uddrag::gui
