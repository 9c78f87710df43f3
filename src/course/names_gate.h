// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a name of the project's list still stands in what is handed out: in words, in files that
// go out as they are, cut in half at the edge of a quote. Its findings cannot be overridden, but
// for names of several words in small letters.
#pragma once
#include <set>
#include <string>

#include "course/findings_at.h"
#include "course/pseudonyms.h"

namespace uddrag::course {

class NamesGate {
 public:
  NamesGate(const Pseudonyms& names, FindingsAt& found) : m_names(names), m_found(found) {}

  /// Of words in which everything was replaced that can be.
  void check(const std::string& words);
  /// Of a file in which nothing is replaced. `stands` says where a name was found.
  void check_file(const std::string& bytes, Said (*stands)(const std::string& name));
  /// "Haddad" is no name on the list, but the second half of "Mariam Haddad" is half a name.
  void check_edges(const text::Text& text, text::Span span);

 private:
  void find_small(Said detail);

  const Pseudonyms& m_names;
  FindingsAt& m_found;
  std::set<std::string> m_doubtful;  ///< words that were named already
};

}  // namespace uddrag::course
