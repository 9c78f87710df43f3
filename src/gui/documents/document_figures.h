// SPDX-License-Identifier: GPL-3.0-or-later
// What is counted of each document: quotes, codings, the coded share, the length. Counts anew only
// what a change touched. Free of wx.
#pragma once
#include <map>
#include <set>
#include <unordered_map>

#include "query/progress.h"
#include "store/journal.h"

namespace uddrag::gui {

struct DocumentFigures {
  std::int64_t quotes = 0, codings = 0;
  query::DocumentProgress progress;
  bool operator==(const DocumentFigures&) const = default;
};

class FiguresOfDocuments {
 public:
  /// Notes what an action changed; nothing is read before load().
  void note(const store::ChangeSet& changes);
  void load(const store::Reader& read);
  const DocumentFigures& of(model::DocumentId id) const;

 private:
  std::unordered_map<model::DocumentId, DocumentFigures> m_figures;
  std::set<model::QuoteId> m_touched;
  bool m_all = true;
};

/// Lengths of texts in code points; a text is read once.
class TextLengths {
 public:
  std::int64_t of(const store::Reader& read, const model::Document& document);

 private:
  std::map<base::Hash, std::int64_t> m_lengths;
};

}  // namespace uddrag::gui
