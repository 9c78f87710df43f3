// SPDX-License-Identifier: GPL-3.0-or-later
// A small study to make courses of: a focus group with two participants and an interviewer, one
// section with one excerpt by the first of them. Tests change a copy of it.
#pragma once
#include <string>

#include "course/material.h"
#include "course/pages.h"

namespace study {

namespace model = uddrag::model;

struct Study {
  uddrag::course::Material material;
  model::ParticipantId karen, anders;
  model::DocumentId document;

  Study();
  /// Answers for teaching.
  void consent(model::ParticipantId person, model::ConsentState state);
  void no_answer(model::ParticipantId person);
  /// A quote of these words of the document, in an excerpt block at the end of the section.
  model::Excerpt& add_excerpt(const std::string& words);
  model::Block& add_block(model::BlockBody body);
  void add_name(const std::string& original, const std::string& replacement);
  model::Excerpt& excerpt() { return material.excerpts.front(); }
};

/// Everything that pages hold, one field a line, in their order; ids left out.
std::string dump(const uddrag::course::Pages& pages);

}  // namespace study
