// SPDX-License-Identifier: GPL-3.0-or-later
// What "/" offers to put into a section: kinds of blocks, and quotes whose words were typed. Free
// of windows.
#pragma once
#include <string>
#include <variant>
#include <vector>

#include "gui/excerpts/passage_list.h"
#include "gui/excerpts/passages.h"
#include "model/course.h"
#include "query/quote_search.h"
#include "store/reader.h"

namespace uddrag::gui {

struct InsertOffer {
  std::variant<model::BlockBody, Passage> what;
  std::string title, detail;  ///< translated
};

/// Reads the quotes once, to be asked at every letter.
class InsertOffers {
 public:
  explicit InsertOffers(const store::Reader& read);

  /// Nothing typed: the kinds, then the starred quotes. Quotes whose words fit, the starred first.
  std::vector<InsertOffer> fitting(const std::string& typed, std::size_t quotes = 40);

 private:
  const store::Reader& m_read;
  query::QuoteSearch m_quotes;
  PassageMaker m_make;
};

}  // namespace uddrag::gui
