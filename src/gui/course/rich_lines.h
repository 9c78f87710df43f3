// SPDX-License-Identifier: GPL-3.0-or-later
// Styled lines laid out in a width and drawn. Its .cpp is the only file of this folder that knows
// Pango and cairo.
#pragma once
#include <memory>
#include <vector>

#include "gui/course/card_text.h"

class wxWindow;
class wxGraphicsContext;

namespace uddrag::gui {

class RichLines {
 public:
  RichLines();
  ~RichLines();

  /// Faces and colours are the window's as they are now. width in pixels.
  void lay_out(const wxWindow& window, const CardLines& lines, int width);
  int height() const;
  void draw(wxGraphicsContext& to, int x, int y) const;

 private:
  struct Laid;
  std::vector<Laid> m_laid;
  int m_height = 0;
};

}  // namespace uddrag::gui
