// SPDX-License-Identifier: GPL-3.0-or-later
// A stretch of a document as the passage of an exercise.
#pragma once
#include <vector>

#include "model/course.h"
#include "store/reader.h"

namespace uddrag::app {

/// Each paragraph of it as a line, without blanks at its ends; who speaks stands before the first
/// of a turn: "Interviewer", or the name that may be shown, else the transcript's label.
std::vector<model::PassageLine> passage_lines(const store::Reader& read,
                                              const model::Document& document, text::Span span);

/// Somebody whose words stand in a stretch and who has not simply agreed to teaching.
struct PassageDoubt {
  std::string name;   ///< pseudonym, or the label of a speaker whom nobody is tied to; may be empty
  bool known = true;  ///< tied to a participant
  std::optional<model::ConsentState> consent;  ///< for teaching, today; nullopt: never asked
};

/// Each once, in the order in which they speak: what the gates would stop the course for.
std::vector<PassageDoubt> passage_doubts(const store::Reader& read, const model::Document& document,
                                         text::Span span);

}  // namespace uddrag::app
