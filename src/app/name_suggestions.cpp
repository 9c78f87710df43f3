// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/name_suggestions.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "app/everyday_words.h"
#include "course/pseudonyms.h"
#include "text/collate.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace uddrag::app {
namespace {

constexpr std::size_t longest_name = 4;  // words

struct Word {
  std::string text;
  std::size_t start = 0, end = 0;  // bytes
  bool capital = false;
  bool opens = false;  // begins a sentence or what is said, so that the capital says nothing
};

bool is_capital(const std::string& word) {
  std::size_t at = 0;
  text::next_code_point(word, at);
  const std::string first = word.substr(0, at);
  return text::lower(first) != first;
}

/// Whether what stands between two words ends a sentence.
bool ends_sentence(std::string_view between) {
  return between.find_first_of(".!?:\n\"") != std::string_view::npos ||
         between.find("…") != std::string_view::npos ||
         between.find("»") != std::string_view::npos ||
         between.find("“") != std::string_view::npos || between.find("–") != std::string_view::npos;
}

std::vector<Word> words_in(const std::string& text) {
  std::vector<Word> words;
  std::size_t behind = 0;  // the last word
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    std::size_t end = at;
    for (std::size_t next = at; at < text.size(); at = end = next)
      if (!text::is_word_character(text::next_code_point(text, next))) break;
    if (end > start) {
      Word word{text.substr(start, end - start), start, end, false, false};
      word.capital = is_capital(word.text);
      word.opens =
          words.empty() || ends_sentence(std::string_view(text).substr(behind, start - behind));
      words.push_back(std::move(word));
      behind = end;
    } else {
      text::next_code_point(text, at);
    }
  }
  return words;
}

class Collector {
 public:
  explicit Collector(const store::Reader& read) : m_listed(read.pseudonym_terms()) {
    for (const model::Document& document : read.documents()) add(read, document);
    for (const model::Speaker& speaker : read.speakers())
      if (speaker.role != model::SpeakerRole::interviewer) called(speaker.label);
    for (const model::Participant& person : read.participants()) m_shown.insert(person.pseudonym);
    for (const model::PseudonymTerm& term : read.pseudonym_terms())
      m_shown.insert(term.replacement);
  }

  std::vector<NameSuggestion> take() {
    std::vector<NameSuggestion> all;
    for (auto& [name, suggestion] : m_found)
      if (wanted(suggestion)) all.push_back(std::move(suggestion));
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
      return std::tie(b.of_speaker, b.count) < std::tie(a.of_speaker, a.count);
    });
    return all;
  }

 private:
  void add(const store::Reader& read, const model::Document& document) {
    const text::Text text = read.document_text(document);
    const std::vector<Word> words = words_in(text.utf8());
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!words[i].capital) m_small.insert(words[i].text);
      if (!words[i].capital || words[i].opens) continue;
      const std::size_t last = last_of_name(text.utf8(), words, i);
      add_place(document.name, text.utf8(), words[i].start, words[last].end);
      i = last;
    }
  }

  /// Capitalised words with one space between them are one name.
  static std::size_t last_of_name(const std::string& text, const std::vector<Word>& words,
                                  std::size_t first) {
    std::size_t last = first;
    while (last + 1 < words.size() && last + 1 < first + longest_name && words[last + 1].capital &&
           words[last + 1].start == words[last].end + 1 && text[words[last].end] == ' ')
      ++last;
    return last;
  }

  void add_place(const std::string& document, const std::string& text, std::size_t start,
                 std::size_t end) {
    NameSuggestion& found = m_found[text.substr(start, end - start)];
    if (found.count++ > 0) return;
    found.name = text.substr(start, end - start);
    found.document = document;
    found.context = around(text, start, end);
  }

  static std::string around(const std::string& text, std::size_t start, std::size_t end) {
    constexpr std::size_t reach = 40;
    std::size_t from = start > reach ? start - reach : 0, to = std::min(end + reach, text.size());
    while (from < start && text[from] != ' ' && from > 0) ++from;
    while (to > end && to < text.size() && text[to] != ' ') --to;
    std::string line = text.substr(from, to - from);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return std::string(text::trim(line));
  }

  void called(const std::string& label) {
    if (label.empty() || !is_capital(label) || text::count_code_points(label) < 2) return;
    NameSuggestion& found = m_found[label];
    found.name = label;
    found.of_speaker = true;
  }

  /// Whatever is longer than a letter, is not written small elsewhere, is no weekday or language,
  /// is no genitive of a name that is there, is not on the list and is not what is shown instead of
  /// a name.
  bool wanted(const NameSuggestion& suggestion) const {
    const std::string& name = suggestion.name;
    if (text::count_code_points(name) < 2 || m_small.contains(text::lower(name))) return false;
    if (!suggestion.of_speaker && is_everyday(name)) return false;
    if (m_shown.contains(name) || !m_listed.matches(name).empty()) return false;
    return !name.ends_with('s') || !m_found.contains(name.substr(0, name.size() - 1));
  }

  course::Pseudonyms m_listed;
  std::map<std::string, NameSuggestion> m_found;
  std::set<std::string> m_small, m_shown;
};

}  // namespace

std::vector<NameSuggestion> suggest_names(const store::Reader& read) {
  return Collector(read).take();
}

}  // namespace uddrag::app
