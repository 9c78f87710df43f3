// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transcript/pango_text_layout.h"

#include <gtk/gtk.h>
#include <pango/pangocairo.h>
#include <wx/colour.h>
#include <wx/font.h>
#include <wx/fontutil.h>
#include <wx/graphics.h>
#include <wx/window.h>

#include <algorithm>
#include <array>

#include "gui/transcript/char_bytes.h"

namespace uddrag::gui::transcript {
namespace {

using text::BytePos;
using text::Pos;
using text::Span;

struct Release {
  void operator()(PangoLayout* layout) const { g_object_unref(layout); }
  void operator()(PangoContext* context) const { g_object_unref(context); }
  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
  void operator()(PangoFontMetrics* metrics) const { pango_font_metrics_unref(metrics); }
  void operator()(PangoLayoutIter* iter) const { pango_layout_iter_free(iter); }
};
template <class T>
using Owned = std::unique_ptr<T, Release>;

double pixels(int pango_units) {
  return static_cast<double>(pango_units) / PANGO_SCALE;
}
int pango_units(double px) {
  return static_cast<int>(px * PANGO_SCALE + 0.5);
}
int as_int(BytePos at) {
  return static_cast<int>(at.value);
}

class PangoTextLayout : public TextLayout {
 public:
  /// leading: half of the space between two lines.
  PangoTextLayout(Owned<PangoLayout> layout, std::string_view utf8, double order_width,
                  double leading)
      : m_layout(std::move(layout)), m_bytes(utf8), m_order_width(order_width), m_leading(leading) {
    read_lines();
    join_lines();
  }

  const std::vector<LayoutLine>& lines() const override { return m_lines; }
  double height() const override { return m_lines.back().bottom; }
  double width() const override { return m_width; }

  Direction direction() const override {
    const auto found = pango_layout_get_direction(m_layout.get(), 0);
    return found == PANGO_DIRECTION_RTL ? Direction::right_to_left : Direction::left_to_right;
  }

  Rect caret(Pos at) const override {
    PangoRectangle strong;
    pango_layout_get_cursor_pos(m_layout.get(), as_int(m_bytes.to_byte(at)), &strong, nullptr);
    const LayoutLine& line = m_lines[line_of(at)];
    return {pixels(strong.x), line.top, 0, line.bottom - line.top};
  }

  Pos at(double x, double y) const override {
    const double inside = std::clamp(y, 0.0, height() - 0.5) - m_leading;
    int byte = 0, trailing = 0;
    pango_layout_xy_to_index(m_layout.get(), pango_units(std::max(x, -1.0)), pango_units(inside),
                             &byte, &trailing);
    return std::min(m_bytes.to_pos(BytePos(byte)) + trailing, m_lines.back().span.end);
  }

  std::vector<Rect> rectangles(Span span) const override {
    std::vector<Rect> result;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
      const Span part = text::intersect(span, m_lines[i].span);
      if (!part.empty()) add_rectangles(i, part, result);
    }
    return result;
  }

  void drop_last_line() override {
    if (m_lines.size() > 1) m_lines.pop_back();
  }

  void draw(wxGraphicsContext& to_context, double x, double y, double from, double to,
            const wxColour& color) const override {
    auto* cr = static_cast<cairo_t*>(to_context.GetNativeContext());
    cairo_set_source_rgba(cr, color.Red() / 255.0, color.Green() / 255.0, color.Blue() / 255.0,
                          color.Alpha() / 255.0);
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
      if (m_lines[i].bottom <= from || m_lines[i].top >= to) continue;
      cairo_move_to(cr, x + m_lefts[i], y + m_lines[i].baseline);
      pango_cairo_show_layout_line(
          cr, pango_layout_get_line_readonly(m_layout.get(), static_cast<int>(i)));
    }
    cairo_new_path(cr);
  }

