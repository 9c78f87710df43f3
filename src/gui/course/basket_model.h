// SPDX-License-Identifier: GPL-3.0-or-later
// Which quotes the basket of the Course place offers. Free of windows.
#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "gui/excerpts/passage_list.h"
#include "store/reader.h"

namespace uddrag::gui {

struct StarredQuotes {
  bool operator==(const StarredQuotes&) const = default;
};
struct AllQuotes {
  bool operator==(const AllQuotes&) const = default;
};

struct BasketWish {
  /// A code counts with all below it.
  std::variant<StarredQuotes, AllQuotes, model::CodeId, model::DocumentGroupId, model::CoderId> of;
  std::string words;         ///< that stand in the quote, folded; empty: any
  bool only_unused = false;  ///< not in the course yet

  bool operator==(const BasketWish&) const = default;
};

/// In the order of the documents.
struct BasketContent {
  std::vector<Passage> passages;  ///< at most `limit`
  std::size_t found = 0;          ///< all that fit
};
BasketContent basket_content(const store::Reader& read, const BasketWish& wish,
                             model::CourseId course, std::size_t limit = 1000);

/// What a basket can be filled with, in the order of the menu: starred, all, groups, coders, codes.
struct BasketSource {
  decltype(BasketWish::of) of;
  std::string name;    ///< of a code, group, coder; empty: the first two
  std::string detail;  ///< the path of a code
};
std::vector<BasketSource> basket_sources(const store::Reader& read);
/// The name of one of them, empty for the first two; nullopt where it is gone.
std::optional<std::string> name_of_source(const store::Reader& read,
                                          const decltype(BasketWish::of)& of);

}  // namespace uddrag::gui
