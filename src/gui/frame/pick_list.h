// SPDX-License-Identifier: GPL-3.0-or-later
// The list of a palette: rows with room, the chosen one in the system's colours. Who derives draws
// what stands in a row.
#pragma once
#include <wx/settings.h>
#include <wx/vlbox.h>

#include <algorithm>

#include "gui/frame/look.h"

namespace uddrag::gui {

class PickList : public wxVListBox {
 public:
  PickList(wxWindow* parent, const wxString& accessible_name)
      : wxVListBox(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE) {
    SetBackgroundColour(page_color());
    set_accessible_name(this, accessible_name);
  }

  /// Shows so many rows, the first one chosen.
  void refill(std::size_t rows) {
    SetItemCount(rows);
    SetSelection(rows == 0 ? wxNOT_FOUND : 0);
    ScrollToRow(0);
    RefreshAll();
  }
  void move(int by) {
    if (GetItemCount() == 0) return;
    const int last = static_cast<int>(GetItemCount()) - 1;
    SetSelection(std::clamp(GetSelection() + by, 0, last));
  }

 protected:
  wxCoord OnMeasureItem(std::size_t) const override { return GetCharHeight() + FromDIP(13); }

  void OnDrawBackground(wxDC& dc, const wxRect& rect, std::size_t n) const override {
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(IsSelected(n) ? wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHT)
                                      : page_color()));
    dc.DrawRectangle(rect);
  }

  wxColour color_of_text(std::size_t n) const {
    return IsSelected(n) ? wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHTTEXT) : text_color();
  }
};

}  // namespace uddrag::gui
