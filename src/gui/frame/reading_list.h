// SPDX-License-Identifier: GPL-3.0-or-later
// A calm list of rows that are read, of any height: lines between them, the chosen one in the
// system's colours, what to do while it is empty. Who derives draws what stands in a row.
#pragma once
#include <wx/vlbox.h>

#include <limits>
#include <vector>

namespace uddrag::gui {

class ReadingList : public wxVListBox {
 public:
  ReadingList(wxWindow* parent, const wxString& accessible_name);

  wxString empty_text;  ///< what to do while there are no rows

  bool AcceptsFocus() const override { return GetItemCount() > 0; }

 protected:
  static constexpr int margin = 12;  ///< DIP, at the left and right of a row

  virtual void row_chosen() = 0;  ///< by a click or the arrows
  virtual void row_opened() = 0;  ///< by a double click or Enter; there is a chosen row

  void OnDrawSeparator(wxDC& dc, wxRect& rect, std::size_t n) const override;
  void OnDrawBackground(wxDC& dc, const wxRect& rect, std::size_t n) const override;

 private:
  void draw_empty(wxPaintEvent& event);
};

/// A text in lines of at most this width in pixels, broken at spaces; line ends are spaces. The
/// last of the `most` lines is elided where there would be more.
std::vector<wxString> wrapped_lines(wxDC& dc, const wxString& text, int width,
                                    std::size_t most = std::numeric_limits<std::size_t>::max());

}  // namespace uddrag::gui
