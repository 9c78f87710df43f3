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
bool ends_word(std::string_view text, std::size_t at) {
  if (!word_goes_on(text, at)) return true;
  return text[at] == 's' && !word_goes_on(text, at + 1);
}

/// How many bytes of text equal a form, composed or not; 0: none.
std::size_t match_length(std::string_view text, std::size_t at, const std::string& form) {
  if (text.substr(at).starts_with(form)) {
    // A mark behind the last letter would make it another letter.
    std::size_t end = at + form.size();
    std::size_t peek = end;
    if (end < text.size() && text::is_mark(text::next_code_point(text, peek))) return 0;
    return form.size();
  }
  return text::match_canonically(text.substr(at), form);
}

}  // namespace

Pseudonyms::Pseudonyms(const std::vector<model::PseudonymTerm>& terms) {
  std::set<std::string> seen;
  const auto add = [&](const std::string& written, const std::string& replacement) {
    if (!written.empty() && seen.insert(written).second) m_forms.push_back({written, replacement});
  };
  for (const model::PseudonymTerm& term : terms) {
    add(term.original, term.replacement);
    for (const std::string& form : term.forms) add(form, term.replacement);
  }
  const std::size_t written = m_forms.size();
  for (std::size_t i = 0; i < written; ++i) {
    const std::string capitals = text::upper(m_forms[i].written);
    if (text::count_code_points(capitals) > 2) add(capitals, text::upper(m_forms[i].replacement));
  }
  std::stable_sort(m_forms.begin(), m_forms.end(), [](const Form& a, const Form& b) {
    return a.written.size() > b.written.size();
  });
}

const Pseudonyms::Form* Pseudonyms::form_at(std::string_view text, std::size_t at,
                                            std::size_t& length) const {
  for (const Form& form : m_forms) {
    if (text[at] != form.written[0]) continue;
    length = match_length(text, at, form.written);
    if (length && ends_word(text, at + length)) return &form;
  }
  return nullptr;
}

std::vector<NamedRun> Pseudonyms::runs(std::string_view text) const {
  std::vector<NamedRun> runs;
  const auto keep = [&](std::string_view own) {
    if (own.empty()) return;
    if (runs.empty() || !runs.back().original.empty()) runs.emplace_back();
    runs.back().text += own;
  };
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = 0;
    const Form* form = word_before(text, at) ? nullptr : form_at(text, at, length);
    if (form) {
      runs.push_back({form->replacement, std::string(text.substr(at, length))});
      at += length;
      continue;
    }
    const std::size_t start = at;
    text::next_code_point(text, at);
    keep(text.substr(start, at - start));
  }
  return runs;
}

std::string Pseudonyms::apply(std::string_view text) const {
  std::string out;
  for (const NamedRun& run : runs(text)) out += run.text;
  return out;
}

std::vector<std::string> Pseudonyms::remaining(std::string_view text) const {
  const std::u16string folded = text::fold(text);
  std::vector<std::string> found;
  const auto letter = [&](std::size_t at) {
    return at < folded.size() && text::is_word_character(folded[at]);
  };
  for (const Form& form : m_forms) {
    const std::u16string wanted = text::fold(form.written);
    const bool short_word = wanted.size() < 5;  // "Bo", "Skov": only as it is written
    for (std::size_t at = folded.find(wanted); at != std::u16string::npos;
         at = folded.find(wanted, at + 1)) {
      const std::size_t end = at + wanted.size();
      const bool genitive = end < folded.size() && folded[end] == u's' && !letter(end + 1);
      if ((at > 0 && letter(at - 1)) || (letter(end) && !genitive)) continue;
      if (short_word && apply(text) == text) continue;
      found.push_back(form.written);
      break;
    }
  }
  return found;
}

}  // namespace uddrag::course
