// SPDX-License-Identifier: GPL-3.0-or-later
// Finding words in all documents, each place with what stands around it (keyword in context).
// Folded copies of the texts are kept by the caller, by hash, so that the second search is quick.
#pragma once
#include <chrono>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/progress.h"
#include "store/reader.h"
#include "text/fold.h"

namespace uddrag::query {

struct SearchWish {
  std::string words;
  bool whole_word = false;
  bool regex = false;  ///< ICU's, ignoring case; whole_word does not count then
  std::vector<model::DocumentId> documents{};    ///< none and no groups: all
  std::vector<model::DocumentGroupId> groups{};  ///< and all documents of these
  std::size_t limit = static_cast<std::size_t>(-1);
  std::chrono::milliseconds time_limit{5000};  ///< of a regular expression, over all documents
};

struct Hit {
  model::DocumentId document;
  text::Span span;
  std::string left, words, right;  ///< on one line; left and right at most `around` characters
  bool cut_left = false, cut_right = false;  ///< the text goes on there
};

inline constexpr std::int64_t around = 60;  ///< characters of context on each side

/// A place with whole words around it.
Hit hit_at(model::DocumentId document, const text::Text& text, text::Span span);

/// Left, words and right with "…" where the text goes on.
std::string context_of(const Hit& hit);

class SearchIndex {
 public:
  explicit SearchIndex(text::FoldOptions fold = {}) : m_options(fold) {}
  /// The folded copy of a document's text, made where it is not kept yet.
  const text::Folded& folded(const store::Reader& read, const model::Document& document);

 private:
  text::FoldOptions m_options;
  std::map<base::Hash, std::unique_ptr<text::Folded>> m_texts;
};

/// By document, then place; at most `limit`. Throws base::Error bad_input for a wrong regular
/// expression and where one takes too long, base::Cancelled where progress was cancelled.
std::vector<Hit> find_in_project(const store::Reader& read, SearchIndex& index,
                                 const SearchWish& wish, base::Progress* progress = nullptr);

enum class HitOrder { place, left, words, right };

/// Sorts by what stands nearest on a side (left: the last word before, then the one before that …),
/// as the language sorts; `place` is the order that find_in_project gives. Equal ones keep theirs.
void sort_hits(std::vector<Hit>& hits, HitOrder order, const std::string& language);

}  // namespace uddrag::query
