// SPDX-License-Identifier: GPL-3.0-or-later
// Which names stand in the transcripts that the list of pseudonyms does not have: capitalised words
// that do not begin a sentence, and what speakers are called. Pseudonyms of participants are none,
// nor are weekdays, months, languages and nationalities (everyday_words.h).
// Changes nothing; a person decides which of them give somebody away.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "store/reader.h"

namespace uddrag::app {

struct NameSuggestion {
  std::string name;        ///< "Mariam Haddad"; the genitive s taken off where the bare name stands
  std::int64_t count = 0;  ///< places where it stands in the transcripts
  std::string document;    ///< name of the first document that has it; empty: nowhere in a text
  std::string context;     ///< one line around the first place
  bool of_speaker = false;  ///< a speaker is called so in a transcript
};

/// Names of speakers first, then by count. Meant for languages that write common
/// nouns small.
std::vector<NameSuggestion> suggest_names(const store::Reader& read);

}  // namespace uddrag::app
