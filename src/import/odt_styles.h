// SPDX-License-Identifier: GPL-3.0-or-later
// What of an OpenDocument text's styles matters here: how words look, and which paragraphs are
// titles.
#pragma once
#include <map>
#include <optional>
#include <string>

namespace pugi {
class xml_node;
}

namespace uddrag::importing {

/// Nothing said: as around it.
struct OdtLook {
  std::optional<bool> bold, italic, underline, hidden;
  OdtLook within(const OdtLook& around) const;
};

class OdtStyles {
 public:
  /// A list of styles: those with names for the user, or the automatic ones of a part.
  void read(const pugi::xml_node& styles, bool automatic);
  /// Of a span, by all that its style is made from.
  OdtLook span(const std::string& style) const;
  /// Of a paragraph, as far as it was given to just this one: what a style with a name looks like
  /// is no emphasis.
  OdtLook paragraph(const std::string& style) const;
  bool is_title(const std::string& paragraph_style) const;

 private:
  struct Style {
    OdtLook look;
    std::string parent;
    bool automatic = false;
  };
  const Style* find(const std::string& family, const std::string& name) const;

  std::map<std::string, Style> m_styles;  // by family and name
};

}  // namespace uddrag::importing
