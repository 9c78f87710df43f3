// SPDX-License-Identifier: GPL-3.0-or-later
// Finding words in all documents. Folded copies of the texts are kept by the caller, by hash, so
// that the second search is quick.
#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/progress.h"
#include "store/reader.h"
#include "text/fold.h"
#include "text/search.h"

namespace uddrag::query {

struct Hit {
  model::DocumentId document;
  text::Span span;
  std::string context;  ///< the words around, on one line
};

class SearchIndex {
 public:
  explicit SearchIndex(text::FoldOptions fold = {}) : m_options(fold) {}
  /// The folded copy of a document's text, made where it is not kept yet.
  const text::Folded& folded(const store::Reader& read, const model::Document& document);

 private:
  text::FoldOptions m_options;
  std::map<base::Hash, std::unique_ptr<text::Folded>> m_texts;
};

/// By document, then place; at most `limit`.
std::vector<Hit> find_in_project(const store::Reader& read, SearchIndex& index,
                                 const std::string& words, text::SearchOptions options = {},
                                 base::Progress* progress = nullptr);

/// The same by a regular expression (ICU's, as text::find_regex), ignoring case. Throws base::Error
/// bad_input for a wrong pattern and where a document takes too long.
std::vector<Hit> find_regex_in_project(const store::Reader& read, const std::string& pattern,
                                       std::size_t limit);

}  // namespace uddrag::query
