// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/excerpts/passage_list.h"

#include <wx/dcclient.h>
#include <wx/settings.h>
#include "gui/l10n/translate.h"

#include "gui/frame/look.h"

namespace uddrag::gui {
namespace {

constexpr std::size_t most_lines = 4;
constexpr int dots_width = 16;
constexpr int heading_gap = 6;

}  // namespace

PassageList::PassageList(wxWindow* parent, const wxString& accessible_name)
    : ReadingList(parent, accessible_name), m_name(accessible_name) {}

void PassageList::row_chosen() {
  say_chosen();
  if (const Passage* passage = chosen(); passage && activated) activated(*passage);
}

void PassageList::row_opened() {
  if (const Passage* passage = chosen(); passage && opened) opened(*passage);
}

void PassageList::show(std::vector<Passage> passages) {
  SetSelection(wxNOT_FOUND);
  m_passages = std::move(passages);
  SetItemCount(m_passages.size());
  ScrollToRow(0);
  RefreshAll();
  set_accessible_name(this, m_name);
}

void PassageList::say_chosen() {
  if (const Passage* passage = chosen())
    say_current(this, m_name, passage->text + wxS(" \u2014 ") + passage->source);
}

const Passage* PassageList::chosen() const {
  const int n = GetSelection();
  return n < 0 || n >= static_cast<int>(m_passages.size())
             ? nullptr
             : &m_passages[static_cast<std::size_t>(n)];
}

int PassageList::text_width() const {
  return std::max(FromDIP(60), GetClientSize().x - FromDIP(2 * margin + dots_width));
}

wxCoord PassageList::OnMeasureItem(std::size_t n) const {
  wxClientDC dc(const_cast<PassageList*>(this));
  dc.SetFont(GetFont());
  const int line = dc.GetCharHeight() + FromDIP(2);
  const auto lines =
      static_cast<int>(wrapped_lines(dc, m_passages[n].text, text_width(), most_lines).size());
  const int above = m_passages[n].heading.empty() ? 0 : line + FromDIP(heading_gap);
  return above + (lines + 1) * line + FromDIP(2 * margin - 4);
}

void PassageList::OnDrawItem(wxDC& dc, const wxRect& rect, std::size_t n) const {
  const Passage& passage = m_passages[n];
  dc.SetFont(GetFont());
  const int line = dc.GetCharHeight() + FromDIP(2);
  int y = rect.y + FromDIP(margin - 3);
  const int x = rect.x + FromDIP(margin + dots_width);
  if (!passage.heading.empty()) {
    dc.SetFont(GetFont().Bold());
    dc.SetTextForeground(IsSelected(n) ? wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHTTEXT)
                                       : text_color());
    dc.DrawText(wxControl::Ellipsize(passage.heading, dc, wxELLIPSIZE_END,
                                     rect.width - FromDIP(2 * margin)),
                rect.x + FromDIP(margin), y);
    dc.SetFont(GetFont());
    y += line + FromDIP(heading_gap);
  }
  int dot = 0;
  dc.SetPen(*wxTRANSPARENT_PEN);
  for (const model::Color color : passage.colors) {
    if (++dot > 4) break;
    dc.SetBrush(wxBrush(shown_color(color)));
    dc.DrawRoundedRectangle(rect.x + FromDIP(margin - 2), y + FromDIP(4) + (dot - 1) * FromDIP(10),
                            FromDIP(7), FromDIP(7), FromDIP(3));
  }
  const bool selected = IsSelected(n);
  const bool strong = selected && HasFocus();
  dc.SetTextForeground(strong ? selected_text_color() : text_color());
  for (const wxString& words : wrapped_lines(dc, passage.text, text_width(), most_lines)) {
    dc.DrawText(words, x, y);
    y += line;
  }
  if (!selected) dc.SetTextForeground(quiet_text_color());  // else as the words above
  wxString source = passage.source;
  if (passage.used) source = _("in the course") + wxS(" · ") + source;
  if (passage.starred) source = wxS("\u2605 ") + source;
  dc.DrawText(wxControl::Ellipsize(source, dc, wxELLIPSIZE_END, text_width()), x, y + FromDIP(1));
}

}  // namespace uddrag::gui
