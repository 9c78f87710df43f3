// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transcript/stripes.h"

#include <algorithm>
#include <cmath>

#include "gui/transcript/lanes.h"

namespace uddrag::gui::transcript {
namespace {

std::vector<Stripe> plain_stripes(const std::vector<CanvasQuote>& quotes, const Flow& flow) {
  std::vector<Stripe> stripes;
  for (std::size_t i = 0; i < quotes.size(); ++i) {
    const Extent extent = flow.extent(quotes[i].span);
    const std::size_t count = std::max<std::size_t>(quotes[i].codings.size(), 1);
    for (std::size_t j = 0; j < count; ++j) {
      Stripe stripe;
      stripe.quote = i;
      if (j < quotes[i].codings.size()) stripe.coding = j;
      stripe.first_of_quote = j == 0;
      stripe.top = extent.top;
      stripe.bottom = extent.bottom;
      stripes.push_back(stripe);
    }
  }
  std::stable_sort(stripes.begin(), stripes.end(), [](const Stripe& a, const Stripe& b) {
    return a.top != b.top ? a.top < b.top : a.bottom > b.bottom;
  });
  return stripes;
}

}  // namespace

double label_height(const TextEngine& engine) {
  return std::ceil(engine.line_height(Face::label) * 1.1);
}

Stripes make_stripes(const std::vector<CanvasQuote>& quotes, const Flow& flow,
                     double height_of_label) {
  Stripes result;
  result.all = plain_stripes(quotes, flow);
  std::vector<Stretch> stretches;
  stretches.reserve(result.all.size());
  for (const Stripe& stripe : result.all) stretches.push_back({stripe.top, stripe.bottom});
  const auto lanes = assign_lanes(stretches, 0);
  const auto labels = place_labels(stretches, height_of_label, height_of_label * 2.5);
  const auto beside = lanes_beside(stretches, lanes, labels, height_of_label);
  for (std::size_t i = 0; i < result.all.size(); ++i) {
    result.all[i].label_lanes = beside[i];
    result.all[i].lane = lanes[i];
    result.all[i].label_top = labels[i].top;
    result.all[i].more = labels[i].more;
    result.lanes = std::max(result.lanes, lanes[i] + 1);
  }
  return result;
}

}  // namespace uddrag::gui::transcript
