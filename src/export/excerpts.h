// SPDX-License-Identifier: GPL-3.0-or-later
// Excerpts as one file for a colleague, a spreadsheet or somebody else's program. The rows say
// everything; nothing is looked up. Rows of one id are one excerpt: it is written once, with the
// codings of all of them.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/csv.h"
#include "export/output_file.h"

namespace uddrag::exporting {

struct CodingRow {
  std::string code;
  std::string path;  ///< from the root: "Roller > Grænser"
  std::string coder;
};

struct ExcerptRow {
  std::string id;  ///< of the quote
  std::string document, group, speaker, participant;
  std::vector<std::pair<std::string, std::string>> attributes;  ///< name, value
  std::string locator;                                          ///< as a person cites it
  std::int64_t number = 0;                                      ///< of the quote in its document
  std::int64_t start = 0, end = 0;  ///< code points in the document, half-open
  std::string text;
  std::vector<CodingRow> codings;
  std::string memo;
  bool starred = false;
};

enum class ExcerptFormat { csv, json, md, html, docx, xlsx };

/// "csv", "json", "md", "html", "docx", "xlsx": also the ending of the file.
std::string_view name(ExcerptFormat format);
std::optional<ExcerptFormat> excerpt_format(std::string_view name);

/// One file "excerpts.<format>". language (BCP 47) is that of the texts and of the words around
/// them; csv holds for that format only. No rows give a valid file that says so (in csv and xlsx:
/// the header alone; in json: count 0).
OutputFile write_excerpts(const std::vector<ExcerptRow>& rows, ExcerptFormat format,
                          const std::string& title, const std::string& language,
                          const base::CsvOptions& csv = {});

}  // namespace uddrag::exporting
