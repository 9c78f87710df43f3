// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of a recording, in a strip whose height can be drawn by its upper edge (or, with the
// focus on that, by the arrow keys); the height is kept.
#pragma once
#include <wx/panel.h>

#include <functional>

namespace uddrag::gui {

class VideoPanel : public wxPanel {
 public:
  explicit VideoPanel(wxWindow* parent);

  void adopt(void* gtk_widget);  ///< what the player paints on
  std::function<void()> resized;

 private:
  void set_height(int dip);
  void drag(wxMouseEvent& event);
  void key(wxKeyEvent& event);

  wxPanel* m_edge;
  int m_height;
};

}  // namespace uddrag::gui
