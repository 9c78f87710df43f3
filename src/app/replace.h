// SPDX-License-Identifier: GPL-3.0-or-later
// Find and replace over transcripts: a list of places to accept or not, then one action.
#pragma once
#include <string>
#include <vector>

#include "app/session.h"
#include "base/progress.h"
#include "text/splice.h"

namespace uddrag::app {

struct ReplaceWish {
  std::string find, with;
  bool match_case = true;  ///< case and accents count
  bool whole_word = false;
  bool regex = false;  ///< ICU's; $1 … in `with`; whole_word does not count
  std::vector<model::DocumentId> documents{};  ///< none: all
};

struct Replacement {
  model::DocumentId document;
  text::Splice splice;
  std::string found;          ///< the words that would go
  std::string before, after;  ///< some words around, on one line
};

struct Replacements {
  std::vector<Replacement> places;  ///< by document, then place
  std::vector<std::string> locked;  ///< names of documents with places that are read only
  std::int64_t across_turns = 0;    ///< places left out since they reach over a turn's border
};

/// Throws base::Error bad_input for a wrong pattern; Cancelled.
Replacements find_replacements(const store::Reader& read, const ReplaceWish& wish,
                               base::Progress* progress = nullptr);

/// Carries out the places given, all or nothing.
std::optional<model::Refusal> replace_all(Session& session, const ReplaceWish& wish,
                                          const std::vector<Replacement>& places);

}  // namespace uddrag::app
