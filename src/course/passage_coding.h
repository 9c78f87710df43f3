// SPDX-License-Identifier: GPL-3.0-or-later
// Where the passage of an exercise stands in its document, and how the researchers coded it there.
#pragma once
#include <cstddef>
#include <vector>

#include "course/material.h"

namespace uddrag::course {

/// A part of a line (all of it where there is no "[…]" in it) and where it stands in the document.
struct PassagePlace {
  std::size_t line = 0;  ///< of the passage, from 0
  text::Span in_line;    ///< of equal length …
  text::Span in_document;
};

struct PassagePlaces {
  std::vector<PassagePlace> found;   ///< ordered by line
  std::vector<std::size_t> missing;  ///< lines of which a part does not stand there
};

/// The parts follow each other in the document; of several such places, the narrowest.
PassagePlaces passage_places(const SourceDocument& document, const model::ExerciseBlock& exercise);

/// What a researcher coded: a part of a line, by the code's and the coder's number.
struct PassageMark {
  std::size_t line = 0;
  text::Span span;        ///< in the line as it is in the block
  std::size_t code = 0;   ///< of ExerciseBlock::codes
  std::size_t coder = 0;  ///< of those who coded something of the passage, from 0
  auto operator<=>(const PassageMark&) const = default;
};

/// With the exercise's own codes, in order, each once. Nothing where it has no document, or none of
/// its codes was used there.
std::vector<PassageMark> passage_marks(const Material& material,
                                       const model::ExerciseBlock& exercise);

}  // namespace uddrag::course
