// SPDX-License-Identifier: GPL-3.0-or-later
// An excerpt as an HTML figure, and two columns of them. Every mark of the editor's is a class and
// words: never colour or type alone.
#pragma once
#include "export/html_prose.h"

namespace uddrag::exporting {

void write_excerpt(HtmlPage& page, const course::ExcerptFigure& excerpt);
void write_contrast(HtmlPage& page, const course::Contrast& contrast);
/// Speakers and what they said, one paragraph each.
void write_turns(HtmlPage& page, const std::vector<course::ContextTurn>& turns,
                 std::string_view language);

}  // namespace uddrag::exporting
