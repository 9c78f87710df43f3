// SPDX-License-Identifier: GPL-3.0-or-later
// Who a speaker surely is, by the names: called by a participant's pseudonym or label, or the only
// voice beside the interviewer in a document that bears the pseudonym. Changes nothing.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "store/reader.h"

namespace uddrag::app {

struct Tie {
  model::Speaker speaker;  ///< with the participant
  std::string document;    ///< its name
};

/// Whom a label means; the document's name counts only for its one voice beside the interviewer. A
/// name that two participants bear means nobody.
std::optional<model::ParticipantId> person_called(const std::string& label, bool only_voice,
                                                  const std::string& document,
                                                  const std::vector<model::Participant>& people);

/// Of speakers that are tied to nobody. A name that two participants bear ties nobody.
std::vector<Tie> ties_by_name(const store::Reader& read);
/// The same with participants as they are about to be.
std::vector<Tie> ties_by_name(const store::Reader& read,
                              const std::vector<model::Participant>& people);

}  // namespace uddrag::app
