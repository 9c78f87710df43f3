// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/names_gate.h"

#include <algorithm>

#include "text/utf8.h"

namespace uddrag::course {

void NamesGate::check(const std::string& words) {
  if (m_names.empty()) return;
  for (const LeftName& left : m_names.left(words))
    if (left.small)
      find_small(said("\"{}\" is on the list and stands there in small letters.", left.name));
    else
      m_found.stop(Gate::pseudonyms, {said("\"{}\" still stands there in another form.", left.name),
                                      said("Add that form to the pseudonym, or change the text.")});
  for (const std::string& word : m_names.doubtful(words))
    if (m_doubtful.insert(word).second)
      m_found.warn(Gate::pseudonyms,
                   {said("\"{}\" begins as a name on the list does.", word),
                    said("If it gives the name away, add it to the pseudonym's forms.")});
}

void NamesGate::check_file(const std::string& bytes, Said (*stands)(const std::string&)) {
  if (m_names.empty()) return;
  for (const LeftName& left : m_names.left(text::repair_utf8(bytes))) {
    if (left.small)
      find_small(stands(left.name));
    else
      m_found.stop(Gate::pseudonyms,
                   {stands(left.name), said("Replace it in the file, which goes out as it is.")});
  }
}

void NamesGate::check_edges(const text::Text& text, text::Span span) {
  constexpr std::int64_t longest_name = 200;
  const text::Span around(std::max(span.start - longest_name, text::Pos(0)),
                          std::min(span.end + longest_name, text.size()));
  const text::BytePos origin = text.to_bytes(around.start);
  const auto start = static_cast<std::size_t>(text.to_bytes(span.start) - origin);
  const auto end = static_cast<std::size_t>(text.to_bytes(span.end) - origin);
  for (const NameMatch& name : m_names.matches(text.slice(around)))
    if ((name.start < start && start < name.end) || (name.start < end && end < name.end))
      m_found.stop(Gate::pseudonyms,
                   {said("The quote begins or ends within a name that must be replaced."),
                    said("Move its edge to the end of the name.")});
}

/// "en ny nabo" is as a rule no "Ny Nabo": somebody may answer for it.
void NamesGate::find_small(Said detail) {
  m_found.find(Gate::pseudonyms, Severity::stops, {std::move(detail), mend_of_small()})
      .overridable = true;
}

}  // namespace uddrag::course
