// SPDX-License-Identifier: GPL-3.0-or-later
// The style sheets of the HTML outputs. They load nothing from elsewhere: system fonts only. All
// pairs of ink and ground keep a contrast of 4.5:1 in the light and the dark scheme (tested).
#pragma once
#include <string>

#include "course/look.h"

namespace uddrag::exporting {

/// Colours, type, quotes: shared by all HTML outputs.
std::string base_style(const course::Look& look);
/// base_style() and what the pages of a course need.
std::string course_style(const course::Look& look);
/// The first theme's base_style() and what the list of excerpts needs.
std::string excerpt_list_style();

}  // namespace uddrag::exporting
