// SPDX-License-Identifier: GPL-3.0-or-later
// What of word/styles.xml matters here: which paragraph styles are headings.
#pragma once
#include <map>
#include <string>

namespace pugi {
class xml_document;
class xml_node;
}  // namespace pugi

namespace uddrag::importing {

class DocxStyles {
 public:
  DocxStyles() = default;
  explicit DocxStyles(const pugi::xml_document& styles);
  /// 1 … 9, or 0: no heading. Follows basedOn.
  int heading(const std::string& style_id) const;

 private:
  struct Style {
    int level = 0;
    std::string based_on;
  };
  std::map<std::string, Style> m_styles;
};

/// A name without its namespace prefix: "w:p" → "p".
const char* local_name(const pugi::xml_node& node);
/// An attribute by its local name; "" where it is not there.
std::string attribute(const pugi::xml_node& node, const char* local);
pugi::xml_node child(const pugi::xml_node& node, const char* local);

}  // namespace uddrag::importing
