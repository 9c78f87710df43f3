// SPDX-License-Identifier: GPL-3.0-or-later
// Who said a quote and where: the turns it lies in, their people, what may be said of them.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "course/material.h"

namespace uddrag::course {

class Sources {
 public:
  explicit Sources(const Material& material) : m_material(material) {}

  /// The turns that a span touches.
  std::vector<const model::Turn*> turns(const model::Quote& quote) const;
  /// Everybody but interviewers who speaks in the span: participants, as far as they are known …
  std::set<model::ParticipantId> participants(const model::Quote& quote) const;
  /// … and the labels of speakers in it that are tied to no participant.
  std::vector<std::string> unknown_speakers(const model::Quote& quote) const;
  /// The participant's answer for teaching; nullopt where there is no answer at all.
  std::optional<model::ConsentState> teaching_consent(model::ParticipantId participant) const;

  /// By the excerpt's own words, else by the course's pattern, else role and organisation or the
  /// document's kind. Before pseudonyms.
  std::string attribution(const model::Excerpt& excerpt, const model::Quote& quote) const;
  std::string locator(const model::Quote& quote) const;
  /// What a turn's speaker is called in an output: never the transcript's label.
  std::string speaker_words(const SourceDocument& document, const model::Turn& turn) const;
  /// Which of the document's turns, from 0, is the first that the quote touches.
  std::optional<std::size_t> first_turn(const model::Quote& quote) const;

 private:
  std::string filled(const std::string& pattern, model::ParticipantId participant) const;
  std::string value(model::ParticipantId participant, const std::string& attribute) const;

  const Material& m_material;
};

/// "interview-03-ansat-mette" is "Int. 3" where a number stands in the name; else the name itself.
std::string short_name(const std::string& document, const std::string& language);

}  // namespace uddrag::course
