// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/odt_changes.h"

#include <utility>

#include "import/odt_body.h"
#include "text/utf8.h"

namespace uddrag::importing {

namespace {

void gather_paragraphs(const pugi::xml_node& node, int depth,
                       std::vector<pugi::xml_node>& paragraphs) {
  require_depth(depth);
  for (const pugi::xml_node& below : node.children())
    if (is(below, "p") || is(below, "h"))
      paragraphs.push_back(below);
    else if (!is(below, "change-info"))
      gather_paragraphs(below, depth + 1, paragraphs);
}

}  // namespace

bool is_change(const pugi::xml_node& node) {
  return is(node, "change") || is(node, "change-start") || is(node, "change-end");
}

std::vector<pugi::xml_node> paragraphs_in(const pugi::xml_node& node, int depth) {
  std::vector<pugi::xml_node> paragraphs;
  gather_paragraphs(node, depth, paragraphs);
  return paragraphs;
}

void OdtChanges::read(const pugi::xml_node& list, Report& report) {
  for (const pugi::xml_node& region : list.children())
    for (const pugi::xml_node& change : region.children()) {
      const std::string id = attribute(region, "id");
      if (is(change, "deletion")) {
        if (!change_goes(m_wish, true, text::elide(odt_words(change), 80), report))
          m_deleted[id] = change;
      } else if (is(change, "insertion")) {
        if (m_wish == Tracked::reject)
          m_inserted.insert(id);
        else
          change_goes(m_wish, false, {}, report);
      }
    }
}

pugi::xml_node OdtChanges::taken_back(const pugi::xml_node& mark) {
  if (!is(mark, "change")) return {};
  const auto found = m_deleted.find(attribute(mark, "change-id"));
  return found == m_deleted.end() ? pugi::xml_node()
                                  : std::exchange(found->second, pugi::xml_node());
}

void OdtChanges::pass(const pugi::xml_node& mark, Report& report) {
  const std::string id = attribute(mark, "change-id");
  if (is(mark, "change-start") && m_inserted.contains(id)) m_open.insert(id);
  if (is(mark, "change-end") && m_open.erase(id) > 0)
    change_goes(m_wish, false, text::elide(text::trim(std::exchange(m_left_out, {})), 80), report);
}

}  // namespace uddrag::importing
