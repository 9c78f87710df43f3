// SPDX-License-Identifier: GPL-3.0-or-later
// Turns while a document is put together, and what is understood of them only once all are there:
// whose the cues between two names are, times from one turn to the next, cues that go on.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "import/importer.h"

namespace uddrag::importing {

/// Places are bytes in the document's text.
struct OpenTurn {
  std::size_t start = 0, end = 0;
  ImportedTurn turn;
  bool cue = false;
};
struct OpenStyle {
  std::size_t start = 0, end = 0;
  std::string style;
};

/// Subtitles that name the speaker only where it changes: the cues between belong to the last.
/// Where turns beside each other name the same one, nothing is done.
void carry_speakers(std::vector<OpenTurn>& turns, bool repeats);
/// End marks give the next turn its start; times that run backwards are told.
void connect_times(std::vector<OpenTurn>& turns, Report& report);
/// Cues that go on with the one before become one turn, with a space between them in the text; the
/// time of each is kept as a style run.
void join_cues(std::vector<OpenTurn>& turns, std::string& text, std::vector<OpenStyle>& styles,
               Report& report);
/// Where somebody speaks: brackets in a note mean many things.
void mark_signs(const std::vector<OpenTurn>& turns, std::string_view text,
                std::vector<OpenStyle>& styles, Report& report);

}  // namespace uddrag::importing
