// SPDX-License-Identifier: GPL-3.0-or-later
// Prose and quotations as what a slide or its notes hold, and the breaking of what is too long for
// one slide. Internal to export/.
#pragma once
#include <string>
#include <vector>

#include "course/pages.h"
#include "export/slide_value.h"

namespace uddrag::exporting {

/// Lists become bullets, a row of a table one paragraph.
SlideParagraphs slide_prose(const course::Prose& prose);
SlideParagraphs slide_quote(const course::ExcerptFigure& excerpt);
SlideParagraphs slide_turns(const std::vector<course::ContextTurn>& turns,
                            const std::string& language);
/// Plain words, a paragraph each.
std::vector<std::string> note_lines(const course::Prose& prose);

/// Room on a slide: lines, and characters on a line.
struct SlideRoom {
  std::size_t lines, characters;
};
/// Parts that fit, in order: broken between paragraphs, else behind a sentence, else between words.
/// Nothing is lost but the spaces that a break stands for. Never empty.
std::vector<SlideParagraphs> slide_parts(const SlideParagraphs& paragraphs, const SlideRoom& room);

}  // namespace uddrag::exporting
