// SPDX-License-Identifier: GPL-3.0-or-later
// What is checked before anything leaves. Findings that stop cannot be overridden where they are
// about consent or names.
#pragma once
#include <string>
#include <vector>

#include "course/material.h"
#include "course/pages.h"

namespace uddrag::course {

enum class Gate { consent, pseudonyms, fidelity, accessibility, completeness };
enum class Severity { stops, warns };

struct Finding {
  Gate gate = Gate::consent;
  Severity severity = Severity::stops;
  model::SectionId section;
  model::BlockId block;
  model::ExcerptId excerpt;
  std::vector<model::ParticipantId> participants;  ///< whom it is about, for consent
  std::string place;   ///< "Modul 1: …, excerpt »Karen, husk nu …«"
  std::string detail;  ///< one English sentence: what is wrong
  std::string mend;    ///< one English sentence: what to do
};

std::string_view name(Gate gate);
/// In the order of the course; consent first within an excerpt. Looks at the teacher's edition,
/// which holds all of the student's. An excerpt that waits for its participant's review is a
/// finding that warns: the pages leave it out.
std::vector<Finding> check_gates(const Material& material);
bool stops(const std::vector<Finding>& findings);

}  // namespace uddrag::course
