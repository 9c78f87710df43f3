// SPDX-License-Identifier: GPL-3.0-or-later
// What is checked before anything leaves. Findings about consent or names that stop cannot be
// overridden, but for names of several words in small letters; others can. What was overridden is
// noted with the export.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/said.h"
#include "course/material.h"
#include "course/pages.h"

namespace uddrag::course {

enum class Gate { consent, pseudonyms, fidelity, accessibility, completeness };
enum class Severity { stops, warns };

using base::Said;
using base::said;

struct Finding {
  Gate gate = Gate::consent;
  Severity severity = Severity::stops;
  model::SectionId section;
  model::BlockId block;
  model::ExcerptId excerpt;
  model::QuoteId quote;        ///< what the excerpt shows …
  model::DocumentId document;  ///< … and where it lies
  bool overridable = false;    ///< one that stops, and that somebody may answer for
  std::vector<model::ParticipantId> participants;  ///< whom it is about, for consent
  std::string place;   ///< "Modul 1: …, excerpt »Karen, husk nu …«"
  std::string title;   ///< of the section, names replaced; empty: it is about the whole course
  std::string quoted;  ///< the beginning of the excerpt, names replaced
  std::string file;    ///< the finished file, and where in it; empty: found before
  Said detail;         ///< what is wrong
  Said mend;           ///< what to do
};

std::string_view name(Gate gate);
std::optional<Gate> gate_named(std::string_view name);
/// In the order of the course; consent first within an excerpt. Looks at the teacher's edition,
/// which holds all of the student's. An excerpt that waits for its participant's review is a
/// finding that warns: the pages leave it out.
std::vector<Finding> check_gates(const Material& material);
/// What mends a name that stands in small letters, as ordinary words do.
Said mend_of_small();
bool stops(const std::vector<Finding>& findings);
/// Whether they stop where the findings of some gates are answered for.
bool stops(const std::vector<Finding>& findings, const std::set<Gate>& overridden);

}  // namespace uddrag::course
