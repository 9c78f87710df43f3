// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/theme_swatch.h"

#include <wx/dcmemory.h>
#include <wx/window.h>

#include "gui/frame/look.h"

namespace uddrag::gui {
namespace {

constexpr int swatch_half = 84, swatch_height = 96;  // in DIP
constexpr int swatch_margin = 9;

class SwatchPage {
 public:
  SwatchPage(wxDC& dc, const wxWindow& window, const course::Palette& palette, wxRect rect)
      : m_dc(dc), m_window(window), m_palette(palette), m_rect(rect) {}

  void draw(bool serif) {
    bar(m_rect, m_palette.paper);
    wxFont font = m_window.GetFont().Bold().Scaled(1.2F);
    font.SetFamily(serif ? wxFONTFAMILY_ROMAN : wxFONTFAMILY_SWISS);
    m_dc.SetFont(font);
    m_dc.SetTextForeground(to_wx(m_palette.accent));
    m_dc.DrawText(wxS("Aa"), m_rect.x + dip(swatch_margin), m_rect.y + dip(5));
    line(32, 0.9, m_palette.ink);
    line(39, 0.7, m_palette.ink);
    quote(49);
    line(79, 0.5, m_palette.quiet);
    line(86, 0.35, m_palette.accent);
  }

 private:
  int dip(int n) const { return m_window.FromDIP(n); }
  void bar(const wxRect& rect, std::uint32_t color) {
    m_dc.SetPen(*wxTRANSPARENT_PEN);
    m_dc.SetBrush(wxBrush(to_wx(color)));
    m_dc.DrawRectangle(rect);
  }
  void line(int y, double share, std::uint32_t color) {
    const int room = m_rect.width - 2 * dip(swatch_margin);
    bar({m_rect.x + dip(swatch_margin), m_rect.y + dip(y), static_cast<int>(room * share), dip(2)},
        color);
  }
  void quote(int y) {
    const int room = m_rect.width - 2 * dip(swatch_margin);
    bar({m_rect.x + dip(swatch_margin), m_rect.y + dip(y), room, dip(24)}, m_palette.accent_soft);
    bar({m_rect.x + dip(swatch_margin), m_rect.y + dip(y), dip(3), dip(24)}, m_palette.accent);
    for (const int below : {7, 14})
      bar({m_rect.x + dip(swatch_margin + 8), m_rect.y + dip(y + below), room - dip(14), dip(2)},
          m_palette.ink);
  }

  wxDC& m_dc;
  const wxWindow& m_window;
  const course::Palette& m_palette;
  wxRect m_rect;
};

}  // namespace

wxBitmap theme_swatch(const wxWindow& window, const course::Look& look) {
  const wxSize half = window.FromDIP(wxSize(swatch_half, swatch_height));
  wxBitmap bitmap;
  bitmap.CreateWithDIPSize(wxSize(2 * swatch_half, swatch_height), window.GetDPIScaleFactor());
  wxMemoryDC dc(bitmap);
  SwatchPage(dc, window, look.light, {0, 0, half.x, half.y}).draw(look.serif_headings);
  SwatchPage(dc, window, look.dark, {half.x, 0, half.x, half.y}).draw(look.serif_headings);
  dc.SetBrush(*wxTRANSPARENT_BRUSH);
  dc.SetPen(wxPen(line_color()));
  dc.DrawRectangle(0, 0, 2 * half.x, half.y);
  return bitmap;
}

}  // namespace uddrag::gui
