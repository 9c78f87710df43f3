// SPDX-License-Identifier: GPL-3.0-or-later
// Excerpts as rows for every output, from what a filter finds; and results written to files.
#pragma once
#include <filesystem>
#include <string_view>
#include <vector>

#include "export/excerpts.h"
#include "query/excerpts.h"

namespace uddrag::app {

std::vector<exporting::ExcerptRow> excerpt_rows(const store::Reader& read,
                                                const query::Filter& filter);

/// Replaces the file whole, but never a project. Throws base::Error.
void write_result(const std::filesystem::path& path, std::string_view bytes);

}  // namespace uddrag::app
