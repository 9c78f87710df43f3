// SPDX-License-Identifier: GPL-3.0-or-later
// Counts the items of lists and the numbered headings of an OpenDocument text (OpenDocument 1.3
// part 3, 16.30 to 16.34).
#pragma once
#include <array>
#include <map>
#include <string>
#include <vector>

#include "import/list_numbers.h"

namespace pugi {
class xml_node;
}

namespace uddrag::importing {

class OdtLists {
 public:
  /// A list of styles, of which those of lists and of the outline are read.
  void read(const pugi::xml_node& styles);

  /// A list within another has its style where it names none.
  void begin_list(const std::string& style, bool goes_on);
  void end_list();
  /// Empty where the item has no number. `start`: what the item says itself, or "".
  ListNumber next_item(const std::string& start);
  ListNumber next_heading(int level);

 private:
  static constexpr std::size_t levels = 10;
  struct Level {
    Counting counting = Counting::none;
    int start = 1, shown_levels = 1;
    std::string before, behind, bullet;
  };
  using Levels = std::array<Level, levels>;
  using Counts = std::array<int, levels>;

  static Counts none_begun();
  void read_levels(const pugi::xml_node& style, Levels& levels) const;
  static ListNumber next(const Levels& list, std::size_t level, const std::string& start,
                         Counts& counts);

  std::map<std::string, Levels> m_styles;
  Levels m_outline;
  std::map<std::string, Counts> m_counts;  // of lists by their styles; less than zero: not begun
  Counts m_heading_counts = none_begun();
  std::vector<std::string> m_open;  // styles of the lists around
};

}  // namespace uddrag::importing
