// SPDX-License-Identifier: GPL-3.0-or-later
// Puts replacements where names stand, in outputs only. Longest originals first, whole words, the
// written case or all capitals; a genitive -s, -'s, -' or (behind s, x, z) -es stays behind the
// replacement, and so does the second part of a compound, with a hyphen or closed up (compounds.h).
// Composed and decomposed accents are the same, and so are all kinds of white space between the
// words of a name, hyphens and apostrophes. What is invisible (soft hyphens, zero-width characters)
// neither hides a name nor ends a word.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "course/name_ending.h"
#include "model/course.h"
#include "model/protection.h"

namespace uddrag::course {

struct NamedRun {
  std::string text;
  std::string original;  ///< what stood here; empty: these are the source's own characters
};

/// A name that stands in a text, in bytes: [start, end).
struct NameMatch {
  std::size_t start = 0, end = 0;
  std::string replacement;
};

/// A name that still stands in a text.
struct LeftName {
  std::string name;
  bool small = false;  ///< of several words, no person's, and only in small letters: "en ny nabo"
};

/// The terms that hold for outputs of an audience: those of the whole project and its own.
std::vector<model::PseudonymTerm> terms_for(std::vector<model::PseudonymTerm> terms,
                                            model::Audience audience);

class Pseudonyms {
 public:
  explicit Pseudonyms(const std::vector<model::PseudonymTerm>& terms);

  /// In order, not overlapping. `text` must be valid UTF-8, as everywhere here.
  std::vector<NameMatch> matches(std::string_view text) const;
  std::vector<NamedRun> runs(std::string_view text) const;
  std::string apply(std::string_view text) const;
  /// Originals (and listed forms) that still stand in a text as whole words, whatever their case
  /// and accents; those of less than five letters only as they are written or in capitals, since
  /// "Bo" is a name and "bo" is a verb.
  std::vector<LeftName> left(std::string_view text) const;
  /// Those of them that are not small.
  std::vector<std::string> remaining(std::string_view text) const;
  /// Words that begin with a form of at least five letters and go on otherwise than is known here
  /// ("Nørrestrandeventyret"): somebody has to say whether they give a name away. Each once.
  std::vector<std::string> doubtful(std::string_view text) const;
  bool empty() const { return m_forms.empty(); }

 private:
  /// A form folded once, as left() looks for it.
  struct Sought {
    std::u16string any_case, as_written, capitals, small;
    bool is_short = false;
  };
  struct Form {
    std::string written, replacement;
    std::vector<std::string> words;  ///< of the written form
    bool capitals = false;           ///< made from a written form
    bool prose = false;              ///< in small letters it may be ordinary words
    Ending ending;
    Sought sought = {};
    bool is_short = false;
  };
  static Sought sought(const std::string& written);
  static bool is_short(const std::string& form);
  const Form* form_at(std::string_view text, std::size_t at, std::size_t& end) const;
  static bool ends_word(std::string_view text, std::size_t at, const Form& form);
  bool begins_longer_word(std::string_view word) const;

  std::vector<Form> m_forms;  // longest first
};

}  // namespace uddrag::course
