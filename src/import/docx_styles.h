// SPDX-License-Identifier: GPL-3.0-or-later
// What of word/styles.xml matters here: which paragraph styles are headings.
#pragma once
#include <map>
#include <string>

namespace pugi {
class xml_document;
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

}  // namespace uddrag::importing
