// SPDX-License-Identifier: GPL-3.0-or-later
// Memos as one file, in the formats of the list of excerpts. The rows say everything; nothing is
// looked up. In the table and in JSON, kinds and targets have their stable names and the text is
// the Markdown as it was written; the columns are those that a table of memos is taken in by.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "export/excerpts.h"

namespace uddrag::exporting {

struct MemoRow {
  std::string id;
  std::string target;      ///< "code", "document" …
  std::string on;          ///< its name, with that of its document; empty: the project
  std::string kind;        ///< "reflection" …; may be empty
  std::string title;       ///< as it was written; may be empty
  std::string heading;     ///< the title, or words that stand for it
  std::string body;        ///< Markdown with [[links]]
  std::string coder;       ///< initials
  std::string date;        ///< "2025-04-22"
  std::string document{};  ///< of a turn
  std::int64_t turn = 0;   ///< its number among the turns that are spoken; 0: on no turn
};

/// language (BCP 47) is that of the words around the memos. No rows give a valid file that says so.
std::string write_memos(const std::vector<MemoRow>& rows, ExcerptFormat format,
                        const std::string& title, const std::string& language,
                        const base::CsvOptions& csv = {});

}  // namespace uddrag::exporting
