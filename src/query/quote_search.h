// SPDX-License-Identifier: GPL-3.0-or-later
// The words of all quotes of a project, read and folded once, to be searched at every letter that
// is typed. It does not follow changes of the project: make a new one where the search begins.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "model/quote.h"
#include "store/reader.h"

namespace uddrag::query {

class QuoteSearch {
 public:
  explicit QuoteSearch(const store::Reader& read);

  /// Quotes whose words contain what was typed (case and accents aside), the starred first, then in
  /// the order of the documents; at most so many. Where nothing was typed: the starred ones.
  std::vector<const model::Quote*> find(const std::string& typed, std::size_t most) const;

 private:
  struct Entry {
    model::Quote quote;
    std::u16string words;  // folded
  };
  std::vector<Entry> m_entries;  // in the order in which they are found
};

}  // namespace uddrag::query
