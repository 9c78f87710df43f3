// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transcript/stripe_painter.h"

#include <wx/brush.h>
#include <wx/graphics.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "gui/frame/look.h"

namespace uddrag::gui::transcript {
namespace {

/// What stands before the name of a label, and behind it.
double signs_width(const CanvasQuote& quote, const Stripe& stripe, double em) {
  double width = stripe.coding ? em * 0.8 : 0;
  if (stripe.first_of_quote && quote.starred) width += em;
  if (stripe.first_of_quote && quote.has_memo()) width += em * 0.9;
  return width + em * (stripe.more > 0 ? 1.6 : 0.2);
}

/// How far a label reaches into the lanes that are free beside it, so that its name is seen whole.
double reach_into_lanes(const Scene& scene, const Stripe& stripe) {
  const Columns& columns = scene.columns;
  const int free = columns.lanes - stripe.label_lanes;
  if (!stripe.coding || free <= 0 || columns.more_width > 0) return 0;
  const CanvasQuote& quote = scene.quotes[stripe.quote];
  const double wanted = signs_width(quote, stripe, scene.engine.line_height(Face::label)) + 1 +
                        scene.texts.width_of(Face::label, quote.codings[*stripe.coding].name);
  return std::clamp(std::ceil(wanted - columns.label_width), 0.0, free * columns.lane_width);
}

constexpr double pi = 3.14159265358979323846;

class StripePainter {
 public:
  StripePainter(wxGraphicsContext& gc, const Scene& scene)
      : m_gc(gc), m_scene(scene), m_em(scene.engine.line_height(Face::label)) {}

  void run() {
    for (const Stripe& stripe : m_scene.stripes.all) {
      if (stripe.top > m_scene.scroll + m_scene.height) break;
      if (const auto place = bracket_place(m_scene, stripe)) bracket(stripe, *place);
      if (const auto place = label_place(m_scene, stripe)) label(stripe, *place);
    }
    hidden_lanes();
  }

 private:
  bool active(const Stripe& stripe) const {
    return m_scene.current == stripe.quote || m_scene.hovered == stripe.quote;
  }
  const CanvasQuote& quote(const Stripe& stripe) const { return m_scene.quotes[stripe.quote]; }
  wxColour color(const Stripe& stripe) const {
    return stripe_color(m_scene, quote(stripe), stripe.coding.value_or(0));
  }

  void bar(double x, double y, double width, double height) {
    m_gc.DrawRectangle(std::round(x), std::round(y), std::round(width), std::round(height));
  }

  void bracket(const Stripe& stripe, const Rect& place) {
    if (place.bottom() < 0 || place.y > m_scene.height) return;
    m_gc.SetPen(*wxTRANSPARENT_PEN);
    m_gc.SetBrush(wxBrush(color(stripe)));
    const double thick = std::max(2.0, std::round(m_em / 8)) + (active(stripe) ? 2 : 0);
    const double arm = std::max(1.0, std::round(thick * 0.6));
    const double reach = std::round(place.width * 0.35);
    const double top = std::round(place.y), bottom = std::round(place.bottom());
    const bool left = m_scene.columns.stripes_left;
    const double x = left ? std::round(place.x + place.width * 0.3)
                          : std::round(place.right() - place.width * 0.3) - thick;
    const double arms = left ? x + thick : x - reach;  // towards the text
    bar(x, top, thick, bottom - top);
    bar(arms, top, reach, arm);
    bar(arms, bottom - arm, reach, arm);
    if (active(stripe) && stripe.label_top && stripe.lane + 1 < m_scene.columns.lanes)
      leader(stripe, left ? x : x + thick, top);
  }

  /// Leads the eye from an inner lane to the label of the active stripe.
  void leader(const Stripe& stripe, double x, double top) {
    const double y = *stripe.label_top - m_scene.scroll;
    if (std::abs(y - top) > m_em) return;
    const auto place = label_place(m_scene, stripe);
    if (!place) return;
    const double from = m_scene.columns.stripes_left ? place->right() : x;
    const double to = m_scene.columns.stripes_left ? x : place->x;
    if (to > from) bar(from, top, to - from, 1);
  }

  void label(const Stripe& stripe, const Rect& place) {
    if (place.bottom() < 0 || place.y > m_scene.height) return;
    const CanvasQuote& q = quote(stripe);
    m_gc.SetPen(*wxTRANSPARENT_PEN);
    double x = place.x;
    if (active(stripe)) {
      m_gc.SetBrush(wxBrush(with_alpha(color(stripe), m_scene.look.shades.label_tint)));
      m_gc.DrawRoundedRectangle(place.x - m_em * 0.2, place.y, place.width + m_em * 0.2,
                                place.height, m_em * 0.25);
    }
    if (stripe.coding) x = dot(x, place.y, color(stripe));
    if (stripe.first_of_quote && q.starred) x = star(x, place.y);
    if (stripe.first_of_quote && q.has_memo()) x = memo(x, place.y);
    double right = place.right() - m_em * 0.2;
    if (stripe.more > 0) right = more(right, place.y, stripe.more);
    if (!stripe.coding || right - x < m_em) return;
    const TextLayout& words =
        m_scene.texts.get(Face::label, q.codings[*stripe.coding].name, std::floor(right - x));
    words.draw(m_gc, x, place.y + (place.height - words.height()) / 2, 0, words.height(),
               active(stripe) ? m_scene.look.text : m_scene.look.quiet);
  }

