// SPDX-License-Identifier: GPL-3.0-or-later
// Excerpts as rows for every output, from what a filter finds; and results written to files.
#pragma once
#include <filesystem>
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

/// Replaces the file whole, but never a project. Throws base::Error.
void write_result(const std::filesystem::path& path, std::string_view bytes);

}  // namespace uddrag::app
