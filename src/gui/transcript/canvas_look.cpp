// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transcript/canvas_look.h"

#include <cmath>
#include <cstdlib>

#include "gui/frame/look.h"

namespace uddrag::gui::transcript {

wxColour with_alpha(const wxColour& color, double alpha) {
  return {color.Red(), color.Green(), color.Blue(),
          static_cast<unsigned char>(std::lround(alpha * 255))};
}

CanvasLook CanvasLook::now() {
  CanvasLook look;
  look.shades = shades_now();
  const Shades& shades = look.shades;
  look.dark = shades.dark;
  look.page = to_wx(shades.page);
  look.text = to_wx(shades.text);
  look.quiet = to_wx(shades.quiet);
  look.line = to_wx(shades.line);
  look.selection = to_wx(shades.selection);
  look.selected_text = to_wx(shades.selected_text);
  look.idle_selection = to_wx(shades.idle_selection);
  look.match = with_alpha(to_wx(shades.match.color), shades.match.alpha);
  look.current_match = with_alpha(to_wx(shades.current_match.color), shades.current_match.alpha);
  look.match_line = to_wx(shades.match_line);
  return look;
}

wxColour CanvasLook::speaker(int index) const {
  return to_wx(shades.speakers[static_cast<std::size_t>(std::abs(index)) % shades.speakers.size()]);
}

wxColour CanvasLook::tint(model::Color code, bool active) const {
  const auto [found, is_new] = m_tints.try_emplace(code);
  if (is_new) found->second = tints_of(shades, code);
  const Tint& tint = active ? found->second.active : found->second.resting;
  return with_alpha(to_wx(tint.color), tint.alpha);
}

void SmallTexts::set_engine(TextEngine* engine) {
  m_engine = engine;
  m_kept.clear();
}

const TextLayout& SmallTexts::get(Face face, const std::string& text, double width) {
  auto& kept = m_kept[Key(face, static_cast<int>(width), text)];
  if (!kept) {
    LayoutOrder order;
    order.face = face;
    order.width = width;
    order.elide = width >= 0;
    order.direction = Direction::left_to_right;  // all begin at the left of their column
    kept = m_engine->lay_out(text, order);
  }
  return *kept;
}

double SmallTexts::width_of(Face face, const std::string& text) {
  return get(face, text, -1).width();
}

}  // namespace uddrag::gui::transcript
