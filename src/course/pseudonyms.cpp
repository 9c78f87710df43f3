// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/pseudonyms.h"

#include <algorithm>
#include <set>

#include "text/fold.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace uddrag::course {
namespace {

/// What nobody sees: soft hyphen, zero-width characters, marks of direction. Word processors and
/// PDF files put them into the middle of words.
bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

/// A sign as a keyboard has it: hyphens and apostrophes are one each.
char32_t plain_sign(char32_t c) {
  if (c == 0x2010 || c == 0x2011) return U'-';
  return c == 0x2019 || c == 0x02BC ? U'\'' : c;
}

/// A text as it is read aloud: without what is invisible, with plain signs.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();)
    if (const char32_t c = text::next_code_point(text, at); !is_invisible(c))
      text::append_utf8(out, plain_sign(c));
  return out;
}

std::size_t behind_invisible(std::string_view text, std::size_t at) {
  for (std::size_t next = at; at < text.size(); at = next)
    if (!is_invisible(text::next_code_point(text, next))) break;
  return at;
}

/// Whether a word goes on at a place (letters, digits, marks).
bool word_goes_on(std::string_view text, std::size_t at) {
  at = behind_invisible(text, at);
  return at < text.size() && text::is_word_character(text::next_code_point(text, at));
}

bool word_before(std::string_view text, std::size_t at) {
  while (at > 0) {
    std::size_t start = at - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
    std::size_t next = start;
    const char32_t c = text::next_code_point(text, next);
    if (!is_invisible(c)) return text::is_word_character(c);
    at = start;
  }
  return false;
}

/// A written form may be followed by a genitive s that belongs to the same word.
bool ends_word(std::string_view text, std::size_t at, bool capitals) {
  if (!word_goes_on(text, at)) return true;
  at = behind_invisible(text, at);
  const bool genitive = text[at] == 's' || (capitals && text[at] == 'S');
  return genitive && !word_goes_on(text, at + 1);
}

bool is_space(char32_t c) {
  return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F;
}

std::size_t behind_spaces(std::string_view text, std::size_t at) {
  for (std::size_t next = at; at < text.size(); at = next)
    if (const char32_t c = text::next_code_point(text, next); !is_space(c) && !is_invisible(c))
      break;
  return at;
}

/// How many bytes of text at a place read like a word once what is invisible is left out and signs
/// are plain; 0: none.
std::size_t plain_length(std::string_view text, std::size_t at, const std::string& word) {
  constexpr std::size_t widest = 3;  // decomposed letters are at most so many times longer
  const std::size_t enough = widest * word.size() + 8;
  std::string read;
  std::vector<std::size_t> ends;  // for each byte of it: the end of its character in the text
  bool differs = false;
  for (std::size_t next = at; next < text.size() && read.size() < enough;) {
    const std::size_t before = read.size();
    const char32_t c = text::next_code_point(text, next);
    if (is_space(c)) break;
    differs = differs || is_invisible(c) || plain_sign(c) != c;
    if (!is_invisible(c)) text::append_utf8(read, plain_sign(c));
    ends.resize(ends.size() + read.size() - before, next);
  }
  const std::string wanted = plain(word);
  if (!differs && wanted == word) return 0;  // it was read so already
  const std::size_t length = text::match_canonically(read, wanted);
  return length == 0 ? 0 : ends[length - 1] - at;
}

bool ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

/// How many bytes of text at a place equal a word, composed or not; 0: none.
std::size_t word_length(std::string_view text, std::size_t at, const std::string& word) {
  if (at >= text.size()) return 0;
  // Almost every place differs in the first letter already.
  if (ascii(text[at]) && ascii(word[0]) && text[at] != word[0]) return 0;
  std::size_t peek_first = at;
  if (is_invisible(text::next_code_point(text, peek_first))) return 0;
  if (!text.substr(at).starts_with(word)) {
    const std::size_t length = text::match_canonically(text.substr(at), word);
    return length > 0 ? length : plain_length(text, at, word);
  }
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
    if (!first && behind_invisible(text, at) == from) return 0;
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

/// A text to look for forms in, whatever their case and accents.
class Folds {
 public:
  explicit Folds(std::string_view text)
      : m_any_case(text::fold(one_spaced(text))),
        m_own_case(text::fold(one_spaced(text), as_written)) {}

  bool hold(const std::string& written) const {
    const std::string form = plain(written);
    if (text::count_code_points(text::composed(form)) >= too_short)
      return stands_in(m_any_case, text::fold(form));
    return stands_in(m_own_case, text::fold(form, as_written)) ||
           stands_in(m_own_case, text::fold(text::upper(form), as_written));
  }

 private:
  static constexpr text::FoldOptions as_written{false, true};
  static constexpr std::int64_t too_short = 5;
  std::u16string m_any_case, m_own_case;
};

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
      const char32_t c = text::next_code_point(text, at);
      inside_word = is_invisible(c) ? inside_word : text::is_word_character(c);
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
  // A zero-width space may be dirt within a word or all that stands between two.
  std::string apart;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next_code_point(text, at);
    text::append_utf8(apart, c == 0x200B ? U' ' : c);
  }
  const Folds joined(plain(text)), split(plain(apart));
  std::vector<std::string> found;
  for (const Form& form : m_forms)
    if (!form.capitals && (joined.hold(form.written) || split.hold(form.written)))
      found.push_back(form.written);
  return found;
}

}  // namespace uddrag::course