 private:
  void read_lines() {
    const Owned<PangoLayoutIter> iter(pango_layout_get_iter(m_layout.get()));
    do {
      const PangoLayoutLine* line = pango_layout_iter_get_line_readonly(iter.get());
      int top = 0, bottom = 0;
      pango_layout_iter_get_line_yrange(iter.get(), &top, &bottom);
      PangoRectangle logical;
      pango_layout_iter_get_line_extents(iter.get(), nullptr, &logical);
      LayoutLine entry;
      entry.span = {m_bytes.to_pos(BytePos(line->start_index)),
                    m_bytes.to_pos(BytePos(line->start_index + line->length))};
      entry.top = pixels(top);  // without the space between lines
      entry.bottom = pixels(bottom);
      entry.baseline = pixels(pango_layout_iter_get_baseline(iter.get()));
      m_lines.push_back(entry);
      m_lefts.push_back(pixels(logical.x));
      m_width = std::max(m_width, pixels(logical.width));
    } while (pango_layout_iter_next_line(iter.get()));
  }

  /// Makes lines follow each other without a gap, in height and in characters.
  void join_lines() {
    for (LayoutLine& line : m_lines) {
      line.baseline += m_leading;
      line.bottom += 2 * m_leading;
    }
    for (std::size_t i = 0; i + 1 < m_lines.size(); ++i)
      m_lines[i].bottom = m_lines[i + 1].top = (m_lines[i].bottom + m_lines[i + 1].top) / 2;
    // A character that breaks lines by itself (U+2028, a form feed) belongs to the line it ends.
    for (std::size_t i = 0; i + 1 < m_lines.size(); ++i)
      m_lines[i].span.end = m_lines[i + 1].span.start;
    m_lines.back().span.end = m_bytes.size();
  }

  std::size_t line_of(Pos at) const {
    const auto behind =
        std::upper_bound(m_lines.begin(), m_lines.end(), at,
                         [](Pos pos, const LayoutLine& line) { return pos < line.span.start; });
    return behind == m_lines.begin() ? 0 : static_cast<std::size_t>(behind - m_lines.begin()) - 1;
  }

  void add_rectangles(std::size_t index, Span part, std::vector<Rect>& result) const {
    int* ranges = nullptr;
    int count = 0;
    auto* line = pango_layout_get_line_readonly(m_layout.get(), static_cast<int>(index));
    // Pango paints to the margin from a range that goes beyond the line's own characters.
    const int end = std::min(as_int(m_bytes.to_byte(part.end)), line->start_index + line->length);
    pango_layout_line_get_x_ranges(line, as_int(m_bytes.to_byte(part.start)), end, &ranges, &count);
    const LayoutLine& place = m_lines[index];
    for (int i = 0; i < count; ++i) {
      const double left = std::max(0.0, pixels(ranges[2 * i]));
      double right = pixels(ranges[2 * i + 1]);
      if (m_order_width > 0) right = std::min(right, m_order_width);
      if (right > left) result.push_back({left, place.top, right - left, place.bottom - place.top});
    }
    g_free(ranges);
  }

  Owned<PangoLayout> m_layout;
  CharBytes m_bytes;
  double m_order_width;
  double m_leading;
  std::vector<LayoutLine> m_lines;
  std::vector<double> m_lefts;
  double m_width = 0;
};

struct FaceStyle {
  double scale;
  PangoWeight weight;
  PangoStyle slant;
  double line_spacing;  ///< of the font's own line height
};

FaceStyle style_of(Face face) {
  switch (face) {
    case Face::body:
      return {body_scale, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 1.28};
    case Face::heading:
      return {1.3, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 1.2};
    case Face::note:
      return {1.04, PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC, 1.28};
    case Face::speaker:
      return {1.0, PANGO_WEIGHT_SEMIBOLD, PANGO_STYLE_NORMAL, 1.0};
    case Face::time:
      return {0.86, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 1.0};
    case Face::label:
      return {0.88, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 1.0};
  }
  return {1.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 1.0};
}

constexpr std::size_t face_count = 6;

