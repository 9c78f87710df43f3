// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/consent_gate.h"

#include "course/excerpt.h"
#include "course/passages.h"

namespace uddrag::course {

void ConsentGate::check(const model::Excerpt& excerpt, const model::Quote& quote) {
  for (const std::string& label : m_sources.unknown_speakers(quote)) stop_unknown(label);
  for (const model::ParticipantId person : m_sources.participants(quote))
    check_person(excerpt, quote, person);
}

void ConsentGate::check_passage(const model::ExerciseBlock& body) {
  const PassageVoices voices = passage_voices(m_material, body);
  for (const std::string& label : voices.unknown) stop_unknown(label);
  for (const model::ParticipantId person : voices.participants) check_voice(body, person);
}

void ConsentGate::stop_unknown(const std::string& label) {
  m_found.stop(
      Gate::consent,
      {label.empty() ? said("Nobody is named as its speaker, so nobody agreed.")
                     : said("The speaker \"{}\" is tied to no participant, so nobody agreed.",
                            m_names.apply(label)),
       said("Tie the speaker to a participant.")});
}

void ConsentGate::check_person(const model::Excerpt& excerpt, const model::Quote& quote,
                               model::ParticipantId person) {
  const auto consent = m_sources.teaching_consent(person);
  if (consent == model::ConsentState::yes) return;
  const std::string who = name_of(person);
  if (consent == model::ConsentState::review_first) {
    if (reviewed(excerpt, quote)) return;
    m_found
        .find(Gate::consent, Severity::warns,
              {said("{} wants to review it first: it is held, and left out until then.", who),
               said("Note the date of the review when there is one.")})
        .participants = {person};
    return;
  }
  const bool withdrawn = consent == model::ConsentState::withdrawn;
  m_found
      .find(Gate::consent, Severity::stops,
            {withdrawn ? said("{} has withdrawn the consent.", who)
                       : said("{} has not agreed to teaching.", who),
             said("Take the excerpt out.")})
      .participants = {person};
}

void ConsentGate::check_voice(const model::ExerciseBlock& body, model::ParticipantId person) {
  const auto consent = m_sources.teaching_consent(person);
  if (consent == model::ConsentState::yes) return;
  const std::string who = name_of(person);
  const bool review = consent == model::ConsentState::review_first;
  const Said detail =
      review ? said("The passage of an exercise has words of {}, who wants to review first.", who)
      : consent == model::ConsentState::withdrawn
          ? said("The passage of an exercise has words of {}, who has withdrawn the consent.", who)
          : said("The passage of an exercise has words of {}, who has not agreed to teaching.",
                 who);
  Finding& finding = m_found.find(
      Gate::consent, Severity::stops,
      {detail,
       review ? said("Show it as an excerpt, which can be reviewed, or choose another passage.")
              : said("Choose another passage.")});
  finding.participants = {person};
  finding.document = body.document;
}

std::string ConsentGate::name_of(model::ParticipantId person) const {
  const auto found = m_material.participants.find(person);
  if (found == m_material.participants.end()) return "A participant";
  return model::study_name(found->second);
}

}  // namespace uddrag::course
