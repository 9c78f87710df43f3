// SPDX-License-Identifier: GPL-3.0-or-later
// Counts the numbered paragraphs of a Word document as Word does (ECMA-376 part 1, 17.9).
#pragma once
#include <array>
#include <map>
#include <set>
#include <string>

#include "import/list_numbers.h"

namespace pugi {
class xml_document;
class xml_node;
}  // namespace pugi

namespace uddrag::importing {

class DocxNumbers {
 public:
  DocxNumbers() = default;
  /// The parts numbering.xml and styles.xml; either may be empty.
  DocxNumbers(const pugi::xml_document& numbering, const pugi::xml_document& styles);
  /// Of the next paragraph, by its style and its own numPr; in the order of the document.
  ListNumber next(const std::string& style, const pugi::xml_node& own);

 private:
  static constexpr std::size_t levels = 9;
  struct Level {
    Counting counting = Counting::decimal;
    int start = 1;
    std::string pattern, style;
    bool bullet = false, plain = false;  ///< plain: 1.1 where the level above counts I
  };
  using Levels = std::array<Level, levels>;
  struct List {
    std::string abstract;
    std::map<std::size_t, int> starts;
  };
  struct Style {
    std::string list, level, based_on;
  };

  void read_level(const pugi::xml_node& node, Levels& levels) const;
  Style of_style(const std::string& style) const;
  std::size_t level_of(const std::string& level, const std::string& style, const Levels&) const;
  ListNumber shown(const Levels& list, std::size_t level,
                   const std::array<int, levels>& counts) const;

  std::map<std::string, Levels> m_abstracts;
  std::map<std::string, List> m_lists;
  std::map<std::string, Style> m_styles;
  std::map<std::string, std::array<int, levels>> m_counts;  // by abstract list
  std::set<std::string> m_begun;                            // lists with starts of their own
};

}  // namespace uddrag::importing
