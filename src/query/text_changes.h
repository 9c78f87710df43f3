// SPDX-License-Identifier: GPL-3.0-or-later
// How a transcript differs from what was imported.
#pragma once
#include <string>
#include <vector>

#include "store/reader.h"
#include "text/position.h"

namespace uddrag::query {

struct TextDifference {
  text::Span now;              ///< where the new words stand; empty where words only went
  std::int64_t turn = 0;       ///< number of the turn there, from 1; 0: in none
  std::string gone, come;      ///< whole words, as they were and as they are
  std::string before, behind;  ///< some words around, on one line
};

/// In the order of the text; empty where nothing was changed. Changes that lie within one word or
/// in neighbouring ones are one difference.
std::vector<TextDifference> changes_since_import(const store::Reader& read,
                                                 const model::Document& document);

}  // namespace uddrag::query
