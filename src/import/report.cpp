// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "import/importer.h"

namespace uddrag::importing {
namespace {

const char* name_of(ReportItem::Kind kind) {
  switch (kind) {
    case ReportItem::Kind::left_out:
      return "left out";
    case ReportItem::Kind::changed:
      return "changed";
    case ReportItem::Kind::recognised:
      return "recognised";
    case ReportItem::Kind::warning:
      break;
  }
  return "warning";
}

}  // namespace

std::string report_json(const Report& report) {
  nlohmann::ordered_json items = nlohmann::ordered_json::array();
  for (const ReportItem& item : report.items)
    items.push_back({{"kind", name_of(item.kind)},
                     {"what", item.what},
                     {"count", item.count},
                     {"examples", item.examples}});
  const nlohmann::ordered_json object = {{"format", report.format},
                                         {"encoding", report.encoding},
                                         {"encoding_certain", report.encoding_certain},
                                         {"items", items}};
  return object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace uddrag::importing
