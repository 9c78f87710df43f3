// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/sources.h"

#include <algorithm>

#include "base/clock.h"
#include "course/labels.h"
#include "model/page.h"
#include "text/collate.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace uddrag::course {
namespace {

const std::string usual_pattern = "{role}, {organisation}";

/// Whether what stands in it was said by somebody who must have agreed.
bool is_conversation(model::DocumentKind kind) {
  return kind == model::DocumentKind::interview || kind == model::DocumentKind::focus_group ||
         kind == model::DocumentKind::survey_answer;
}

std::size_t count_of(std::int64_t turns) {
  constexpr std::int64_t most = 1'000'000;
  return static_cast<std::size_t>(std::clamp<std::int64_t>(turns, 0, most));
}

/// Words of a pattern around a value, such as " (" or ", ".
bool only_signs(std::string_view words) {
  return words.find_first_not_of(" ,;:.·()[]/-") == std::string_view::npos;
}

/// Takes the closing bracket away that belonged to a value which is missing.
std::string_view without_stray_bracket(std::string_view words) {
  const std::size_t close = words.find_first_of(")]"), open = words.find_first_of("([");
  return close < open ? words.substr(close + 1) : words;
}

}  // namespace

std::string short_name(const std::string& document, const std::string& language) {
  const std::string lower = text::lower(document);
  const std::size_t digit = lower.find_first_of("0123456789");
  if (digit == std::string::npos) return document;
  const std::size_t end = std::min(lower.find_first_not_of("0123456789", digit), lower.size());
  if (end - digit > 3) return document;  // a year or a date
  std::string kind = lower.substr(0, digit);
  while (!kind.empty() && std::string_view(" -_.").find(kind.back()) != std::string_view::npos)
    kind.pop_back();
  const std::string number = std::to_string(std::stoi(lower.substr(digit, end - digit)));
  if (kind == "int" || kind == "interview") return "Int. " + number;
  if (kind == "feltnote" || kind == "field note" || kind == "field-note" || kind == "fieldnote")
    return field_note_word(language) + " " + number;
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

const model::Speaker* Sources::speaker(const model::Quote& quote, const model::Turn& turn) const {
  const auto& speakers = m_material.documents.at(quote.document).speakers;
  const auto found = speakers.find(turn.speaker);
  return found == speakers.end() ? nullptr : &found->second;
}

std::vector<model::ParticipantId> Sources::participants(const model::Quote& quote) const {
  std::vector<model::ParticipantId> people;
  for (const model::Turn* turn : turns(quote)) {
    const model::Speaker* who = speaker(quote, *turn);
    if (who && !who->participant.nil() &&
        std::find(people.begin(), people.end(), who->participant) == people.end())
      people.push_back(who->participant);
  }
  return people;
}

std::vector<std::string> Sources::unknown_speakers(const model::Quote& quote) const {
  std::vector<std::string> labels;
  const auto document = m_material.documents.find(quote.document);
  if (document == m_material.documents.end()) return labels;
  const auto touched = turns(quote);
  const bool conversation = is_conversation(document->second.document.kind);
  if (conversation && touched.empty()) labels.emplace_back();
  for (const model::Turn* turn : touched) {
    const model::Speaker* who = speaker(quote, *turn);
    const bool nobody = !who && conversation && turn->kind == model::TurnKind::speech;
    const bool untied =
        who && who->participant.nil() && who->role != model::SpeakerRole::interviewer;
    const std::string label = who ? who->label : std::string();
    if ((nobody || untied) && std::find(labels.begin(), labels.end(), label) == labels.end())
      labels.push_back(label);
  }
  return labels;
}

std::optional<model::ConsentState> Sources::teaching_consent(
    model::ParticipantId participant) const {
  const base::Millis now = base::now_ms();
  for (const model::Consent& consent : m_material.consents)
    if (consent.participant == participant && consent.use == model::Use::teaching &&
        consent.from.value_or(now) <= now && now < consent.until.value_or(now + 1))
      return consent.state;
  return std::nullopt;
}

std::vector<const model::Turn*> Sources::shown_turns(const model::Quote& quote, std::size_t from,
                                                     std::size_t to) const {
  std::vector<const model::Turn*> shown;
  const SourceDocument& document = m_material.documents.at(quote.document);
  for (std::size_t i = from; i < std::min(to, document.turns.size()); ++i) {
    const model::Speaker* who = speaker(quote, document.turns[i]);
    if (!who) continue;
    if (who->role == model::SpeakerRole::interviewer ||
        teaching_consent(who->participant) == model::ConsentState::yes)
      shown.push_back(&document.turns[i]);
  }
  return shown;
}

std::vector<const model::Turn*> Sources::turns_before(const model::Excerpt& excerpt,
                                                      const model::Quote& quote) const {
  const auto first = first_turn(quote);
  if (!first) return {};
  return shown_turns(quote, *first - std::min(*first, count_of(excerpt.context_before)), *first);
}

std::vector<const model::Turn*> Sources::turns_after(const model::Excerpt& excerpt,
                                                     const model::Quote& quote) const {
  const auto first = first_turn(quote);
  if (!first) return {};
  const std::size_t last = *first + turns(quote).size();
  return shown_turns(quote, last, last + count_of(excerpt.context_after));
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

std::string Sources::filled(const std::string& own, model::ParticipantId participant) const {
  const std::string& pattern = own.empty() ? usual_pattern : own;
  if (pattern.find('{') == std::string::npos) return pattern;
  std::string out;
  bool missing = false;  // the value before
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t open = std::min(pattern.find('{', at), pattern.size());
    const std::size_t close = std::min(pattern.find('}', open), pattern.size());
    std::string_view between = std::string_view(pattern).substr(at, open - at);
    if (missing) between = without_stray_bracket(between);
    const bool last = close == pattern.size();
    const std::string words =
        last ? std::string() : value(participant, pattern.substr(open + 1, close - open - 1));
    const bool wanted = last ? !out.empty() && !missing : !words.empty();
    const bool leads = out.empty() && only_signs(between);
    if (wanted) out += (leads ? std::string() : std::string(between)) + words;
    missing = words.empty();
    at = close + 1;
  }
  return text::capitalised(out);
}

std::string Sources::attribution(const model::Excerpt& excerpt, const model::Quote& quote) const {
  if (!excerpt.attribution.empty()) return excerpt.attribution;
  const std::string& language = m_material.course.language;
  const std::string& own = m_material.course.attribution_pattern;
  std::vector<std::string> names;
  for (const model::ParticipantId person : participants(quote)) {
    std::string words = filled(own, person);
    if (words.empty()) words = participant_word(language);
    if (std::find(names.begin(), names.end(), words) == names.end()) names.push_back(words);
  }
  std::string all;
  for (const std::string& words : names) all += (all.empty() ? "" : " · ") + words;
  if (!all.empty()) return all;
  const auto document = m_material.documents.find(quote.document);
  const bool field_note = document != m_material.documents.end() &&
                          document->second.document.kind == model::DocumentKind::field_note;
  return field_note ? field_note_word(language) : std::string();
}

std::vector<std::string> Sources::attribution_examples(const std::string& pattern,
                                                       std::size_t most) const {
  std::vector<std::string> found;
  const auto add = [&](model::ParticipantId person) {
    std::string words = filled(pattern, person);
    if (!words.empty() && found.size() < most &&
        std::find(found.begin(), found.end(), words) == found.end())
      found.push_back(std::move(words));
  };
  for (const model::Excerpt& excerpt : m_material.excerpts)
    if (const auto quote = m_material.quotes.find(excerpt.quote); quote != m_material.quotes.end())
      for (const model::ParticipantId person : participants(quote->second)) add(person);
  if (found.empty())
    for (const auto& [id, person] : m_material.participants) add(id);
  return found;
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
                      m_material.course.language,
                      model::page_at(document.styles, quote.span.start));
}

std::string Sources::speaker_words(const SourceDocument& document, const model::Turn& turn) const {
  const auto speaker = document.speakers.find(turn.speaker);
  if (speaker == document.speakers.end()) return {};
  const std::string& language = m_material.course.language;
  if (speaker->second.role == model::SpeakerRole::interviewer) return interviewer_word(language);
  const std::string role = value(speaker->second.participant, "role");
  return role.empty() ? participant_word(language) : text::capitalised(role);
}

}  // namespace uddrag::course
