// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/chart_svg.h"

#include <fmt/format.h>

#include "export/chart_drawing.h"
#include "export/markup.h"

namespace uddrag::exporting {
namespace {

std::string svg_number(double value) {
  return fmt::format("{:g}", value);
}

std::string chart_rules(const ChartDrawing& drawing, const course::Palette& colors) {
  std::string css = fmt::format(".paper{{fill:#{:06x}}}.ink{{fill:#{:06x}}}.quiet{{fill:#{:06x}}}",
                                colors.paper, colors.ink, colors.quiet);
  for (std::size_t i = 0; i < drawing.boxes.size(); ++i)
    css += fmt::format(".b{}{{fill:#{:06x}}}", i,
                       bar_color(drawing.boxes[i].color, colors.paper, colors.ink));
  return css;
}

}  // namespace

std::string chart_svg(const course::Figure& figure, const course::Look& look,
                      const std::string& language) {
  const ChartDrawing drawing = lay_out(*figure.chart, ChartShape::narrow);
  Markup svg;
  {
    const auto root =
        svg.in("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                       {"width", svg_number(drawing.width)},
                       {"height", svg_number(drawing.height)},
                       {"viewBox", fmt::format("0 0 {:g} {:g}", drawing.width, drawing.height)},
                       {"role", "img"},
                       {"xml:lang", language},
                       {"aria-labelledby", "title words"}});
    svg.element("title", {{"id", "title"}},
                figure.caption.empty() ? figure.chart->unit : figure.caption);
    svg.element("desc", {{"id", "words"}}, figure.alternative);
    svg.element("style", {},
                "text{font-family:system-ui,'Noto Sans','DejaVu Sans',sans-serif}" +
                    chart_rules(drawing, look.light) + "@media (prefers-color-scheme:dark){" +
                    chart_rules(drawing, look.dark) + "}");
    svg.leaf("rect", {{"class", "paper"}, {"width", "100%"}, {"height", "100%"}});
    for (std::size_t i = 0; i < drawing.boxes.size(); ++i) {
      const ChartBox& box = drawing.boxes[i];
      svg.leaf("rect", {{"class", fmt::format("b{}", i)},
                        {"x", svg_number(box.x)},
                        {"y", svg_number(box.y)},
                        {"width", svg_number(box.width)},
                        {"height", svg_number(box.height)},
                        {"rx", "2"}});
    }
    for (const ChartWords& words : drawing.words)
      svg.element("text",
                  {{"class", words.quiet ? "quiet" : "ink"},
                   {"x", svg_number(words.x)},
                   {"y", svg_number(words.y)},
                   {"font-size", svg_number(words.size)},
                   {"font-weight", words.strong ? "600" : ""}},
                  words.text);
  }
  return svg.take();
}

}  // namespace uddrag::exporting
