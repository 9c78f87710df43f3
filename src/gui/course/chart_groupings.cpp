// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/chart_groupings.h"

#include <algorithm>

#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"

namespace uddrag::gui {

ChartGroupings::ChartGroupings(const store::Reader& read)
    : all{{utf8(_("nothing: one bar for each code")), model::ChartBy::code},
          {utf8(_("groups of documents")), model::ChartBy::group},
          {utf8(_("documents")), model::ChartBy::document}} {
  for (const model::Attribute& attribute : read.attributes())
    all.push_back({utf8(wxString::Format(_("participants' %s"), wx(attribute.name))),
                   model::ChartBy::attribute, attribute.id});
}

int ChartGroupings::place_of(const model::ChartQuery& chart) const {
  const auto place = std::find_if(all.begin(), all.end(), [&](const ChartGrouping& each) {
    return each.by == chart.by && each.attribute == chart.attribute;
  });
  return place == all.end() ? 0 : static_cast<int>(place - all.begin());
}

void ChartGroupings::choose(model::ChartQuery& chart, int place) const {
  const ChartGrouping& chosen = all.at(static_cast<std::size_t>(place));
  chart.by = chosen.by;
  chart.attribute = chosen.attribute;
}

}  // namespace uddrag::gui
