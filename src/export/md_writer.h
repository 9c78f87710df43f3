// SPDX-License-Identifier: GPL-3.0-or-later
// Prose and blocks of a course as CommonMark. Answers and keys do not stand under their questions,
// where everybody would read them: they are gathered and written at the end of the page.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "export/heading_order.h"
#include "export/md_text.h"
#include "export/site_media.h"
#include "export/words.h"

namespace uddrag::exporting {

/// One page that is being written.
struct MdPage {
  const course::Pages& pages;
  const Words& words;
  const SiteMedia& media;
  MdBlocks blocks = {};
  HeadingOrder headings = {};
  std::vector<std::pair<std::string, const course::Prose*>> answers = {};  ///< label, words
};

void md_add_heading(MdPage& page, int wanted_level, std::string_view text);
/// Tables are those of GitHub's dialect, which CommonMark itself does not have.
MdBlocks md_prose(MdPage& page, const course::Prose& prose);
void md_add_element(MdPage& page, const course::Element& element);

}  // namespace uddrag::exporting
