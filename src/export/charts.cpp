// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/charts.h"

#include <algorithm>

#include "export/chart_png.h"
#include "export/chart_svg.h"

namespace uddrag::exporting {
namespace {

constexpr double chart_print_scale = 2;  // 192 pixels to the inch

bool is_chart(const course::Element& element) {
  const auto* figure = std::get_if<course::Figure>(&element);
  return figure && figure->chart;
}

}  // namespace

bool has_charts(const course::Pages& pages) {
  return std::any_of(pages.pages.begin(), pages.pages.end(), [](const course::Page& page) {
    return std::any_of(page.elements.begin(), page.elements.end(), is_chart);
  });
}

course::Pages with_charts(course::Pages pages, ChartForm form) {
  for (course::Page& page : pages.pages)
    for (course::Element& element : page.elements) {
      if (!is_chart(element)) continue;
      auto& figure = std::get<course::Figure>(element);
      const bool svg = form == ChartForm::svg;
      std::string bytes = svg ? chart_svg(figure, pages.look, pages.language)
                              : chart_png(*figure.chart, chart_print_scale);
      figure.media_type = svg ? "image/svg+xml" : "image/png";
      figure.image = base::hash_of_bytes(bytes);
      pages.media.emplace(figure.image, std::move(bytes));
    }
  return pages;
}

}  // namespace uddrag::exporting
