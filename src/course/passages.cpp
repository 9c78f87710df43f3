// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/passages.h"

#include <algorithm>

#include "course/sources.h"
#include "text/search.h"
#include "text/utf8.h"

namespace uddrag::course {
namespace {

template <class List, class Value>
void add_once(List& list, const Value& value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

class Voices {
 public:
  explicit Voices(const Material& material) : m_material(material), m_sources(material) {}

  void add(const model::ExerciseBlock& exercise, const model::PassageLine& line) {
    const auto own = m_material.documents.find(exercise.document);
    for (const std::string& piece : passage_pieces(line.text)) {
      bool found = false;
      for (const auto& [id, document] : m_material.documents)
        if (own == m_material.documents.end() || id == exercise.document)
          found = add_places(document, piece) || found;
      if (!found && own != m_material.documents.end())
        add_spoken(own->second, {text::Pos(0), own->second.text.size()});
    }
  }

  PassageVoices take() { return std::move(m_voices); }

 private:
  bool add_places(const SourceDocument& document, const std::string& piece) {
    const auto places = text::find_exact(document.text, piece);
    for (const text::Span& place : places) add_spoken(document, place);
    return !places.empty();
  }

  void add_spoken(const SourceDocument& document, text::Span span) {
    model::Quote quote;
    quote.document = document.document.id;
    quote.span = span;
    for (const model::ParticipantId person : m_sources.participants(quote))
      add_once(m_voices.participants, person);
    for (const std::string& label : m_sources.unknown_speakers(quote))
      add_once(m_voices.unknown, label);
  }

  const Material& m_material;
  Sources m_sources;
  PassageVoices m_voices;
};

}  // namespace

std::vector<std::string> passage_pieces(const std::string& line) {
  constexpr std::int64_t shortest = 12;
  std::vector<std::string> pieces;
  std::string rest = line;
  for (std::size_t at = rest.find("[...]"); at != std::string::npos; at = rest.find("[...]"))
    rest.replace(at, 5, "[…]");
  const std::string mark = "[…]";
  for (std::size_t at = 0; at <= rest.size();) {
    const std::size_t end = std::min(rest.find(mark, at), rest.size());
    const std::string piece(text::trim(std::string_view(rest).substr(at, end - at)));
    if (text::count_code_points(piece) >= shortest) pieces.push_back(piece);
    at = end + mark.size();
  }
  return pieces;
}

PassageVoices passage_voices(const Material& material, const model::ExerciseBlock& exercise) {
  Voices voices(material);
  for (const model::PassageLine& line : exercise.passage) voices.add(exercise, line);
  return voices.take();
}

bool passage_agreed(const Material& material, const model::ExerciseBlock& exercise) {
  const PassageVoices voices = passage_voices(material, exercise);
  const Sources sources(material);
  return voices.unknown.empty() &&
         std::all_of(voices.participants.begin(), voices.participants.end(),
                     [&](const auto person) {
                       return sources.teaching_consent(person) == model::ConsentState::yes;
                     });
}

}  // namespace uddrag::course
