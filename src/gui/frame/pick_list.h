// SPDX-License-Identifier: GPL-3.0-or-later
// The list of a palette: rows with room, the chosen one in the system's colours. Who derives draws
// what stands in a row.
#pragma once
#include <wx/settings.h>
#include <wx/vlbox.h>

#include <algorithm>

#include "gui/frame/look.h"

namespace uddrag::gui {

/// wxVListBox itself would go to a row that is not there.
inline void keep_keys_from_empty(wxVListBox& list) {
  list.Bind(wxEVT_KEY_DOWN, [&list](wxKeyEvent& event) {
    const int key = event.GetKeyCode();
    const bool moves = key == WXK_UP || key == WXK_DOWN || key == WXK_HOME || key == WXK_END ||
                       key == WXK_PAGEUP || key == WXK_PAGEDOWN || key == WXK_SPACE;
    event.Skip(!moves || list.GetItemCount() > 0);
  });
}

class PickList : public wxVListBox {
 public:
  PickList(wxWindow* parent, const wxString& accessible_name)
      : wxVListBox(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE),
        m_name(accessible_name) {
    SetBackgroundColour(page_color());
    set_accessible_name(this, m_name);
    set_accessible_role(this, DrawnRole::list);
    keep_keys_from_empty(*this);
    Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
      event.Skip();
      say_chosen();
    });
  }

  /// Shows so many rows, the first one chosen.
  void refill(std::size_t rows) {
    SetItemCount(rows);
    SetSelection(rows == 0 ? wxNOT_FOUND : 0);
    ScrollToRow(0);
    RefreshAll();
    say_chosen();
  }
  /// As high as so many rows, so that none is cut.
  void fit_rows(int rows) { SetMinSize(wxSize(-1, rows * OnMeasureItem(0))); }
  void move(int by) {
    if (GetItemCount() == 0) return;
    const int last = static_cast<int>(GetItemCount()) - 1;
    SetSelection(std::clamp(GetSelection() + by, 0, last));
    say_chosen();
  }
  /// A row in words, for a screen reader.
  virtual wxString words_of(std::size_t n) const = 0;

 protected:
  wxCoord OnMeasureItem(std::size_t) const override { return GetCharHeight() + FromDIP(13); }

  void OnDrawBackground(wxDC& dc, const wxRect& rect, std::size_t n) const override {
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(IsSelected(n) ? selection_color() : page_color()));
    dc.DrawRectangle(rect);
  }

  wxColour color_of_text(std::size_t n) const {
    return IsSelected(n) ? selected_text_color() : text_color();
  }

 private:
  /// The focus stays in the field above the list, so what is chosen has to be said.
  void say_chosen() {
    const int n = GetSelection();
    say_current(this, m_name,
                n == wxNOT_FOUND ? wxString() : words_of(static_cast<std::size_t>(n)));
  }

  wxString m_name;
};

}  // namespace uddrag::gui
