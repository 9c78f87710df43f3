// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speaker_ties.h"

#include <optional>

#include "text/fold.h"

namespace uddrag::app {
namespace {

/// The one participant for whom the test holds; nothing where there is none, or several.
template <class Test>
std::optional<model::ParticipantId> only(const std::vector<model::Participant>& people, Test test) {
  std::optional<model::ParticipantId> found;
  for (const model::Participant& person : people) {
    if (!test(person)) continue;
    if (found) return std::nullopt;
    found = person.id;
  }
  return found;
}

}  // namespace

std::optional<model::ParticipantId> person_called(const std::string& called_by, bool only_voice,
                                                  const std::string& document,
                                                  const std::vector<model::Participant>& people) {
  const std::u16string label = text::fold(called_by), name = text::fold(document);
  const auto called = only(people, [&](const model::Participant& person) {
    return !label.empty() &&
           (text::fold(person.pseudonym) == label || text::fold(person.label) == label);
  });
  if (called || !only_voice) return called;
  return only(people, [&](const model::Participant& person) {
    const std::u16string pseudonym = text::fold(person.pseudonym);
    return !pseudonym.empty() && name.find(pseudonym) != std::u16string::npos;
  });
}

std::vector<Tie> ties_by_name(const store::Reader& read,
                              const std::vector<model::Participant>& people) {
  std::vector<Tie> ties;
  for (const model::Document& document : read.documents()) {
    auto voices = read.speakers(document.id);
    std::erase_if(voices, [](const model::Speaker& speaker) {
      return speaker.role == model::SpeakerRole::interviewer;
    });
    for (model::Speaker& speaker : voices) {
      if (!speaker.participant.nil()) continue;
      const auto person = person_called(speaker.label, voices.size() == 1, document.name, people);
      if (!person) continue;
      speaker.participant = *person;
      ties.push_back({speaker, document.name});
    }
  }
  return ties;
}

std::vector<Tie> ties_by_name(const store::Reader& read) {
  return ties_by_name(read, read.participants());
}

}  // namespace uddrag::app
