// SPDX-License-Identifier: GPL-3.0-or-later
// What a quote is connected with: other quotes by named relations, and the courses that show it.
// Free of wx.
#pragma once
#include <string>
#include <vector>

#include "store/reader.h"

namespace uddrag::gui {

struct LinkedQuote {
  model::QuoteLinkId link;
  std::string relation;  ///< "criticises"
  bool outgoing = true;  ///< from the quote to the other one
  bool directed = true;
  std::string note;
  model::Quote other;
  std::string document;  ///< name of the other one's document
};

struct QuoteUse {
  std::string course, section;  ///< titles
  model::SectionId section_id;
};

/// Outgoing ones first, then by relation.
std::vector<LinkedQuote> linked_quotes(const store::Reader& read, model::QuoteId quote);
/// Each section once, in the order of the courses.
std::vector<QuoteUse> uses_of_quote(const store::Reader& read, model::QuoteId quote);

}  // namespace uddrag::gui
