// SPDX-License-Identifier: GPL-3.0-or-later
// How a name will look in an output: its forms one by one, and the places of the transcripts where
// it stands. Reads only. Free of wx.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "app/name_suggestions.h"
#include "base/progress.h"
#include "store/reader.h"

namespace uddrag::gui {

struct NameExample {
  std::string before, after;
};

/// As it is written, in capitals, in the genitive, with a word behind it; each once, and only what
/// is replaced.
std::vector<NameExample> name_examples(const model::PseudonymTerm& term);

struct NamePlaces {
  std::int64_t count = 0;
  std::vector<NameExample> first;  ///< with the words around them
};
/// Throws Cancelled.
NamePlaces name_places(const store::Reader& read, const model::PseudonymTerm& term,
                       base::Progress* progress = nullptr);

/// What a suggested name is replaced by where the project says it: the pseudonym of the participant
/// who is called so; else empty.
std::string proposed_replacement(const store::Reader& read, const app::NameSuggestion& name);

}  // namespace uddrag::gui
