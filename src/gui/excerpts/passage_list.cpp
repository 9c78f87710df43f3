// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/excerpts/passage_list.h"

#include <wx/dcclient.h>
#include <wx/dcmemory.h>
#include <wx/settings.h>
#include "gui/l10n/translate.h"

#include "gui/frame/look.h"
#include "gui/frame/pick_list.h"

namespace uddrag::gui {
namespace {

constexpr int most_lines = 4;
constexpr int passage_margin = 12;
constexpr int dots_width = 16;
constexpr int heading_gap = 6;

}  // namespace

PassageList::PassageList(wxWindow* parent, const wxString& accessible_name)
    : wxVListBox(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE),
      m_name(accessible_name) {
  SetBackgroundColour(page_color());
  set_accessible_name(this, m_name);
  set_accessible_role(this, DrawnRole::list);
  Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) {
    say_chosen();
    if (const Passage* passage = chosen(); passage && activated) activated(*passage);
  });
  Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) {
    if (const Passage* passage = chosen(); passage && opened) opened(*passage);
  });
  Bind(wxEVT_CHAR, [this](wxKeyEvent& event) {
    const Passage* passage = chosen();
    if (event.GetKeyCode() == WXK_RETURN && passage && opened) return opened(*passage);
    event.Skip();
  });
  keep_keys_from_empty(*this);
  Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    if (GetItemCount() > 0 && GetSelection() == wxNOT_FOUND) SetSelection(0);
    RefreshAll();
  });
  Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    RefreshAll();
  });
  Bind(wxEVT_PAINT, &PassageList::draw_empty, this);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    RefreshAll();
  });
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
  return std::max(FromDIP(60), GetClientSize().x - FromDIP(2 * passage_margin + dots_width));
}

std::vector<wxString> PassageList::lines_of(wxDC& dc, const wxString& text, int width) const {
  std::vector<wxString> lines(1);
  wxString rest = text;
  rest.Replace(wxS("\n"), wxS(" "));
  while (!rest.empty()) {
    wxString behind;
    const wxString word = rest.BeforeFirst(' ', &behind);
    rest = behind;
    const wxString longer = lines.back().empty() ? word : lines.back() + wxS(" ") + word;
    if (dc.GetTextExtent(longer).x <= width || lines.back().empty()) {
      lines.back() = longer;
    } else if (lines.size() == most_lines) {
      lines.back() = wxControl::Ellipsize(lines.back() + wxS(" ") + word + wxS(" ") + rest, dc,
                                          wxELLIPSIZE_END, width);
      break;
    } else {
      lines.push_back(word);
    }
  }
  return lines;
}

wxCoord PassageList::OnMeasureItem(std::size_t n) const {
  wxClientDC dc(const_cast<PassageList*>(this));
  dc.SetFont(GetFont());
  const int line = dc.GetCharHeight() + FromDIP(2);
  const auto lines = static_cast<int>(lines_of(dc, m_passages[n].text, text_width()).size());
  const int above = m_passages[n].heading.empty() ? 0 : line + FromDIP(heading_gap);
  return above + (lines + 1) * line + FromDIP(2 * passage_margin - 4);
}

void PassageList::OnDrawItem(wxDC& dc, const wxRect& rect, std::size_t n) const {
  const Passage& passage = m_passages[n];
  dc.SetFont(GetFont());
  const int line = dc.GetCharHeight() + FromDIP(2);
  int y = rect.y + FromDIP(passage_margin - 3);
  const int x = rect.x + FromDIP(passage_margin + dots_width);
  if (!passage.heading.empty()) {
    dc.SetFont(GetFont().Bold());
    dc.SetTextForeground(IsSelected(n) ? wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHTTEXT)
                                       : text_color());
    dc.DrawText(wxControl::Ellipsize(passage.heading, dc, wxELLIPSIZE_END,
                                     rect.width - FromDIP(2 * passage_margin)),
                rect.x + FromDIP(passage_margin), y);
    dc.SetFont(GetFont());
    y += line + FromDIP(heading_gap);
  }
  int dot = 0;
  dc.SetPen(*wxTRANSPARENT_PEN);
  for (const model::Color color : passage.colors) {
    if (++dot > 4) break;
    dc.SetBrush(wxBrush(shown_color(color)));
    dc.DrawRoundedRectangle(rect.x + FromDIP(passage_margin - 2),
                            y + FromDIP(4) + (dot - 1) * FromDIP(10), FromDIP(7), FromDIP(7),
                            FromDIP(3));
  }
  const bool selected = IsSelected(n);
  const bool strong = selected && HasFocus();
  dc.SetTextForeground(strong ? selected_text_color() : text_color());
  for (const wxString& words : lines_of(dc, passage.text, text_width())) {
    dc.DrawText(words, x, y);
    y += line;
  }
  if (!selected) dc.SetTextForeground(quiet_text_color());  // else as the words above
  wxString source = passage.source;
  if (passage.starred) source = wxS("\u2605 ") + source;
  if (passage.used) source << wxS(" · ") << _("in the course");
  dc.DrawText(wxControl::Ellipsize(source, dc, wxELLIPSIZE_END, text_width()), x, y + FromDIP(1));
}

void PassageList::OnDrawBackground(wxDC& dc, const wxRect& rect, std::size_t n) const {
  dc.SetPen(*wxTRANSPARENT_PEN);
  const wxColour chosen = HasFocus() ? selection_color() : to_wx(shades_now().idle_selection);
  dc.SetBrush(wxBrush(IsSelected(n) ? chosen : page_color()));
  dc.DrawRectangle(rect);
}

void PassageList::OnDrawSeparator(wxDC& dc, wxRect& rect, std::size_t) const {
  dc.SetPen(wxPen(line_color()));
  dc.DrawLine(rect.x + FromDIP(passage_margin), rect.GetBottom(),
              rect.GetRight() - FromDIP(passage_margin), rect.GetBottom());
  rect.height -= 1;
}

void PassageList::draw_empty(wxPaintEvent& event) {
  event.Skip();
  if (!m_passages.empty() || empty_text.empty()) return;
  wxPaintDC dc(this);
  dc.SetFont(GetFont());
  dc.SetTextForeground(quiet_text_color());
  int y = FromDIP(passage_margin);
  for (const wxString& words :
       lines_of(dc, empty_text, GetClientSize().x - FromDIP(2 * passage_margin))) {
    dc.DrawText(words, FromDIP(passage_margin), y);
    y += dc.GetCharHeight() + FromDIP(2);
  }
  event.Skip(false);
}

}  // namespace uddrag::gui
