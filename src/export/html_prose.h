// SPDX-License-Identifier: GPL-3.0-or-later
// Prose as HTML, and what every writer of HTML needs at hand.
#pragma once
#include "course/pages.h"
#include "export/heading_order.h"
#include "export/markup.h"
#include "export/site_media.h"
#include "export/words.h"

namespace uddrag::exporting {

/// One page that is being written.
struct HtmlPage {
  Markup& html;
  const course::Pages& pages;
  const Words& words;
  const SiteMedia& media;
  bool xml = false;  ///< read as XML, where languages are said by xml:lang too
  HeadingOrder headings = {};
  bool scripted = false;  ///< a site's script may make more of it
};

/// h2 … h6 as the page's order allows; nothing for an empty text.
void write_heading(HtmlPage& page, int wanted_level, std::string_view text,
                   std::string_view anchor = {});
void write_inlines(Markup& html, const course::Inlines& runs);
void write_prose(HtmlPage& page, const course::Prose& prose);
/// Text with line ends as paragraphs; empty lines are left out.
void write_lines(Markup& html, std::string_view text);

}  // namespace uddrag::exporting
