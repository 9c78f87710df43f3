// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/reading_list.h"

#include <wx/control.h>
#include <wx/dcclient.h>

#include "gui/frame/look.h"
#include "gui/frame/pick_list.h"

namespace uddrag::gui {

ReadingList::ReadingList(wxWindow* parent, const wxString& accessible_name)
    : wxVListBox(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE) {
  SetBackgroundColour(page_color());
  set_accessible_name(this, accessible_name);
  set_accessible_role(this, DrawnRole::list);
  keep_keys_from_empty(*this);
  Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { row_chosen(); });
  Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) {
    if (GetSelection() != wxNOT_FOUND) row_opened();
  });
  Bind(wxEVT_CHAR, [this](wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_RETURN && GetSelection() != wxNOT_FOUND) return row_opened();
    event.Skip();
  });
  Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    if (GetItemCount() > 0 && GetSelection() == wxNOT_FOUND) SetSelection(0);
    RefreshAll();
  });
  Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    RefreshAll();
  });
  Bind(wxEVT_PAINT, &ReadingList::draw_empty, this);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    RefreshAll();
  });
}

void ReadingList::OnDrawBackground(wxDC& dc, const wxRect& rect, std::size_t n) const {
  dc.SetPen(*wxTRANSPARENT_PEN);
  const wxColour chosen = HasFocus() ? selection_color() : to_wx(shades_now().idle_selection);
  dc.SetBrush(wxBrush(IsSelected(n) ? chosen : page_color()));
  dc.DrawRectangle(rect);
}

void ReadingList::OnDrawSeparator(wxDC& dc, wxRect& rect, std::size_t) const {
  dc.SetPen(wxPen(line_color()));
  dc.DrawLine(rect.x + FromDIP(margin), rect.GetBottom(), rect.GetRight() - FromDIP(margin),
              rect.GetBottom());
  rect.height -= 1;
}

void ReadingList::draw_empty(wxPaintEvent& event) {
  event.Skip();
  if (GetItemCount() > 0 || empty_text.empty()) return;
  wxPaintDC dc(this);
  dc.SetFont(GetFont());
  dc.SetTextForeground(quiet_text_color());
  int y = FromDIP(margin);
  for (const wxString& words :
       wrapped_lines(dc, empty_text, GetClientSize().x - FromDIP(2 * margin))) {
    dc.DrawText(words, FromDIP(margin), y);
    y += dc.GetCharHeight() + FromDIP(2);
  }
  event.Skip(false);
}

std::vector<wxString> wrapped_lines(wxDC& dc, const wxString& text, int width, std::size_t most) {
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
    } else if (lines.size() == most) {
      lines.back() = wxControl::Ellipsize(lines.back() + wxS(" ") + word + wxS(" ") + rest, dc,
                                          wxELLIPSIZE_END, width);
      break;
    } else {
      lines.push_back(word);
    }
  }
  return lines;
}

}  // namespace uddrag::gui