class PangoEngine : public TextEngine {
 public:
  PangoEngine(const wxWindow& window, double zoom, const std::string& language,
              const ReadingStyle& reading)
      : m_reading(reading), m_context(gtk_widget_create_pango_context(window.GetHandle())) {
    if (!language.empty())
      pango_context_set_language(m_context.get(), pango_language_from_string(language.c_str()));
    for (std::size_t i = 0; i < face_count; ++i) make_face(window.GetFont(), i, zoom);
  }

  std::unique_ptr<TextLayout> lay_out(std::string_view utf8, const LayoutOrder& order) override {
    std::string without_nul;  // Pango takes NUL for the end
    if (utf8.find('\0') != std::string_view::npos) {
      without_nul = utf8;
      std::replace(without_nul.begin(), without_nul.end(), '\0', ' ');
      utf8 = without_nul;
    }
    pango_context_set_base_dir(m_context.get(), order.direction == Direction::right_to_left
                                                    ? PANGO_DIRECTION_RTL
                                                    : PANGO_DIRECTION_LTR);
    Owned<PangoLayout> layout(pango_layout_new(m_context.get()));
    pango_layout_set_auto_dir(layout.get(), order.direction == Direction::by_text);
    pango_layout_set_font_description(layout.get(), m_fonts[index(order.face)].get());
    pango_layout_set_text(layout.get(), utf8.data(), static_cast<int>(utf8.size()));
    pango_layout_set_line_spacing(layout.get(),
                                  static_cast<float>(style_of(order.face).line_spacing));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    if (order.width >= 0) pango_layout_set_width(layout.get(), pango_units(order.width));
    if (order.elide) pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
    if (order.elide) pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
    const double spacing = line_spacing(order.face);
    const double leading = line_height(order.face) * (1 - 1 / spacing) / 2;
    return std::make_unique<PangoTextLayout>(std::move(layout), utf8, order.width, leading);
  }

  double line_height(Face face) const override { return m_heights[index(face)]; }
  double character_width(Face face) const override { return m_widths[index(face)]; }

 private:
  static std::size_t index(Face face) { return static_cast<std::size_t>(face); }

  static bool is_read(Face face) { return face == Face::body || face == Face::note; }

  double line_spacing(Face face) const {
    return is_read(face) ? m_reading.line_height : style_of(face).line_spacing;
  }

  void make_face(const wxFont& base, std::size_t i, double zoom) {
    const auto face = static_cast<Face>(i);
    const FaceStyle style = style_of(face);
    Owned<PangoFontDescription> font(
        pango_font_description_copy(base.GetNativeFontInfo()->description));
    const double size = pango_font_description_get_size(font.get()) * style.scale * zoom;
    if (pango_font_description_get_size_is_absolute(font.get()))
      pango_font_description_set_absolute_size(font.get(), size);
    else
      pango_font_description_set_size(font.get(), static_cast<int>(size));
    if (!m_reading.font.empty() && (is_read(face) || face == Face::heading))
      pango_font_description_set_family(font.get(), m_reading.font.c_str());
    pango_font_description_set_weight(font.get(), style.weight);
    pango_font_description_set_style(font.get(), style.slant);
    const Owned<PangoFontMetrics> metrics(
        pango_context_get_metrics(m_context.get(), font.get(), nullptr));
    m_heights[i] = pixels(pango_font_metrics_get_height(metrics.get())) * line_spacing(face);
    m_widths[i] = pixels(pango_font_metrics_get_approximate_char_width(metrics.get()));
    m_fonts[i] = std::move(font);
  }

  ReadingStyle m_reading;
  Owned<PangoContext> m_context;
  std::array<Owned<PangoFontDescription>, face_count> m_fonts;
  std::array<double, face_count> m_heights{};
  std::array<double, face_count> m_widths{};
};

}  // namespace

std::unique_ptr<TextEngine> make_pango_engine(const wxWindow& window, double zoom,
                                              const std::string& language,
                                              const ReadingStyle& reading) {
  return std::make_unique<PangoEngine>(window, zoom, language, reading);
}

}  // namespace uddrag::gui::transcript
