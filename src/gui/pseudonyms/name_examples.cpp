// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pseudonyms/name_examples.h"

#include <algorithm>

#include "course/pseudonyms.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

constexpr std::size_t places_shown = 4;
constexpr std::size_t around = 32;  // bytes on either side

void add_forms(std::vector<std::string>& all, const std::string& form, const std::string& kind) {
  all.push_back(form);
  all.push_back(form + "s");
  all.push_back(form + "'s");
  all.push_back(text::upper(form));
  const bool person = kind.empty() || kind == "person";
  if (!person && kind != "place" && kind != "organisation") return;
  for (const char* between : {"-", ""})
    all.push_back(form + between + (person ? "sagen" : "borgerne"));
}

/// A line around a place, whole words and code points.
std::string piece(const std::string& text, std::size_t start, std::size_t end) {
  while (start > 0 && start < text.size() && text[start] != ' ' && text[start] != '\n') --start;
  while (end < text.size() && text[end] != ' ' && text[end] != '\n') ++end;
  std::string words(text::trim(std::string_view(text).substr(start, end - start)));
  std::replace(words.begin(), words.end(), '\n', ' ');
  return words;
}

}  // namespace

std::vector<NameExample> name_examples(const model::PseudonymTerm& term) {
  const course::Pseudonyms names({term});
  std::vector<std::string> words;
  add_forms(words, term.original, term.kind);
  for (const std::string& form : term.forms) add_forms(words, form, term.kind);
  std::vector<NameExample> all;
  for (const std::string& word : words) {
    const std::string shown = names.apply(word);
    const bool known = std::any_of(all.begin(), all.end(),
                                   [&](const NameExample& one) { return one.before == word; });
    if (shown != word && !known) all.push_back({word, shown});
  }
  return all;
}

NamePlaces name_places(const store::Reader& read, const model::PseudonymTerm& term,
                       base::Progress* progress) {
  const course::Pseudonyms names({term});
  NamePlaces places;
  for (const model::Document& document : read.documents()) {
    if (progress) progress->check();
    const text::Text whole = read.document_text(document);
    const std::string& text = whole.utf8();
    for (const course::NameMatch& match : names.matches(text)) {
      if (++places.count > static_cast<std::int64_t>(places_shown)) continue;
      const std::string words = piece(text, match.start > around ? match.start - around : 0,
                                      std::min(match.end + around, text.size()));
      places.first.push_back({words, names.apply(words)});
    }
  }
  return places;
}

std::string proposed_replacement(const store::Reader& read, const app::NameSuggestion& name) {
  for (const model::Speaker& speaker : read.speakers())
    if (speaker.label == name.name)
      if (const auto person = read.participant(speaker.participant);
          person && person->pseudonym != name.name)
        return person->pseudonym;
  return {};
}

}  // namespace uddrag::gui
