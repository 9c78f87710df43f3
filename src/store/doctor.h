// SPDX-License-Identifier: GPL-3.0-or-later
// Finds what is wrong in a project file. Reads only. Every fault says its rule, place and detail.
#pragma once
#include <string>
#include <vector>

#include "base/progress.h"
#include "store/reader.h"

namespace uddrag::store {

struct Fault {
  std::string
      rule;  ///< stable name: "quote.text", "turn.order", "code.cycle", "sqlite.integrity" …
  std::string place;   ///< which row: "quote 3:10 in Interview 3"
  std::string detail;  ///< one English sentence
};

/// Rules: SQLite's integrity and foreign keys; rows that can be read; every content hash present
/// and right; quote text = span text; spans inside and on grapheme borders; quote numbers unique;
/// turns ordered, inside and not overlapping; code tree without cycles; trims of excerpts inside
/// their quote; what memos and attribute values are on; as many noted rows as an action says.
/// Where SQLite finds the file broken, that is all that is said. Throws Cancelled.
std::vector<Fault> check(const Reader& reader, base::Progress* progress = nullptr);

}  // namespace uddrag::store
