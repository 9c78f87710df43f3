// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/docx_styles.h"

#include "import/xml_parts.h"
#include "text/collate.h"

namespace uddrag::importing {

DocxStyles::DocxStyles(const pugi::xml_document& styles) {
  for (const pugi::xml_node& node : styles.document_element().children()) {
    if (!is(node, "style")) continue;
    Style style;
    style.based_on = attribute(child(node, "basedOn"), "val");
    const std::string outline = attribute(child(child(node, "pPr"), "outlineLvl"), "val");
    const std::string name = text::lower(attribute(child(node, "name"), "val"));
    if (outline.size() == 1 && outline[0] >= '0' && outline[0] < '9')
      style.level = outline[0] - '0' + 1;
    else if (name.starts_with("heading ") && name.size() == 9 && name[8] >= '1' && name[8] <= '9')
      style.level = name[8] - '0';
    else if (name == "title")
      style.level = 1;
    m_styles[attribute(node, "styleId")] = style;
  }
}

int DocxStyles::heading(const std::string& style_id) const {
  std::string id = style_id;
  for (int depth = 0; depth < 20; ++depth) {
    const auto found = m_styles.find(id);
    if (found == m_styles.end()) return 0;
    if (found->second.level) return found->second.level;
    id = found->second.based_on;
  }
  return 0;
}

}  // namespace uddrag::importing
