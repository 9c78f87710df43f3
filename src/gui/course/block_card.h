// SPDX-License-Identifier: GPL-3.0-or-later
// A block as it will be read, painted: its kind, its words, its image. A click chooses it.
#pragma once
#include <wx/bitmap.h>
#include <wx/panel.h>

#include <functional>

#include "gui/course/rich_lines.h"

namespace uddrag::gui {

class BlockCard : public wxPanel {
 public:
  explicit BlockCard(wxWindow* parent);

  /// label: "Excerpt"; image: shown below the words where it is one. Nothing is painted anew where
  /// nothing changed.
  /// whole: the image is as high as it is, since it has words in it.
  void show(const wxString& label, const CardLines& lines, const wxBitmap& image = {},
            bool whole = false);
  void set_chosen(bool chosen);
  bool chosen() const { return m_chosen; }
  /// Lays out for a width; the height that it then needs, both in pixels.
  int fit(int width);

  std::function<void()> clicked;
  std::function<void(wxMouseEvent&)> dragged;  ///< the mouse moves with the button down

  /// Only the chosen one: Tab should not walk through a whole module.
  bool AcceptsFocusFromKeyboard() const override { return m_chosen; }

 private:
  void paint(wxPaintEvent& event);
  int image_height(int width) const;

  wxString m_label;
  CardLines m_lines;
  RichLines m_text;
  wxBitmap m_image;
  bool m_whole = false;
  int m_width = 0;
  bool m_chosen = false, m_hovered = false;
};

}  // namespace uddrag::gui
