// SPDX-License-Identifier: GPL-3.0-or-later
// What of the names still stands in a text, or may (declared in pseudonyms.h): looked for by folded
// words, apart from the code that replaces.
#include <algorithm>

#include "course/name_reading.h"
#include "course/pseudonyms.h"
#include "text/collate.h"
#include "text/fold.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace uddrag::course {
namespace {

/// "Bo" is a name and "bo" is a verb.
bool is_short(const std::string& form) {
  return text::count_code_points(text::composed(form)) < 5;
}

bool letter_at(const std::u16string& text, std::size_t at) {
  return at < text.size() && text::is_word_character(text[at]);
}

/// How often: as a whole word, in the genitive or as the first part of a compound.
std::size_t count_in(const std::u16string& text, const std::u16string& wanted, Ending form) {
  std::size_t count = 0;
  for (std::size_t at = text.find(wanted); at != std::u16string::npos;
       at = text.find(wanted, at + 1)) {
    if (at > 0 && letter_at(text, at - 1)) continue;
    std::size_t end = at + wanted.size();
    const std::size_t behind = end;
    while (letter_at(text, end)) ++end;
    const std::string rest =
        text::from_utf16(std::u16string_view(text).substr(behind, end - behind));
    count += leaves_name(text::lower(rest), form);
  }
  return count;
}

enum class Stands { nowhere, in_small, open };

/// A text to look for forms in, whatever their case and accents.
class Folds {
 public:
  explicit Folds(std::string_view text)
      : m_any_case(text::fold(one_spaced(text))),
        m_own_case(text::fold(one_spaced(text), as_written)) {}

  Stands hold(const std::string& written, Ending ending, bool prose) const {
    const std::string form = plain(written);
    const auto as_is = [&](const std::string& wanted) {
      return count_in(m_own_case, text::fold(wanted, as_written), ending);
    };
    if (is_short(form))
      return as_is(form) + as_is(text::upper(form)) > 0 ? Stands::open : Stands::nowhere;
    const std::size_t all = count_in(m_any_case, text::fold(form), ending);
    if (all == 0) return Stands::nowhere;
    return prose && as_is(text::lower(form)) == all ? Stands::in_small : Stands::open;
  }

 private:
  static constexpr text::FoldOptions as_written{false, true};
  std::u16string m_any_case, m_own_case;
};

}  // namespace

std::vector<LeftName> Pseudonyms::left(std::string_view text) const {
  // A zero-width space may be dirt within a word or all that stands between two.
  std::string apart;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next_code_point(text, at);
    text::append_utf8(apart, c == 0x200B ? U' ' : c);
  }
  const Folds joined(plain(text)), split(plain(apart));
  std::vector<LeftName> found;
  for (const Form& form : m_forms) {
    if (form.capitals) continue;
    const Stands stands = std::max(joined.hold(form.written, form.ending, form.prose),
                                   split.hold(form.written, form.ending, form.prose));
    if (stands != Stands::nowhere) found.push_back({form.written, stands == Stands::in_small});
  }
  return found;
}

std::vector<std::string> Pseudonyms::remaining(std::string_view text) const {
  std::vector<std::string> found;
  for (LeftName& left : left(text))
    if (!left.small) found.push_back(std::move(left.name));
  return found;
}

bool Pseudonyms::begins_longer_word(std::string_view word) const {
  return std::any_of(m_forms.begin(), m_forms.end(), [&](const Form& form) {
    return !is_short(form.written) && form.words.size() == 1 && word.size() > form.written.size() &&
           word.starts_with(form.written);
  });
}

std::vector<std::string> Pseudonyms::doubtful(std::string_view text) const {
  std::vector<std::string> found;
  for (std::size_t at = 0; at < text.size();) {
    const std::string word = rest_of_word(text, at);
    if (begins_longer_word(word) && matches(word).empty() &&
        std::find(found.begin(), found.end(), word) == found.end())
      found.push_back(word);
    while (word_goes_on(text, at)) text::next_code_point(text, at);
    if (at < text.size()) text::next_code_point(text, at);
  }
  return found;
}

}  // namespace uddrag::course
