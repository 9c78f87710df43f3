// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/excerpts_json.h"

#include <nlohmann/json.hpp>

namespace uddrag::exporting {
namespace {

using Json = nlohmann::ordered_json;

/// An attribute that two owners have (participant and document) has both values.
Json attributes_of(const ExcerptRow& row) {
  auto attributes = Json::object();
  for (const auto& [name, value] : row.attributes) {
    if (!attributes.contains(name))
      attributes[name] = value;
    else if (attributes[name] != value)
      attributes[name] = attributes[name].get<std::string>() + "; " + value;
  }
  return attributes;
}

Json codings_of(const ExcerptRow& row) {
  auto codings = Json::array();
  for (const auto& coding : row.codings)
    codings.push_back({{"code", coding.code}, {"path", coding.path}, {"coder", coding.coder}});
  return codings;
}

Json object_of(const ExcerptRow& row) {
  return {{"id", row.id},
          {"document", row.document},
          {"group", row.group},
          {"speaker", row.speaker},
          {"participant", row.participant},
          {"attributes", attributes_of(row)},
          {"locator", row.locator},
          {"number", row.number},
          {"start", row.start},
          {"end", row.end},
          {"text", row.text},
          {"codings", codings_of(row)},
          {"memo", row.memo},
          {"starred", row.starred}};
}

}  // namespace

std::string excerpts_json(const std::vector<ExcerptRow>& rows, const std::string& title,
                          const std::string& language) {
  Json list = Json::array();
  for (const auto& row : rows) list.push_back(object_of(row));
  const Json whole{
      {"title", title}, {"language", language}, {"count", rows.size()}, {"excerpts", list}};
  return whole.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace uddrag::exporting
