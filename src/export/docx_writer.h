// SPDX-License-Identifier: GPL-3.0-or-later
// Prose and blocks of a course as parts of a Word document's value. Answers and keys do not stand
// under their questions, where a reader of paper would see them: they are gathered and written at
// the end of the section.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "course/pages.h"
#include "export/docx_value.h"
#include "export/heading_order.h"
#include "export/words.h"

namespace uddrag::exporting {

/// One section that is being written.
struct DocxSection {
  DocxDocument& document;
  const course::Pages& pages;
  const Words& words;
  HeadingOrder headings = {};
  std::vector<std::pair<std::string, const course::Prose*>> answers = {};  ///< label, words
};

/// "Heading2" … "Heading6", as the section's order allows.
void add_heading(DocxSection& section, int wanted_level, const std::string& text);
std::vector<DocxRun> docx_runs(const course::Inlines& runs);
/// `style` is that of plain paragraphs.
void add_prose(DocxSection& section, const course::Prose& prose,
               const std::string& style = "Normal");
/// The paragraphs of an excerpt, also for the cell of a table.
std::vector<DocxParagraph> excerpt_paragraphs(const course::ExcerptFigure& excerpt,
                                              const Words& words);
void add_contrast(DocxSection& section, const course::Contrast& contrast);
/// Speakers and what they said.
std::vector<DocxParagraph> turn_paragraphs(const std::vector<course::ContextTurn>& turns,
                                           const std::string& style, const std::string& language);
void add_element(DocxSection& section, const course::Element& element);

}  // namespace uddrag::exporting
