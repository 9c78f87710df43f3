// SPDX-License-Identifier: GPL-3.0-or-later
// Places of words below each other: what stands left, the words, what stands right, the document.
// Rows are values; it reads no project.
#pragma once
#include <wx/vlbox.h>

#include <functional>
#include <vector>

#include "model/ids.h"
#include "text/position.h"

namespace uddrag::gui {

struct KwicRow {
  model::DocumentId document;
  text::Span span;
  wxString left, words, right, source;
};

class KwicList : public wxVListBox {
 public:
  explicit KwicList(wxWindow* parent);

  void show(std::vector<KwicRow> rows);
  std::function<void(const KwicRow&)> activated;  ///< chosen by a click or the arrows
  std::function<void(const KwicRow&)> opened;     ///< double click or Enter
  wxString empty_text;                            ///< what stands in the empty list

 protected:
  void OnDrawItem(wxDC& dc, const wxRect& rect, std::size_t n) const override;
  void OnDrawBackground(wxDC& dc, const wxRect& rect, std::size_t n) const override;
  wxCoord OnMeasureItem(std::size_t) const override { return GetCharHeight() + FromDIP(8); }

 private:
  void measure();
  void draw_empty(wxPaintEvent& event);

  std::vector<KwicRow> m_rows;
  int m_words_width = 0, m_source_width = 0;
};

}  // namespace uddrag::gui
