// SPDX-License-Identifier: GPL-3.0-or-later
// What the codes of a chart can be divided by, in a list: nothing, groups of documents, documents,
// each attribute of participants. Free of windows.
#pragma once
#include <string>
#include <vector>

#include "model/course.h"
#include "store/reader.h"

namespace uddrag::gui {

struct ChartGrouping {
  std::string name;  ///< translated
  model::ChartBy by = model::ChartBy::code;
  model::AttributeId attribute = {};
};

struct ChartGroupings {
  explicit ChartGroupings(const store::Reader& read);
  /// 0 where the chart is by an attribute that is gone.
  int place_of(const model::ChartQuery& chart) const;
  void choose(model::ChartQuery& chart, int place) const;

  std::vector<ChartGrouping> all;
};

}  // namespace uddrag::gui
