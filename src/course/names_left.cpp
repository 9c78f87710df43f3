// SPDX-License-Identifier: GPL-3.0-or-later
// What of the names still stands in a text, or may (declared in pseudonyms.h): looked for by folded
// words, apart from the code that replaces.
#include <string.h>

#include <algorithm>
#include <optional>

#include "course/name_reading.h"
#include "course/pseudonyms.h"
#include "text/collate.h"
#include "text/fold.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace uddrag::course {
namespace {

bool letter_at(const std::u16string& text, std::size_t at) {
  return at < text.size() && text::is_word_character(text[at]);
}

/// As text.find(), which looks at unit after unit: most names stand nowhere.
std::size_t find_units(std::u16string_view text, std::u16string_view wanted, std::size_t from) {
  constexpr std::size_t unit = sizeof(char16_t);
  const auto* const bytes = reinterpret_cast<const char*>(text.data());
  while (!wanted.empty() && from + wanted.size() <= text.size()) {
    const void* found = ::memmem(bytes + from * unit, (text.size() - from) * unit, wanted.data(),
                                 wanted.size() * unit);
    if (!found) break;
    const auto at = static_cast<std::size_t>(static_cast<const char*>(found) - bytes);
    if (at % unit == 0) return at / unit;
    from = at / unit + 1;  // between two units
  }
  return std::u16string_view::npos;
}

/// How often: as a whole word, in the genitive or as the first part of a compound.
std::size_t count_in(const std::u16string& text, const std::u16string& wanted, Ending form) {
  std::size_t count = 0;
  for (std::size_t at = find_units(text, wanted, 0); at != std::u16string::npos;
       at = find_units(text, wanted, at + 1)) {
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

/// With a space for each zero-width one; empty where it has none.
std::string with_spaces(std::string_view text) {
  constexpr std::string_view zero_width = "\u200B";
  std::string apart;
  std::size_t done = 0;
  for (std::size_t at = text.find(zero_width); at != std::string_view::npos;
       at = text.find(zero_width, done)) {
    apart.append(text.substr(done, at - done)).append(" ");
    done = at + zero_width.size();
  }
  return apart.empty() ? apart : apart.append(text.substr(done));
}

enum class Stands { nowhere, in_small, open };

constexpr text::FoldOptions in_own_case{false, true};

/// A text to look for forms in, whatever their case and accents.
class Folds {
 public:
  explicit Folds(std::string_view text)
      : m_text(one_spaced(text)), m_any_case(text::fold(m_text)) {}

  std::size_t in_any_case(const std::u16string& wanted, Ending ending) const {
    return count_in(m_any_case, wanted, ending);
  }
  std::size_t as_is(const std::u16string& wanted, Ending ending) {
    if (!m_own_case) m_own_case = text::fold(m_text, in_own_case);
    return count_in(*m_own_case, wanted, ending);
  }

 private:
  std::string m_text;
  std::u16string m_any_case;
  std::optional<std::u16string> m_own_case;
};

}  // namespace

/// "Bo" is a name and "bo" is a verb.
bool Pseudonyms::is_short(const std::string& form) {
  return text::count_code_points(text::composed(form)) < 5;
}

Pseudonyms::Sought Pseudonyms::sought(const std::string& written) {
  const std::string form = plain(written);
  return {text::fold(form), text::fold(form, in_own_case),
          text::fold(text::upper(form), in_own_case), text::fold(text::lower(form), in_own_case),
          is_short(form)};
}

std::vector<LeftName> Pseudonyms::left(std::string_view text) const {
  const auto stands = [](Folds& folds, const Form& form) {
    const Sought& sought = form.sought;
    const auto as_is = [&](const std::u16string& wanted) {
      return folds.as_is(wanted, form.ending);
    };
    if (sought.is_short)
      return as_is(sought.as_written) + as_is(sought.capitals) > 0 ? Stands::open : Stands::nowhere;
    const std::size_t all = folds.in_any_case(sought.any_case, form.ending);
    if (all == 0) return Stands::nowhere;
    return form.prose && as_is(sought.small) == all ? Stands::in_small : Stands::open;
  };
  // A zero-width space may be dirt within a word or all that stands between two.
  Folds joined(plain(text));
  std::optional<Folds> split;
  if (const std::string apart = with_spaces(text); !apart.empty()) split.emplace(plain(apart));
  std::vector<LeftName> found;
  for (const Form& form : m_forms) {
    if (form.capitals) continue;
    const Stands there =
        std::max(stands(joined, form), split ? stands(*split, form) : Stands::nowhere);
    if (there != Stands::nowhere) found.push_back({form.written, there == Stands::in_small});
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
    return !form.is_short && form.words.size() == 1 && word.size() > form.written.size() &&
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
