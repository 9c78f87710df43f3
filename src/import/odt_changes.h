// SPDX-License-Identifier: GPL-3.0-or-later
// Tracked changes of an OpenDocument text: deleted words stand apart from the text, inserted ones
// in it between two marks. Says which go and which come back, as it was wished.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "import/tracked.h"
#include "import/xml_parts.h"

namespace uddrag::importing {

/// Where something was deleted, or an insertion begins or ends.
bool is_change(const pugi::xml_node& node);
/// Paragraphs and headings in an element, however deep. Throws damaged beyond what can be.
std::vector<pugi::xml_node> paragraphs_in(const pugi::xml_node& node, int depth);

class OdtChanges {
 public:
  explicit OdtChanges(Tracked wish) : m_wish(wish) {}

  /// The list of all changes, before the text. Throws bad_input where they are refused.
  void read(const pugi::xml_node& list, Report& report);
  /// What was deleted at this place and comes back, once; else an empty node.
  pugi::xml_node taken_back(const pugi::xml_node& mark);
  /// Goes by the beginning or end of an insertion.
  void pass(const pugi::xml_node& mark, Report& report);

  /// Within words that go because they were inserted.
  bool in_insertion() const { return !m_open.empty(); }
  void leave_out(const std::string& words) { m_left_out += words; }

 private:
  Tracked m_wish;
  std::map<std::string, pugi::xml_node> m_deleted;  // by id: come back
  std::set<std::string> m_inserted, m_open;         // go
  std::string m_left_out;
};

}  // namespace uddrag::importing
