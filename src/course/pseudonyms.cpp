// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/pseudonyms.h"

#include <algorithm>
#include <set>

#include "course/name_reading.h"
#include "text/collate.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace uddrag::course {
namespace {

/// "Ny Nabo" is a name and "ny nabo" are two words; "mariam haddad" is a person all the same.
bool may_be_prose(const std::string& form, const model::PseudonymTerm& term) {
  return term.kind != "person" && form.find(' ') != std::string::npos && text::lower(form) != form;
}

}  // namespace

std::vector<model::PseudonymTerm> terms_for(std::vector<model::PseudonymTerm> terms,
                                            model::Audience audience) {
  std::erase_if(terms, [&](const model::PseudonymTerm& term) {
    return !term.scope.empty() && term.scope != model::name(audience);
  });
  return terms;
}

Pseudonyms::Pseudonyms(const std::vector<model::PseudonymTerm>& terms) {
  std::set<std::string> seen;
  const auto add = [&](const std::string& written, const model::PseudonymTerm& term) {
    const std::string form = one_spaced(written);
    if (!form.empty() && seen.insert(form).second)
      m_forms.push_back({form, term.replacement, split_words(form), false, may_be_prose(form, term),
                         ending_of(form, term.kind.empty() || term.kind == "person")});
  };
  for (const model::PseudonymTerm& term : terms) {
    add(term.original, term);
    for (const std::string& form : term.forms) add(form, term);
  }
  for (std::size_t i = 0, written = m_forms.size(); i < written; ++i) {
    Form form = m_forms[i];
    form.written = text::upper(form.written);
    form.replacement = text::upper(form.replacement);
    form.words = split_words(form.written);
    form.capitals = true;
    form.ending = ending_of(form.written, form.ending.person);
    if (seen.insert(form.written).second) m_forms.push_back(std::move(form));
  }
  for (Form& form : m_forms) {
    form.sought = sought(form.written);
    form.is_short = is_short(form.written);
  }
  std::stable_sort(m_forms.begin(), m_forms.end(), [](const Form& a, const Form& b) {
    return text::count_code_points(text::composed(a.written)) >
           text::count_code_points(text::composed(b.written));
  });
}

/// A genitive s in capitals belongs to a name in capitals: "BOS", but not "BoS".
bool Pseudonyms::ends_word(std::string_view text, std::size_t at, const Form& form) {
  if (!word_goes_on(text, at)) return true;
  const std::string rest = rest_of_word(text, at);
  if (!form.capitals && (rest == "S" || rest == "ES")) return false;
  return leaves_name(text::lower(rest), form.ending);
}

const Pseudonyms::Form* Pseudonyms::form_at(std::string_view text, std::size_t at,
                                            std::size_t& end) const {
  for (const Form& form : m_forms) {
    end = words_end(text, at, form.words);
    if (end && ends_word(text, end, form)) return &form;
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

}  // namespace uddrag::course
