// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/excerpts/kwic_list.h"

#include <wx/dcclient.h>
#include <wx/settings.h>

#include <algorithm>

#include "gui/frame/look.h"
#include "gui/frame/pick_list.h"
#include "gui/l10n/translate.h"

namespace uddrag::gui {
namespace {

constexpr int row_margin = 10;
constexpr std::size_t measured = 400;  // rows: the widths of more are much the same

}  // namespace

KwicList::KwicList(wxWindow* parent)
    : wxVListBox(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE) {
  SetBackgroundColour(page_color());
  set_accessible_name(this, _("Keyword in context"));
  keep_keys_from_empty(*this);
  const auto chosen = [this]() -> const KwicRow* {
    const int n = GetSelection();
    return n == wxNOT_FOUND ? nullptr : &m_rows[static_cast<std::size_t>(n)];
  };
  Bind(wxEVT_LISTBOX, [this, chosen](wxCommandEvent&) {
    if (const KwicRow* row = chosen(); row && activated) activated(*row);
  });
  Bind(wxEVT_LISTBOX_DCLICK, [this, chosen](wxCommandEvent&) {
    if (const KwicRow* row = chosen(); row && opened) opened(*row);
  });
  Bind(wxEVT_CHAR, [this, chosen](wxKeyEvent& event) {
    const KwicRow* row = chosen();
    if (event.GetKeyCode() == WXK_RETURN && row && opened) return opened(*row);
    event.Skip();
  });
  Bind(wxEVT_PAINT, &KwicList::draw_empty, this);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    RefreshAll();
  });
}

void KwicList::show(std::vector<KwicRow> rows) {
  m_rows = std::move(rows);
  measure();
  SetSelection(wxNOT_FOUND);
  SetItemCount(m_rows.size());
  ScrollToRow(0);
  RefreshAll();
}

void KwicList::measure() {
  wxClientDC dc(this);
  dc.SetFont(GetFont().Bold());
  m_words_width = m_source_width = 0;
  for (std::size_t i = 0; i < std::min(measured, m_rows.size()); ++i)
    m_words_width = std::max(m_words_width, dc.GetTextExtent(m_rows[i].words).x);
  dc.SetFont(GetFont());
  for (std::size_t i = 0; i < std::min(measured, m_rows.size()); ++i)
    m_source_width = std::max(m_source_width, dc.GetTextExtent(m_rows[i].source).x);
  m_words_width = std::min(m_words_width, FromDIP(220));
  m_source_width = std::min(m_source_width, FromDIP(240));
}

/// The words stand in the middle of what the sources on the right leave.
void KwicList::OnDrawItem(wxDC& dc, const wxRect& rect, std::size_t n) const {
  const KwicRow& row = m_rows[n];
  const int gap = FromDIP(row_margin);
  const int room = rect.width - m_source_width - 3 * gap;
  const int words_x = rect.x + gap + (room - m_words_width) / 2;
  const int y = rect.y + (rect.height - dc.GetCharHeight()) / 2;
  const bool selected = IsSelected(n);
  const wxColour plain =
      selected ? wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHTTEXT) : text_color();
  dc.SetTextForeground(plain);
  dc.SetFont(GetFont().Bold());
  const wxString words =
      wxControl::Ellipsize(row.words, dc, wxELLIPSIZE_MIDDLE, m_words_width + gap);
  const int words_end = words_x + dc.GetTextExtent(words).x;
  dc.DrawText(words, words_x, y);
  dc.SetFont(GetFont());
  const wxString left =
      wxControl::Ellipsize(row.left, dc, wxELLIPSIZE_START, words_x - rect.x - gap - FromDIP(4));
  const int space = row.left.EndsWith(wxS(" ")) ? FromDIP(4) : 0;  // its own is cut off
  dc.DrawText(left, words_x - space - dc.GetTextExtent(left).x, y);
  const int source_x = rect.GetRight() - gap - m_source_width;
  dc.DrawText(wxControl::Ellipsize(row.right, dc, wxELLIPSIZE_END, source_x - gap - words_end),
              words_end, y);
  if (!selected) dc.SetTextForeground(quiet_text_color());
  dc.DrawText(wxControl::Ellipsize(row.source, dc, wxELLIPSIZE_END, m_source_width), source_x, y);
}

void KwicList::OnDrawBackground(wxDC& dc, const wxRect& rect, std::size_t n) const {
  dc.SetPen(*wxTRANSPARENT_PEN);
  dc.SetBrush(
      wxBrush(IsSelected(n) ? wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHT) : page_color()));
  dc.DrawRectangle(rect);
}

void KwicList::draw_empty(wxPaintEvent& event) {
  event.Skip();
  if (!m_rows.empty() || empty_text.empty()) return;
  wxPaintDC dc(this);
  dc.SetFont(GetFont());
  dc.SetTextForeground(quiet_text_color());
  dc.DrawText(empty_text, FromDIP(row_margin), FromDIP(row_margin));
  event.Skip(false);
}

}  // namespace uddrag::gui
