// SPDX-License-Identifier: GPL-3.0-or-later
// The list of excerpts as cells, for every format that is a table: one excerpt a row.
// Internal to export/.
#pragma once
#include <string>
#include <vector>

#include "export/excerpts.h"

namespace uddrag::exporting {

struct ExcerptTable {
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;  ///< each as long as the header
};

/// Columns: id, document, group, speaker, participant, locator, number, start, end, text, codes,
/// code_paths, coders, codings ("code [coder]"), memo, starred (yes or no), then attribute_<name>
/// for every attribute that occurs. Lists are joined by "; ".
ExcerptTable excerpt_table(const std::vector<ExcerptRow>& rows);

}  // namespace uddrag::exporting
