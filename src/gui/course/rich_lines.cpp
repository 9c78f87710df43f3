// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/rich_lines.h"

#include <gtk/gtk.h>
#include <pango/pangocairo.h>
#include <wx/graphics.h>
#include <wx/window.h>

#include <algorithm>

#include "gui/frame/look.h"

namespace uddrag::gui {
namespace {

struct Release {
  void operator()(PangoLayout* layout) const { g_object_unref(layout); }
  void operator()(char* text) const { g_free(text); }
};

std::string hex(const wxColour& color) {
  return std::string(color.GetAsString(wxC2S_HTML_SYNTAX).utf8_str());
}

std::string markup(const CardRun& run) {
  const std::unique_ptr<char, Release> safe(
      g_markup_escape_text(run.text.data(), static_cast<gssize>(run.text.size())));
  std::string marked = safe.get();
  if (run.strong) marked = "<b>" + marked + "</b>";
  if (run.emphasised) marked = "<i>" + marked + "</i>";
  if (run.quiet) marked = "<span color='" + hex(quiet_text_color()) + "'>" + marked + "</span>";
  return marked;
}

std::string markup(const CardLine& line) {
  std::string all;
  for (const CardRun& run : line.runs) all += markup(run);
  switch (line.style) {
    case CardLine::Style::title:
      return "<b>" + all + "</b>";
    case CardLine::Style::quiet:
      return "<span size='smaller' color='" + hex(quiet_text_color()) + "'>" + all + "</span>";
    case CardLine::Style::warning:
      return "<span size='smaller' color='" + hex(warning_color()) + "'>" + all + "</span>";
    case CardLine::Style::body:
    case CardLine::Style::quote:
      break;
  }
  return all;
}

}  // namespace

struct RichLines::Laid {
  std::unique_ptr<PangoLayout, Release> layout;
  int x = 0, y = 0, height = 0;
  bool barred = false;  ///< a line stands at its left, as beside a quote
};

RichLines::RichLines() = default;
RichLines::~RichLines() = default;

void RichLines::lay_out(const wxWindow& window, const CardLines& lines, int width) {
  m_laid.clear();
  m_height = 0;
  for (const CardLine& line : lines) {
    Laid laid;
    laid.barred = line.style == CardLine::Style::quote;
    laid.x = window.FromDIP(16) * line.indent + (laid.barred ? window.FromDIP(14) : 0);
    laid.layout.reset(gtk_widget_create_pango_layout(window.GetHandle(), nullptr));
    PangoLayout* layout = laid.layout.get();
    pango_layout_set_markup(layout, markup(line).c_str(), -1);
    pango_layout_set_width(layout, std::max(40, width - laid.x) * PANGO_SCALE);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_line_spacing(layout, 1.15F);
    pango_layout_get_pixel_size(layout, nullptr, &laid.height);
    laid.y = m_height;
    m_height += laid.height + window.FromDIP(6);
    m_laid.push_back(std::move(laid));
  }
  if (!m_laid.empty()) m_height -= window.FromDIP(6);
}

int RichLines::height() const {
  return m_height;
}

void RichLines::draw(wxGraphicsContext& to, int x, int y) const {
  auto* cr = static_cast<cairo_t*>(to.GetNativeContext());
  const auto paint = [cr](const wxColour& color) {
    cairo_set_source_rgb(cr, color.Red() / 255.0, color.Green() / 255.0, color.Blue() / 255.0);
  };
  for (const Laid& laid : m_laid) {
    if (laid.barred) {
      paint(line_color());
      cairo_rectangle(cr, x + laid.x - 12, y + laid.y, 3, laid.height);
      cairo_fill(cr);
    }
    paint(text_color());
    cairo_move_to(cr, x + laid.x, y + laid.y);
    pango_cairo_show_layout(cr, laid.layout.get());
  }
  cairo_new_path(cr);
}

}  // namespace uddrag::gui
