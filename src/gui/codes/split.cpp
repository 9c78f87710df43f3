// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/codes/split.h"

#include <algorithm>
#include <map>

#include "edit/code_edits.h"
#include "edit/quote_edits.h"
#include "edit/together.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace uddrag::gui {

Split::Split(const store::Reader& read, model::CodeId code)
    : m_code(read.code(code).value()), m_quotes(read.quotes_with(code)) {
  std::map<model::DocumentId, std::size_t> order;
  for (const model::Document& document : read.documents()) order.emplace(document.id, order.size());
  std::stable_sort(m_quotes.begin(), m_quotes.end(), [&](const auto& a, const auto& b) {
    return std::pair(order[a.document], a.span) < std::pair(order[b.document], b.span);
  });
  m_assigned.resize(m_quotes.size());
  for (const model::Code& other : read.codes())
    if (other.parent == code && !other.retired) add_target(other);
}

std::optional<std::size_t> Split::add_target(const std::string& name) {
  const std::string trimmed(text::trim(name));
  if (trimmed.empty()) return std::nullopt;
  const auto wanted = text::fold(trimmed, {.ignore_case = true, .ignore_accents = false});
  for (std::size_t i = 0; i < m_targets.size(); ++i)
    if (text::fold(m_targets[i].name, {.ignore_case = true, .ignore_accents = false}) == wanted)
      return i;
  m_targets.push_back({{}, trimmed, m_code.color});
  return m_targets.size() - 1;
}

std::size_t Split::add_target(const model::Code& code) {
  const auto there = std::find_if(m_targets.begin(), m_targets.end(),
                                  [&](const Target& target) { return target.code == code.id; });
  if (there != m_targets.end()) return static_cast<std::size_t>(there - m_targets.begin());
  m_targets.push_back({code.id, code.name, code.color});
  return m_targets.size() - 1;
}

void Split::go(std::size_t quote) {
  if (!m_quotes.empty()) m_at = std::min(quote, m_quotes.size() - 1);
}

void Split::assign(std::optional<std::size_t> target) {
  if (m_quotes.empty() || (target && *target >= m_targets.size())) return;
  m_assigned[m_at] = target;
  go(m_at + 1);
}

std::size_t Split::assigned_to(std::size_t target) const {
  return static_cast<std::size_t>(
      std::count(m_assigned.begin(), m_assigned.end(), std::optional(target)));
}

std::size_t Split::assigned_count() const {
  return static_cast<std::size_t>(std::count_if(
      m_assigned.begin(), m_assigned.end(), [](const auto& target) { return target.has_value(); }));
}

bool Split::finish(Desk& desk) const {
  edit::Together all("code.split", edit::arguments_json({{"name", m_code.name}}));
  std::vector<model::CodeId> ids;
  for (std::size_t i = 0; i < m_targets.size(); ++i) {
    ids.push_back(m_targets[i].code);
    if (!ids.back().nil() || assigned_to(i) == 0) continue;
    model::Code made;
    made.id = ids.back() = model::CodeId::make();
    made.parent = m_code.id;
    made.name = m_targets[i].name;
    made.color = m_targets[i].color;
    all.emplace<edit::CreateCode>(made);
  }
  std::vector<edit::Recoding> changes;
  for (std::size_t i = 0; i < m_quotes.size(); ++i)
    if (m_assigned[i]) changes.push_back({m_quotes[i].id, m_code.id, ids[*m_assigned[i]]});
  if (changes.empty()) return false;
  all.emplace<edit::Recode>(std::move(changes));
  return desk.run(all);
}

}  // namespace uddrag::gui
