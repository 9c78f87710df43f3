// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/codes/code_list.h"

#include <algorithm>
#include <functional>

#include "text/fold.h"

namespace uddrag::gui {

void CodeList::load(const store::Reader& read) {
  m_nodes.clear();
  for (model::Code& code : read.codes()) {
    CodeNode node;
    node.code = std::move(code);
    m_nodes.push_back(std::move(node));
  }
  link();
  count(read);
  m_folded.clear();
  for (const CodeNode& node : m_nodes)
    m_folded.push_back(text::fold(node.path + "\n" + node.code.definition));
  apply_filter();
}

void CodeList::link() {
  m_index.clear();
  m_roots.clear();
  for (std::size_t i = 0; i < m_nodes.size(); ++i) m_index[m_nodes[i].code.id] = i;
  for (std::size_t i = 0; i < m_nodes.size(); ++i) {
    const auto parent = m_index.find(m_nodes[i].code.parent);
    if (parent == m_index.end()) {
      m_roots.push_back(i);
      continue;
    }
    m_nodes[i].parent = parent->second;
    m_nodes[parent->second].children.push_back(i);
  }
  const std::function<void(std::size_t, const std::string&)> name_below =
      [&](std::size_t node, const std::string& above) {
        m_nodes[node].path = above + m_nodes[node].code.name;
        for (const std::size_t child : m_nodes[node].children)
          name_below(child, m_nodes[node].path + " / ");
      };
  for (const std::size_t root : m_roots) name_below(root, "");
}

std::vector<std::size_t> CodeList::count(const store::Reader& read) {
  const auto counts = read.coding_counts();
  std::vector<std::size_t> changed;
  const std::function<std::int64_t(std::size_t)> total = [&](std::size_t i) {
    CodeNode& node = m_nodes[i];
    const auto found = counts.find(node.code.id);
    const std::int64_t own = found == counts.end() ? 0 : found->second;
    std::int64_t sum = own;
    for (const std::size_t child : node.children) sum += total(child);
    if (own != node.own || sum != node.with_children) changed.push_back(i);
    node.own = own;
    return node.with_children = sum;
  };
  for (const std::size_t root : m_roots) total(root);
  return changed;
}

const CodeNode* CodeList::find(model::CodeId id) const {
  const auto found = m_index.find(id);
  return found == m_index.end() ? nullptr : &m_nodes[found->second];
}

void CodeList::set_filter(const std::string& words) {
  m_filter = text::fold(words);
  apply_filter();
}

void CodeList::apply_filter() {
  m_shown.assign(m_nodes.size(), 0);
  if (m_filter.empty()) return;
  for (std::size_t i = 0; i < m_nodes.size(); ++i) {
    if (m_folded[i].find(m_filter) == std::u16string::npos) continue;
    for (std::optional<std::size_t> up = i; up; up = m_nodes[*up].parent) m_shown[*up] = 1;
  }
}

std::size_t CodeList::hidden_count() const {
  if (m_filter.empty()) return 0;
  return static_cast<std::size_t>(std::count(m_shown.begin(), m_shown.end(), 0));
}

}  // namespace uddrag::gui
