// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/excerpts_xlsx.h"

#include <algorithm>
#include <iterator>

#include "export/excerpt_table.h"
#include "export/words.h"
#include "export/xlsx_package.h"

namespace uddrag::exporting {
namespace {

const XlsxColumn known_columns[] = {
    {"text", 70},       {"memo", 40},        {"codes", 28},      {"codings", 28},  {"locator", 28},
    {"code_paths", 34}, {"document", 22},    {"group", 18},      {"speaker", 16},  {"coders", 10},
    {"starred", 9},     {"number", 9, true}, {"start", 9, true}, {"end", 9, true}, {"id", 38}};

XlsxColumn sheet_column(const std::string& header) {
  const auto found = std::find_if(std::begin(known_columns), std::end(known_columns),
                                  [&](const XlsxColumn& one) { return one.header == header; });
  if (found != std::end(known_columns)) return *found;
  constexpr int narrowest = 16, button = 4;  // of the filter
  return {header, std::max(narrowest, static_cast<int>(header.size()) + button)};
}

}  // namespace

std::string excerpts_xlsx(const std::vector<ExcerptRow>& rows, const std::string& title,
                          const std::string& language) {
  auto table = excerpt_table(rows);
  XlsxSheet sheet{title, language, std::string(words_for(language).excerpt_list), {}, {}};
  for (const auto& name : table.header) sheet.columns.push_back(sheet_column(name));
  sheet.rows = std::move(table.rows);
  return xlsx_bytes(sheet);
}

}  // namespace uddrag::exporting
