// SPDX-License-Identifier: GPL-3.0-or-later
// Whose words the passage of an exercise is made of. Its lines are typed in, so they are looked for
// in the transcripts; where a line was altered, everybody in its document counts.
#pragma once
#include <string>
#include <vector>

#include "course/material.h"

namespace uddrag::course {

struct PassageVoices {
  std::vector<model::ParticipantId> participants;
  std::vector<std::string> unknown;  ///< labels of speakers that are tied to no participant
};

/// Without a document, all documents of the material are looked through; lines that stand in none
/// are the author's own.
PassageVoices passage_voices(const Material& material, const model::ExerciseBlock& exercise);

/// Whether all of them have agreed to teaching. There is no review of a passage.
bool passage_agreed(const Material& material, const model::ExerciseBlock& exercise);

/// The parts of a line between "[…]", trimmed; those of only a few characters are left out.
std::vector<std::string> passage_pieces(const std::string& line);

}  // namespace uddrag::course
