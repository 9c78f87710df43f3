// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/odt_styles.h"

#include "import/xml_parts.h"

namespace uddrag::importing {
namespace {

std::string key(const std::string& family, const std::string& name) {
  return family + "/" + name;
}

std::optional<bool> is_one_of(const std::string& value, std::initializer_list<const char*> on) {
  if (value.empty()) return std::nullopt;
  for (const char* known : on)
    if (value == known) return true;
  return false;
}

OdtLook look_of(const pugi::xml_node& properties) {
  OdtLook look;
  look.bold = is_one_of(attribute(properties, "font-weight"), {"bold", "600", "700", "800", "900"});
  look.italic = is_one_of(attribute(properties, "font-style"), {"italic", "oblique"});
  if (const auto none = is_one_of(attribute(properties, "text-underline-style"), {"none"}))
    look.underline = !*none;
  look.hidden = is_one_of(attribute(properties, "display"), {"none"});
  return look;
}

}  // namespace

OdtLook OdtLook::within(const OdtLook& around) const {
  return {bold ? bold : around.bold, italic ? italic : around.italic,
          underline ? underline : around.underline, hidden ? hidden : around.hidden};
}

void OdtStyles::read(const pugi::xml_node& styles, bool automatic) {
  for (const pugi::xml_node& node : styles.children())
    if (is(node, "style"))
      m_styles[key(attribute(node, "family"), attribute(node, "name"))] = {
          look_of(child(node, "text-properties")), attribute(node, "parent-style-name"), automatic};
}

const OdtStyles::Style* OdtStyles::find(const std::string& family, const std::string& name) const {
  const auto found = m_styles.find(key(family, name));
  return found == m_styles.end() ? nullptr : &found->second;
}

OdtLook OdtStyles::span(const std::string& style) const {
  OdtLook look;
  const Style* at = find("text", style);
  for (int depth = 0; at && depth < longest_chain; ++depth, at = find("text", at->parent))
    look = look.within(at->look);
  return look;
}

OdtLook OdtStyles::paragraph(const std::string& style) const {
  OdtLook look;
  const Style* at = find("paragraph", style);
  for (int depth = 0; at && depth < longest_chain; ++depth, at = find("paragraph", at->parent)) {
    if (at->automatic)
      look = look.within(at->look);
    else if (!look.hidden)
      look.hidden = at->look.hidden;
  }
  return look;
}

bool OdtStyles::is_title(const std::string& paragraph_style) const {
  std::string name = paragraph_style;
  for (int depth = 0; depth < longest_chain; ++depth) {
    if (name == "Title") return true;
    const Style* style = find("paragraph", name);
    if (!style) return false;
    name = style->parent;
  }
  return false;
}

}  // namespace uddrag::importing
