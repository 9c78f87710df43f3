// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "import/kept_report.h"

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

ReportItem::Kind kind_named(const std::string& name) {
  for (const auto kind :
       {ReportItem::Kind::left_out, ReportItem::Kind::changed, ReportItem::Kind::recognised})
    if (name == name_of(kind)) return kind;
  return ReportItem::Kind::warning;
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

std::optional<Report> kept_report(const std::string& json) try {
  const auto object = nlohmann::json::parse(json);
  Report report;
  report.format = object.value("format", "");
  report.encoding = object.value("encoding", "");
  report.encoding_certain = object.value("encoding_certain", true);
  for (const auto& item : object.value("items", nlohmann::json::array()))
    report.items.push_back({kind_named(item.value("kind", "")), item.value("what", ""),
                            item.value("count", std::int64_t{0}),
                            item.value("examples", std::vector<std::string>{})});
  return report;
} catch (const nlohmann::json::exception&) {
  return std::nullopt;
}

}  // namespace uddrag::importing
