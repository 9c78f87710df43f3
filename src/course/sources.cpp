// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/sources.h"

#include <algorithm>

#include "base/clock.h"
#include "course/labels.h"
#include "text/collate.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace uddrag::course {
namespace {

std::string capitalised(const std::string& words) {
  if (words.empty()) return words;
  std::size_t at = 0;
  text::next_code_point(words, at);
  return text::upper(words.substr(0, at)) + words.substr(at);
}

}  // namespace

std::string short_name(const std::string& document, const std::string& language) {
  const std::string lower = text::lower(document);
  const std::size_t digit = lower.find_first_of("0123456789");
  if (digit == std::string::npos) return document;
  const int number = std::stoi(lower.substr(digit, 6));
  const bool danish = language.starts_with("da");
  const std::string kind = lower.substr(0, digit);
  if (kind.starts_with("felt") || kind.starts_with("field"))
    return (danish ? "Feltnote " : "Field note ") + std::to_string(number);
  if (kind.starts_with("int")) return "Int. " + std::to_string(number);
  return document;
}

std::vector<const model::Turn*> Sources::turns(const model::Quote& quote) const {
  std::vector<const model::Turn*> touched;
  const auto document = m_material.documents.find(quote.document);
  if (document == m_material.documents.end()) return touched;
  for (const model::Turn& turn : document->second.turns)
    if (turn.span.overlaps(quote.span)) touched.push_back(&turn);
  return touched;
}

std::optional<std::size_t> Sources::first_turn(const model::Quote& quote) const {
  const auto touched = turns(quote);
  if (touched.empty()) return std::nullopt;
  return static_cast<std::size_t>(touched.front() -
                                  m_material.documents.at(quote.document).turns.data());
}

std::set<model::ParticipantId> Sources::participants(const model::Quote& quote) const {
  std::set<model::ParticipantId> people;
  for (const model::Turn* turn : turns(quote)) {
    const auto& speakers = m_material.documents.at(quote.document).speakers;
    const auto speaker = speakers.find(turn->speaker);
    if (speaker != speakers.end() && !speaker->second.participant.nil())
      people.insert(speaker->second.participant);
  }
  return people;
}

std::vector<std::string> Sources::unknown_speakers(const model::Quote& quote) const {
  std::vector<std::string> labels;
  for (const model::Turn* turn : turns(quote)) {
    const auto& speakers = m_material.documents.at(quote.document).speakers;
    const auto speaker = speakers.find(turn->speaker);
    if (speaker != speakers.end() && speaker->second.participant.nil() &&
        speaker->second.role == model::SpeakerRole::participant)
      labels.push_back(speaker->second.label);
  }
  return labels;
}

std::optional<model::ConsentState> Sources::teaching_consent(
    model::ParticipantId participant) const {
  for (const model::Consent& consent : m_material.consents)
    if (consent.participant == participant && consent.use == model::Use::teaching)
      return consent.state;
  return std::nullopt;
}

std::string Sources::value(model::ParticipantId participant, const std::string& name) const {
  if (name == "pseudonym") {
    const auto found = m_material.participants.find(participant);
    return found == m_material.participants.end() ? std::string() : found->second.pseudonym;
  }
  for (const model::Attribute& attribute : m_material.attributes)
    if (text::lower(attribute.name) == text::lower(name))
      for (const model::AttributeValue& value : m_material.values)
        if (value.attribute == attribute.id && value.owner == participant.uuid) return value.value;
  return {};
}

std::string Sources::filled(const std::string& pattern, model::ParticipantId participant) const {
  std::string out, pending;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t close = pattern[at] == '{' ? pattern.find('}', at) : std::string::npos;
    if (close == std::string::npos) {
      pending += pattern[at++];
      continue;
    }
    const std::string words = value(participant, pattern.substr(at + 1, close - at - 1));
    // Words between two values stand only where both are there.
    if (!words.empty())
      out += (out.empty() && !pending.empty() &&
                      pending.find_first_not_of(", ·-–") == std::string::npos
                  ? std::string()
                  : pending) +
             words;
    pending.clear();
    at = close + 1;
  }
  return capitalised(out + (out.empty() ? std::string() : pending));
}

std::string Sources::attribution(const model::Excerpt& excerpt, const model::Quote& quote) const {
  if (!excerpt.attribution.empty()) return excerpt.attribution;
  const std::string& language = m_material.course.language;
  const auto people = participants(quote);
  std::string names;
  for (const model::ParticipantId person : people) {
    std::string words = m_material.course.attribution_pattern.empty()
                            ? filled("{role}, {organisation}", person)
                            : filled(m_material.course.attribution_pattern, person);
    if (words.empty()) words = participant_word(language);
    names += (names.empty() ? "" : " · ") + words;
  }
  if (!names.empty()) return names;
  const auto document = m_material.documents.find(quote.document);
  if (document != m_material.documents.end() &&
      document->second.document.kind == model::DocumentKind::field_note)
    return field_note_word(language);
  return {};
}

std::string Sources::locator(const model::Quote& quote) const {
  const auto found = m_material.documents.find(quote.document);
  if (found == m_material.documents.end()) return {};
  const SourceDocument& document = found->second;
  const auto touched = turns(quote);
  std::int64_t number = 0;
  std::string time;
  if (!touched.empty()) {
    for (const model::Turn& turn : document.turns) {
      number += turn.kind == model::TurnKind::speech;
      if (&turn == touched.front()) break;
    }
    if (touched.front()->time_start) time = base::clock_time(*touched.front()->time_start);
  }
  return locator_text(short_name(document.document.name, m_material.course.language), number, time,
                      m_material.course.language);
}

std::string Sources::speaker_words(const SourceDocument& document, const model::Turn& turn) const {
  const auto speaker = document.speakers.find(turn.speaker);
  if (speaker == document.speakers.end()) return {};
  const std::string& language = m_material.course.language;
  if (speaker->second.role == model::SpeakerRole::interviewer) return interviewer_word(language);
  const std::string role = value(speaker->second.participant, "role");
  return role.empty() ? participant_word(language) : capitalised(role);
}

}  // namespace uddrag::course
