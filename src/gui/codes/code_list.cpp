// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/codes/code_list.h"

#include <algorithm>
#include <functional>

#include "text/collate.h"
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
  for (const model::CodeName& name : read.code_names())
    if (const auto node = m_index.find(name.code); node != m_index.end())
      m_nodes[node->second].other_names.push_back(name.name);
  count(read);
  m_folded.clear();
  for (const CodeNode& node : m_nodes) {
    std::string words = node.path + "\n" + node.code.definition;
    for (const std::string& name : node.other_names) words += "\n" + name;
    m_folded.push_back(text::fold(words));
  }
  sort();
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

std::int64_t CodeList::place_before(model::CodeId target, model::CodeId moved) const {
  const CodeNode* to = find(target);
  if (!to) return 0;
  return std::count_if(m_nodes.begin(), m_nodes.end(), [&](const CodeNode& node) {
    return node.code.parent == to->code.parent && node.code.position < to->code.position &&
           node.code.id != moved;
  });
}

std::optional<std::int64_t> CodeList::place_beside(model::CodeId id, int by) const {
  const CodeNode* node = find(id);
  if (!node) return std::nullopt;
  std::int64_t before = 0, siblings = 0;
  for (const CodeNode& other : m_nodes) {
    if (other.code.parent != node->code.parent) continue;
    ++siblings;
    if (other.code.position < node->code.position) ++before;
  }
  const std::int64_t wanted = before + by;
  return wanted < 0 || wanted >= siblings ? std::nullopt : std::optional(wanted);
}

void CodeList::set_order(CodeOrder order, const std::string& language) {
  m_order = order;
  m_language = language;
  sort();
}

void CodeList::show_retired(bool show) {
  m_show_retired = show;
  apply_filter();
}

/// Siblings only; those that are equal stay in the codebook's order.
void CodeList::sort() {
  std::optional<text::Collator> collator;
  if (m_order == CodeOrder::name) collator.emplace(m_language);
  const auto sort_these = [&](std::vector<std::size_t>& list) {
    std::sort(list.begin(), list.end());  // nodes stand by position
    if (collator)
      std::stable_sort(list.begin(), list.end(), [&](std::size_t a, std::size_t b) {
        return collator->less(m_nodes[a].code.name, m_nodes[b].code.name);
      });
    if (m_order == CodeOrder::count)
      std::stable_sort(list.begin(), list.end(), [&](std::size_t a, std::size_t b) {
        return m_nodes[a].with_children > m_nodes[b].with_children;
      });
  };
  sort_these(m_roots);
  for (CodeNode& node : m_nodes) sort_these(node.children);
}

void CodeList::set_filter(const std::string& words) {
  m_filter = text::fold(words);
  apply_filter();
}

/// A retired code stays in sight where one below it is in use.
bool CodeList::is_hidden_retired(std::size_t node) const {
  const auto& children = m_nodes[node].children;
  return !m_show_retired && m_nodes[node].code.retired &&
         std::all_of(children.begin(), children.end(),
                     [&](std::size_t child) { return is_hidden_retired(child); });
}

void CodeList::apply_filter() {
  m_shown.assign(m_nodes.size(), 0);
  m_hidden_retired = 0;
  for (std::size_t i = 0; i < m_nodes.size(); ++i) {
    if (is_hidden_retired(i)) {
      ++m_hidden_retired;
      continue;
    }
    if (m_folded[i].find(m_filter) == std::u16string::npos) continue;
    for (std::optional<std::size_t> up = i; up && !m_shown[*up]; up = m_nodes[*up].parent)
      m_shown[*up] = 1;
  }
  const auto hidden = static_cast<std::size_t>(std::count(m_shown.begin(), m_shown.end(), 0));
  m_hidden_by_filter = hidden - m_hidden_retired;
}

}  // namespace uddrag::gui
