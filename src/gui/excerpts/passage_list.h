// SPDX-License-Identifier: GPL-3.0-or-later
// A calm list of passages: a few lines of text with their source below. Shows excerpts of a code,
// results of a search, the basket of starred quotes. Rows are values; it reads no project.
#pragma once
#include <functional>
#include <optional>
#include <vector>

#include "gui/frame/reading_list.h"
#include "model/ids.h"
#include "model/project.h"
#include "text/position.h"

namespace uddrag::gui {

struct Passage {
  model::DocumentId document;
  text::Span span;
  std::optional<model::QuoteId> quote;
  wxString text;                     ///< shortened
  wxString heading;                  ///< above it, where a new document begins
  wxString source;                   ///< "Interview 3 · Mette · 00:12:31"
  std::vector<model::Color> colors;  ///< of its codes
  bool starred = false, used = false;
};

class PassageList : public ReadingList {
 public:
  explicit PassageList(wxWindow* parent, const wxString& accessible_name);

  void show(std::vector<Passage> passages);
  const std::vector<Passage>& passages() const { return m_passages; }
  const Passage* chosen() const;
  std::function<void(const Passage&)> activated;  ///< chosen by a click or the arrows
  std::function<void(const Passage&)> opened;     ///< double click or Enter

 protected:
  void OnDrawItem(wxDC& dc, const wxRect& rect, std::size_t n) const override;
  wxCoord OnMeasureItem(std::size_t n) const override;
  void row_chosen() override;
  void row_opened() override;

 private:
  void say_chosen();
  int text_width() const;

  std::vector<Passage> m_passages;
  wxString m_name;  ///< for a screen reader
};

}  // namespace uddrag::gui
