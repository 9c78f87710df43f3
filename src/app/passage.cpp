// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/passage.h"

#include <algorithm>
#include <utility>

#include "app/course_material.h"
#include "course/sources.h"
#include "text/utf8.h"

namespace uddrag::app {
namespace {

class PassageText {
 public:
  PassageText(const store::Reader& read, const model::Document& document)
      : m_read(read),
        m_text(read.document_text(document)),
        m_turns(read.turns(document.id)),
        m_speakers(read.speakers(document.id)) {}

  std::vector<model::PassageLine> of(text::Span span) {
    text::Pos at = span.start;
    for (const model::Turn& turn : m_turns) {
      const text::Span part = intersect(turn.span, span);
      if (part.empty()) continue;
      add({at, part.start}, {});
      add(part, speaker_of(turn));
      at = part.end;
    }
    add({at, span.end}, {});
    return std::move(m_lines);
  }

 private:
  void add(text::Span span, std::string speaker) {
    if (span.empty()) return;
    const std::string_view words = m_text.slice(span);
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t end = std::min(words.find('\n', at), words.size());
      const std::string_view line = text::trim(words.substr(at, end - at));
      if (!line.empty()) m_lines.push_back({std::exchange(speaker, {}), std::string(line)});
      at = end + 1;
    }
  }

  std::string speaker_of(const model::Turn& turn) const {
    for (const model::Speaker& speaker : m_speakers) {
      if (speaker.id != turn.speaker) continue;
      if (speaker.role == model::SpeakerRole::interviewer) return "Interviewer";
      const auto person = m_read.participant(speaker.participant);
      return person && !person->pseudonym.empty() ? person->pseudonym : speaker.label;
    }
    return {};
  }

  const store::Reader& m_read;
  text::Text m_text;
  std::vector<model::Turn> m_turns;
  std::vector<model::Speaker> m_speakers;
  std::vector<model::PassageLine> m_lines;
};

}  // namespace

std::vector<model::PassageLine> passage_lines(const store::Reader& read,
                                              const model::Document& document, text::Span span) {
  return PassageText(read, document).of(span);
}

std::vector<PassageDoubt> passage_doubts(const store::Reader& read, const model::Document& document,
                                         text::Span span) {
  course::Material material;
  material.documents.emplace(document.id, speakers_in(read, document));
  material.consents = read.consents();
  const course::Sources sources(material);
  model::Quote quote;
  quote.document = document.id;
  quote.span = span;
  std::vector<PassageDoubt> doubts;
  for (const model::ParticipantId person : sources.participants(quote)) {
    const auto consent = sources.teaching_consent(person);
    if (consent == model::ConsentState::yes) continue;
    const auto known = read.participant(person);
    doubts.push_back({known ? known->pseudonym : std::string(), true, consent});
  }
  for (const std::string& label : sources.unknown_speakers(quote))
    doubts.push_back({label, false, {}});
  return doubts;
}

}  // namespace uddrag::app
