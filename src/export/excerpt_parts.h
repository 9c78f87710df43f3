// SPDX-License-Identifier: GPL-3.0-or-later
// What several formats of the list of excerpts say of a row, in the same words.
// Internal to export/.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "export/excerpts.h"
#include "export/words.h"

namespace uddrag::exporting {

void add_once(std::vector<std::string>& list, const std::string& item);
std::string joined(const std::vector<std::string>& list, std::string_view between);
/// The lines of a text that hold a character.
std::vector<std::string> lines_of(std::string_view text);

struct DocumentRows {
  std::string document;  ///< its name, or words that say there is none
  std::vector<const ExcerptRow*> rows;
};

/// The rows by document, documents in the order of their first row. Points into `rows`.
std::vector<DocumentRows> by_document(const std::vector<ExcerptRow>& rows, const Words& words);
/// "Karen · Frivillige · 65-74": speaker (else participant), group, values of attributes; each
/// once.
std::string who(const ExcerptRow& row);
/// "Selvcensur (AK, MB)" for every code, in the order of the codings.
std::vector<std::string> code_labels(const ExcerptRow& row);
/// "2 uddrag"
std::string count_text(std::size_t count, const Words& words);

}  // namespace uddrag::exporting
