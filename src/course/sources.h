// SPDX-License-Identifier: GPL-3.0-or-later
// Who said a quote and where: the turns it lies in, their people, what may be said of them.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "course/material.h"

namespace uddrag::course {

class Sources {
 public:
  explicit Sources(const Material& material) : m_material(material) {}

  /// The turns that a span touches.
  std::vector<const model::Turn*> turns(const model::Quote& quote) const;
  /// Everybody but interviewers who speaks in the span: participants in the order in which they
  /// speak, as far as they are known …
  std::vector<model::ParticipantId> participants(const model::Quote& quote) const;
  /// … and the labels of speakers in it that are tied to no participant; "" where somebody speaks
  /// in an interview, a focus group or an answer whom nobody has named.
  std::vector<std::string> unknown_speakers(const model::Quote& quote) const;
  /// The participant's answer for teaching as it holds today (base::now_ms); nullopt where there
  /// is none: never given, not yet valid, run out.
  std::optional<model::ConsentState> teaching_consent(model::ParticipantId participant) const;

  /// By the excerpt's own words, else by the course's pattern, else role and organisation or the
  /// document's kind; several people in the order in which they speak, each wording once. In the
  /// pattern "{role}, {organisation}" the words in braces are names of attributes, or pseudonym;
  /// where a value is missing, what stands between it and its neighbours goes too. Before
  /// pseudonyms.
  std::string attribution(const model::Excerpt& excerpt, const model::Quote& quote) const;
  /// How a pattern names the people of the course's excerpts, else those of the project: at most so
  /// many, each wording once.
  std::vector<std::string> attribution_examples(const std::string& pattern, std::size_t most) const;
  std::string locator(const model::Quote& quote) const;
  /// What a turn's speaker is called in an output: never the transcript's label.
  std::string speaker_words(const SourceDocument& document, const model::Turn& turn) const;
  /// The turns around the quote that an excerpt shows: those of interviewers, and of people who
  /// have agreed to teaching.
  std::vector<const model::Turn*> turns_before(const model::Excerpt& excerpt,
                                               const model::Quote& quote) const;
  std::vector<const model::Turn*> turns_after(const model::Excerpt& excerpt,
                                              const model::Quote& quote) const;
  /// Which of the document's turns, from 0, is the first that the quote touches.
  std::optional<std::size_t> first_turn(const model::Quote& quote) const;

 private:
  const model::Speaker* speaker(const model::Quote& quote, const model::Turn& turn) const;
  std::vector<const model::Turn*> shown_turns(const model::Quote& quote, std::size_t from,
                                              std::size_t to) const;
  /// "": the usual pattern.
  std::string filled(const std::string& pattern, model::ParticipantId participant) const;
  std::string value(model::ParticipantId participant, const std::string& attribute) const;

  const Material& m_material;
};

/// "interview-03-ansat-mette" is "Int. 3", "feltnote-01" is "Feltnote 1" (in an English course
/// "Field note 1"); a name that is not a kind and a number of at most three digits stays.
std::string short_name(const std::string& document, const std::string& language);

}  // namespace uddrag::course
