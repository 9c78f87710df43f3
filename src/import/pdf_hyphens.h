// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a hyphen at the end of a line, by what the rest of the document shows.
#pragma once
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace uddrag::importing {

enum class LineEnd {
  apart,   ///< a space stands between the lines
  close,   ///< nothing does; the hyphen is part of the word: "social-" "faglig"
  joined,  ///< a word was divided; its hyphen goes: "kommu-" "nen"
};

/// A letter, a hyphen and the line's end, and a small letter behind it: the word was divided,
/// unless
/// - the document has the word with its hyphen, and not without it → close;
/// - "og", "eller", "and", "or" … follow: "kommune- og" → apart;
/// - the second part begins with the first: "kom- kommunen", somebody began again → apart;
/// - the first part is one letter, or capitals only: "EU-midler" → close;
/// - hardly any line ends so (below 1 in 50): the document divides no words, so a hyphen was spoken
///   or spelt → close; apart where the document has words that end in a hyphen within lines.
/// A soft hyphen at the end always joins. Without a small letter behind it a hyphen stays → close.
class LineEnds {
 public:
  explicit LineEnds(const std::vector<std::string>& lines);

  LineEnd read(std::string_view line, std::string_view next) const;
  /// How many bytes the hyphen at the end has; 0: there is none behind a letter.
  static std::size_t hyphen(std::string_view line);

 private:
  bool suspended(const std::string& first, const std::string& second) const;

  std::set<std::string> m_words;  ///< lower case, as they stand within lines
  bool m_divides = false;         ///< words are divided at line ends
  bool m_breaks_off = false;      ///< "jeg var- altså" within a line
};

}  // namespace uddrag::importing