  double dot(double x, double y, const wxColour& fill) {
    const double size = std::round(m_em * 0.5);
    m_gc.SetBrush(wxBrush(fill));
    m_gc.DrawRoundedRectangle(x, y + (m_em * 1.1 - size) / 2, size, size, size * 0.3);
    return x + m_em * 0.8;
  }

  double star(double x, double y) {
    const double r = m_em * 0.4, cx = x + r, cy = y + m_em * 0.57;
    wxGraphicsPath path = m_gc.CreatePath();
    for (int i = 0; i < 10; ++i) {
      const double reach = i % 2 == 0 ? r : r * 0.42;
      const double angle = -pi / 2 + i * pi / 5;
      const double px = cx + reach * std::cos(angle), py = cy + reach * std::sin(angle);
      i == 0 ? path.MoveToPoint(px, py) : path.AddLineToPoint(px, py);
    }
    path.CloseSubpath();
    m_gc.SetBrush(wxBrush(m_scene.look.dark ? wxColour(255, 205, 90) : wxColour(176, 112, 0)));
    m_gc.FillPath(path);
    return x + m_em * 1.0;
  }

  double memo(double x, double y) {
    paint_memo_sign(m_gc, m_scene.look, x, y, m_em);
    return x + m_em * 0.9;
  }

  /// "+n" with its right end at x; returns where it begins.
  double more(double x, double y, int count) {
    const TextLayout& words = m_scene.texts.get(Face::label, "+" + std::to_string(count), -1);
    words.draw(m_gc, x - words.width(), y + (m_em * 1.1 - words.height()) / 2, 0, words.height(),
               m_scene.look.quiet);
    return x - words.width() - m_em * 0.3;
  }

  double more_end() const {
    const Columns& columns = m_scene.columns;
    return columns.stripes_left ? columns.lanes_x - m_em * 0.3 : columns.label_x - m_em * 0.3;
  }

  /// Stripes beyond the lanes that are drawn: a "+n" where a bunch of them begins.
  void hidden_lanes() {
    double bunch_top = 0, bunch_bottom = 0;
    int count = 0;
    const auto show = [&] {
      const double y = std::max(bunch_top - m_scene.scroll, 0.0);
      if (count > 0 && bunch_bottom > m_scene.scroll) more(more_end(), y, count);
      count = 0;
    };
    for (const Stripe& stripe : m_scene.stripes.all) {
      if (stripe.top > m_scene.scroll + m_scene.height) break;
      if (stripe.lane < m_scene.columns.lanes) continue;
      if (count > 0 && stripe.top >= std::max(bunch_bottom, bunch_top + m_em)) show();
      if (count == 0) bunch_top = stripe.top, bunch_bottom = stripe.bottom;
      bunch_bottom = std::max(bunch_bottom, stripe.bottom);
      ++count;
    }
    show();
  }

  wxGraphicsContext& m_gc;
  const Scene& m_scene;
  double m_em;
};

}  // namespace

void paint_memo_sign(wxGraphicsContext& gc, const CanvasLook& look, double x, double y, double em) {
  const double w = std::round(em * 0.62), h = std::round(em * 0.74);
  const double left = std::round(x), top = std::round(y + (em * 1.1 - h) / 2);
  gc.SetPen(*wxTRANSPARENT_PEN);
  gc.SetBrush(wxBrush(look.quiet));
  gc.DrawRoundedRectangle(left, top, w, h, em * 0.1);
  gc.SetBrush(wxBrush(look.page));
  for (int i = 1; i <= 2; ++i)
    gc.DrawRectangle(std::round(left + w * 0.2), std::round(top + h * i / 3 - 0.5),
                     std::round(w * (i == 1 ? 0.6 : 0.4)), 1);
}

void paint_stripes(wxGraphicsContext& gc, const Scene& scene) {
  StripePainter(gc, scene).run();
}

wxColour stripe_color(const Scene& scene, const CanvasQuote& quote, std::size_t coding) {
  return coding < quote.codings.size() ? shown_color(quote.codings[coding].color)
                                       : scene.look.quiet;
}

std::optional<Rect> bracket_place(const Scene& scene, const Stripe& stripe) {
  if (stripe.lane >= scene.columns.lanes) return std::nullopt;
  const double inset = std::min(2.0, (stripe.bottom - stripe.top) / 8);
  return Rect{scene.columns.lane_x(stripe.lane), stripe.top - scene.scroll + inset,
              scene.columns.lane_width, stripe.bottom - stripe.top - 2 * inset};
}

std::optional<Rect> label_place(const Scene& scene, const Stripe& stripe) {
  if (!stripe.label_top || scene.columns.label_width <= 0) return std::nullopt;
  const double y = *stripe.label_top - scene.scroll, height = label_height(scene.engine);
  if (y + height < 0 || y > scene.height) return std::nullopt;
  const double reach = reach_into_lanes(scene, stripe);
  const double x = scene.columns.label_x - (scene.columns.stripes_left ? 0 : reach);
  return Rect{x, y, scene.columns.label_width + reach, height};
}

}  // namespace uddrag::gui::transcript
