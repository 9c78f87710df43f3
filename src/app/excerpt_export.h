// SPDX-License-Identifier: GPL-3.0-or-later
// Excerpts as rows for every output, from what a filter finds; and results written to files.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "export/excerpts.h"
#include "query/excerpts.h"

namespace uddrag::app {

/// As they stand in the project: with the transcripts' own names, for the researchers' own use.
std::vector<exporting::ExcerptRow> excerpt_rows(const store::Reader& read,
                                                const query::Filter& filter);
/// Every name of the list replaced, in whatever a row says; of who speaks the pseudonym is left.
void replace_names(const store::Reader& read, std::vector<exporting::ExcerptRow>& rows);

struct ListOptions {
  exporting::ExcerptFormat format = exporting::ExcerptFormat::csv;
  base::CsvOptions csv = {};
  bool pseudonyms = false;  ///< in place of the transcripts' own names
};
struct ExcerptList {
  std::string bytes;
  std::size_t count = 0;
};

/// What a filter finds as one file below a title, in the project's language. Where names are to be
/// replaced, the finished file is read back: base::Error refused where one still stands in it.
ExcerptList list_excerpts(const store::Reader& read, const query::Filter& filter,
                          const std::string& title, const ListOptions& options);

/// Whether the file is there and holds these bytes.
bool holds(const std::filesystem::path& path, std::string_view bytes);
/// Replaces the file whole, but never a project; a file that holds the same already keeps its time.
/// Throws base::Error.
void write_result(const std::filesystem::path& path, std::string_view bytes);

}  // namespace uddrag::app
