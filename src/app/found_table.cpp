// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/found_table.h"

#include <map>

#include "query/excerpts.h"

namespace uddrag::app {

std::string found_csv(const store::Reader& read, const std::vector<query::Hit>& hits,
                      const base::CsvOptions& options) {
  std::map<model::DocumentGroupId, std::string> groups;
  for (const model::DocumentGroup& group : read.groups()) groups[group.id] = group.name;
  query::Places places(read);
  base::CsvWriter csv(options);
  csv.row(
      {"document", "group", "turn", "speaker", "time", "left", "words", "right", "start", "end"});
  for (const query::Hit& hit : hits) {
    const auto place = places.at(hit.document, hit.span.start);
    csv.row({place.document->name, groups[place.document->group],
             place.turn ? std::to_string(place.turn) : "", place.speaker,
             place.time ? base::clock_time(*place.time) : "", hit.left, hit.words, hit.right,
             std::to_string(hit.span.start.value), std::to_string(hit.span.end.value)});
  }
  return csv.take();
}

}  // namespace uddrag::app
