// SPDX-License-Identifier: GPL-3.0-or-later
// The quotes of one document as the canvas shows them, kept in step with the project: after a
// change of codings only the quotes that it touched are read again. Free of windows.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "gui/transcript/canvas_document.h"
#include "store/journal.h"
#include "store/reader.h"

namespace uddrag::gui {

class DocumentQuotes {
 public:
  explicit DocumentQuotes(const store::Reader& read) : m_read(read) {}

  void load(model::DocumentId document);
  /// False where the change shows in no quote.
  bool follow(const store::ChangeSet& changes);

  const std::vector<CanvasQuote>& all() const { return m_all; }  ///< by start, end
  std::vector<text::Span> coded() const;                         ///< a span for each code on it

 private:
  void read_codes();
  CanvasQuote shown(const model::Quote& quote, const std::vector<model::Coding>& codings,
                    std::string memo) const;
  void read_again(model::QuoteId id);

  const store::Reader& m_read;
  model::DocumentId m_document;
  std::map<model::CodeId, CanvasCoding> m_codes;  // without coder and date
  std::map<model::CoderId, std::string> m_initials;
  std::vector<CanvasQuote> m_all;
};

}  // namespace uddrag::gui
