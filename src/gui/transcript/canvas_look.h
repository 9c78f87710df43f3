// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas's colours, taken from the system's theme, and its texts of one line, kept.
#pragma once
#include <wx/colour.h>

#include <map>
#include <memory>
#include <string>
#include <tuple>

#include "gui/frame/shades.h"
#include "gui/transcript/text_layout.h"

namespace uddrag::gui::transcript {

struct CanvasLook {
  bool dark = false;
  wxColour page, text, quiet, line;
  wxColour selection, selected_text;  ///< while the window has the focus
  wxColour idle_selection;            ///< otherwise; text keeps its colour on it
  wxColour match, current_match, match_line;

  static CanvasLook now();
  /// Quiet, told apart by hue, readable on the page (4.5:1); over and over.
  wxColour speaker(int index) const;
  /// What lies below the words of a quote.
  wxColour tint(model::Color code, bool active) const;

  Shades shades;

 private:
  mutable std::map<model::Color, CodeTints> m_tints;
};

/// Over another colour, with a share of 0 … 1.
wxColour with_alpha(const wxColour& color, double alpha);

/// Gutter and label texts are the same again and again: lays each out once.
class SmallTexts {
 public:
  /// Forgets everything; the engine must live until the next call.
  void set_engine(TextEngine* engine);
  /// One line, elided at a width. Valid until the next set_engine().
  const TextLayout& get(Face face, const std::string& text, double width);
  double width_of(Face face, const std::string& text);

 private:
  using Key = std::tuple<Face, int, std::string>;
  TextEngine* m_engine = nullptr;
  std::map<Key, std::unique_ptr<TextLayout>> m_kept;
};

}  // namespace uddrag::gui::transcript
