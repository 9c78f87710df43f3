// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/excerpts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/error.h"
#include "export/excerpts_csv.h"
#include "export/excerpts_docx.h"
#include "export/excerpts_html.h"
#include "export/excerpts_json.h"
#include "export/excerpts_md.h"
#include "export/excerpts_xlsx.h"

namespace uddrag::exporting {
namespace {

constexpr auto names =
    std::to_array<std::string_view>({"csv", "json", "md", "html", "docx", "xlsx"});

bool has_coding(const ExcerptRow& row, const CodingRow& coding) {
  return std::any_of(row.codings.begin(), row.codings.end(), [&](const CodingRow& known) {
    return known.code == coding.code && known.path == coding.path && known.coder == coding.coder;
  });
}

std::vector<ExcerptRow> each_once(const std::vector<ExcerptRow>& rows) {
  std::vector<ExcerptRow> once;
  std::map<std::string, std::size_t> places;
  for (const auto& row : rows) {
    const auto [place, is_new] = places.emplace(row.id, once.size());
    if (is_new || row.id.empty()) {
      once.push_back(row);
      continue;
    }
    auto& first = once[place->second];
    for (const auto& coding : row.codings)
      if (!has_coding(first, coding)) first.codings.push_back(coding);
  }
  return once;
}

std::string bytes_of(const std::vector<ExcerptRow>& rows, ExcerptFormat format,
                     const std::string& title, const std::string& language,
                     const base::CsvOptions& csv) {
  switch (format) {
    case ExcerptFormat::csv:
      return excerpts_csv(rows, csv);
    case ExcerptFormat::json:
      return excerpts_json(rows, title, language);
    case ExcerptFormat::md:
      return excerpts_md(rows, title, language);
    case ExcerptFormat::html:
      return excerpts_html(rows, title, language);
    case ExcerptFormat::docx:
      return excerpts_docx(rows, title, language);
    case ExcerptFormat::xlsx:
      return excerpts_xlsx(rows, title, language);
  }
  throw base::Error(base::ErrorKind::internal, "There is no such format of excerpts.");
}

}  // namespace

std::string_view name(ExcerptFormat format) {
  return names[static_cast<std::size_t>(format)];
}

std::optional<ExcerptFormat> excerpt_format(std::string_view wanted) {
  const auto found = std::find(names.begin(), names.end(), wanted);
  if (found == names.end()) return std::nullopt;
  return static_cast<ExcerptFormat>(found - names.begin());
}

OutputFile write_excerpts(const std::vector<ExcerptRow>& rows, ExcerptFormat format,
                          const std::string& title, const std::string& language,
                          const base::CsvOptions& csv) {
  return {fmt::format("excerpts.{}", name(format)),
          bytes_of(each_once(rows), format, title, language, csv)};
}

}  // namespace uddrag::exporting
