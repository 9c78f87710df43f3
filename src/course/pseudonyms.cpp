// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/pseudonyms.h"

#include <algorithm>
#include <set>

#include "text/fold.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace uddrag::course {
namespace {

/// Whether a word goes on at a place (letters, digits, marks).
bool word_goes_on(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  return text::is_word_character(text::next_code_point(text, at));
}

bool word_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  std::size_t start = at - 1;
  while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
  return text::is_word_character(text::next_code_point(text, start));
}

/// A written form may be followed by a genitive s that belongs to the same word.
bool ends_word(std::string_view text, std::size_t at, bool capitals) {
  if (!word_goes_on(text, at)) return true;
  const bool genitive = text[at] == 's' || (capitals && text[at] == 'S');
  return genitive && !word_goes_on(text, at + 1);
}

bool is_space(char32_t c) {
  return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F;
}

std::size_t behind_spaces(std::string_view text, std::size_t at) {
  for (std::size_t next = at; at < text.size(); at = next)
    if (!is_space(text::next_code_point(text, next))) break;
  return at;
}

bool ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

/// How many bytes of text at a place equal a word, composed or not; 0: none.
std::size_t word_length(std::string_view text, std::size_t at, const std::string& word) {
  if (at >= text.size()) return 0;
  // Almost every place differs in the first letter already.
  if (ascii(text[at]) && ascii(word[0]) && text[at] != word[0]) return 0;
  if (!text.substr(at).starts_with(word)) return text::match_canonically(text.substr(at), word);
  // A mark behind the last letter would make it another letter.
  std::size_t peek = at + word.size();
  const bool marked = peek < text.size() && text::is_mark(text::next_code_point(text, peek));
  return marked ? 0 : word.size();
}

/// Where the words end that stand at a place with white space between them; 0: they do not.
std::size_t words_end(std::string_view text, std::size_t at,
                      const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    const bool first = &word == &words.front();
    const std::size_t from = first ? at : behind_spaces(text, at);
    if (!first && from == at) return 0;
    const std::size_t length = word_length(text, from, word);
    if (length == 0) return 0;
    at = from + length;
  }
  return at;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = behind_spaces(text, 0); at < text.size(); at = behind_spaces(text, at)) {
    const std::size_t start = at;
    for (std::size_t next = at; at < text.size(); at = next)
      if (is_space(text::next_code_point(text, next))) break;
    words.emplace_back(text.substr(start, at - start));
  }
  return words;
}

std::string one_spaced(std::string_view text) {
  std::string out;
  for (const std::string& word : words_of(text)) out += (out.empty() ? "" : " ") + word;
  return out;
}

bool letter_at(const std::u16string& text, std::size_t at) {
  return at < text.size() && text::is_word_character(text[at]);
}

/// As a whole word, or with a genitive s.
bool stands_in(const std::u16string& text, const std::u16string& wanted) {
  for (std::size_t at = text.find(wanted); at != std::u16string::npos;
       at = text.find(wanted, at + 1)) {
    const std::size_t end = at + wanted.size();
    const bool genitive = letter_at(text, end) && (text[end] == u's' || text[end] == u'S') &&
                          !letter_at(text, end + 1);
    const bool begins = at == 0 || !letter_at(text, at - 1);
    if (begins && (!letter_at(text, end) || genitive)) return true;
  }
  return false;
}

}  // namespace

Pseudonyms::Pseudonyms(const std::vector<model::PseudonymTerm>& terms) {
  std::set<std::string> seen;
  const auto add = [&](const std::string& written, const std::string& replacement, bool capitals) {
    const auto words = words_of(written);
    if (!words.empty() && seen.insert(one_spaced(written)).second)
      m_forms.push_back({one_spaced(written), replacement, words, capitals});
  };
  for (const model::PseudonymTerm& term : terms) {
    add(term.original, term.replacement, false);
    for (const std::string& form : term.forms) add(form, term.replacement, false);
  }
  for (std::size_t i = 0, written = m_forms.size(); i < written; ++i) {
    const Form form = m_forms[i];
    add(text::upper(form.written), text::upper(form.replacement), true);
  }
  std::stable_sort(m_forms.begin(), m_forms.end(), [](const Form& a, const Form& b) {
    return text::count_code_points(text::composed(a.written)) >
           text::count_code_points(text::composed(b.written));
  });
}

const Pseudonyms::Form* Pseudonyms::form_at(std::string_view text, std::size_t at,
                                            std::size_t& end) const {
  for (const Form& form : m_forms) {
    end = words_end(text, at, form.words);
    if (end && ends_word(text, end, form.capitals)) return &form;
  }
  return nullptr;
}

std::vector<NameMatch> Pseudonyms::matches(std::string_view text) const {
  std::vector<NameMatch> found;
  bool inside_word = word_before(text, 0);
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = 0;
    const Form* form = inside_word ? nullptr : form_at(text, at, end);
    if (form) {
      found.push_back({at, end, form->replacement});
      at = end;
      inside_word = word_before(text, at);
    } else {
      inside_word = text::is_word_character(text::next_code_point(text, at));
    }
  }
  return found;
}

std::vector<NamedRun> Pseudonyms::runs(std::string_view text) const {
  std::vector<NamedRun> runs;
  const auto keep = [&](std::size_t from, std::size_t to) {
    if (from < to) runs.push_back({std::string(text.substr(from, to - from)), {}});
  };
  std::size_t at = 0;
  for (const NameMatch& name : matches(text)) {
    keep(at, name.start);
    runs.push_back({name.replacement, std::string(text.substr(name.start, name.end - name.start))});
    at = name.end;
  }
  keep(at, text.size());
  return runs;
}

std::string Pseudonyms::apply(std::string_view text) const {
  std::string out;
  for (const NamedRun& run : runs(text)) out += run.text;
  return out;
}

std::vector<std::string> Pseudonyms::remaining(std::string_view text) const {
  constexpr text::FoldOptions as_written{false, true};
  constexpr std::int64_t too_short = 5;
  const std::string plain = one_spaced(text);
  const std::u16string any_case = text::fold(plain), own_case = text::fold(plain, as_written);
  std::vector<std::string> found;
  for (const Form& form : m_forms) {
    if (form.capitals) continue;
    const bool is_short = text::count_code_points(text::composed(form.written)) < too_short;
    const bool stands =
        is_short ? stands_in(own_case, text::fold(form.written, as_written)) ||
                       stands_in(own_case, text::fold(text::upper(form.written), as_written))
                 : stands_in(any_case, text::fold(form.written));
    if (stands) found.push_back(form.written);
  }
  return found;
}

}  // namespace uddrag::course
