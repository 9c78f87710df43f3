// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transcript/canvas_look.h"

#include <wx/settings.h>

#include <cmath>
#include <iterator>

#include "gui/frame/look.h"

namespace uddrag::gui::transcript {
namespace {

wxColour mixed(const wxColour& a, const wxColour& b, double share_of_b) {
  const auto mix = [&](int x, int y) {
    return static_cast<unsigned char>(std::lround(x + (y - x) * share_of_b));
  };
  return {mix(a.Red(), b.Red()), mix(a.Green(), b.Green()), mix(a.Blue(), b.Blue())};
}

}  // namespace

wxColour with_alpha(const wxColour& color, double alpha) {
  return {color.Red(), color.Green(), color.Blue(),
          static_cast<unsigned char>(std::lround(alpha * 255))};
}

CanvasLook CanvasLook::now() {
  CanvasLook look;
  look.dark = dark_theme();
  look.page = page_color();
  look.text = text_color();
  look.quiet = quiet_text_color();
  look.line = line_color();
  look.selection = wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHT);
  look.selected_text = wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHTTEXT);
  look.idle_selection = mixed(look.page, look.text, look.dark ? 0.28 : 0.18);
  look.match = wxColour(255, 196, 0, look.dark ? 80 : 110);
  look.current_match = wxColour(255, 150, 0, look.dark ? 130 : 150);
  look.match_line = look.dark ? wxColour(255, 205, 90) : wxColour(150, 84, 0);
  return look;
}

wxColour CanvasLook::speaker(int index) const {
  static constexpr unsigned long on_light[] = {0x7A5B3B, 0x5A7F2E, 0x78446B,
                                               0x4E3B7A, 0x1F5A4F, 0x2F4B7A};  // as 0xBBGGRR
  static constexpr unsigned long on_dark[] = {0xD6B89D, 0xA8D9C8, 0xD8A8C9,
                                              0x8FB4D9, 0xAFCDA3, 0xB6A6E0};
  const auto n = static_cast<std::size_t>(std::abs(index));
  return wxColour(dark ? on_dark[n % std::size(on_dark)] : on_light[n % std::size(on_light)]);
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
