// SPDX-License-Identifier: GPL-3.0-or-later
// What "/" offers to put into a section: kinds of blocks, and quotes whose words were typed. Free
// of windows.
#pragma once
#include <string>
#include <variant>
#include <vector>

#include "gui/excerpts/passage_list.h"
#include "model/course.h"
#include "store/reader.h"

namespace uddrag::gui {

struct InsertOffer {
  std::variant<model::BlockBody, Passage> what;
  std::string title, detail;  ///< translated
};

/// Nothing typed: the kinds, then the starred quotes. Quotes whose words fit, the starred first.
std::vector<InsertOffer> insert_offers(const store::Reader& read, const std::string& typed,
                                       std::size_t quotes = 40);

}  // namespace uddrag::gui
