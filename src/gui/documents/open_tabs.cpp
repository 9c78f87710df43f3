// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/open_tabs.h"

#include <algorithm>

namespace uddrag::gui {

OpenTabs::OpenTabs(const std::vector<model::DocumentId>& kept, model::DocumentId shown) {
  for (const model::DocumentId document : kept)
    if (!place_of(document)) m_tabs.push_back({document, false});
  if (!shown.nil()) show(shown);
}

std::optional<std::size_t> OpenTabs::place_of(model::DocumentId document) const {
  const auto found = std::find_if(m_tabs.begin(), m_tabs.end(),
                                  [&](const Tab& tab) { return tab.document == document; });
  if (found == m_tabs.end()) return std::nullopt;
  return static_cast<std::size_t>(found - m_tabs.begin());
}

void OpenTabs::show(model::DocumentId document) {
  if (!place_of(document)) {
    const auto passing =
        std::find_if(m_tabs.begin(), m_tabs.end(), [](auto& tab) { return tab.passing; });
    const auto behind = static_cast<std::ptrdiff_t>(shown() ? *shown() + 1 : m_tabs.size());
    if (passing != m_tabs.end())
      passing->document = document;
    else
      m_tabs.insert(m_tabs.begin() + behind, {document, true});
  }
  m_shown = document;
}

void OpenTabs::keep(model::DocumentId document) {
  if (const auto place = place_of(document)) m_tabs[*place].passing = false;
}

model::DocumentId OpenTabs::close(model::DocumentId document) {
  const auto place = place_of(document);
  if (!place || m_tabs.size() == 1) return m_shown;
  m_tabs.erase(m_tabs.begin() + static_cast<std::ptrdiff_t>(*place));
  if (document == m_shown) m_shown = m_tabs[std::min(*place, m_tabs.size() - 1)].document;
  return m_shown;
}

model::DocumentId OpenTabs::beside(int by) const {
  if (!shown()) return m_shown;
  const auto count = static_cast<std::ptrdiff_t>(m_tabs.size());
  const auto to = (static_cast<std::ptrdiff_t>(*shown()) + by % count + count) % count;
  return m_tabs[static_cast<std::size_t>(to)].document;
}

void OpenTabs::move(model::DocumentId document, int by) {
  const auto place = place_of(document);
  if (!place) return;
  const auto last = static_cast<std::ptrdiff_t>(m_tabs.size()) - 1;
  const auto to = std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(*place) + by, 0, last);
  const Tab moved = m_tabs[*place];
  m_tabs.erase(m_tabs.begin() + static_cast<std::ptrdiff_t>(*place));
  m_tabs.insert(m_tabs.begin() + to, moved);
}

void OpenTabs::retain(const std::vector<model::DocumentId>& there) {
  std::erase_if(m_tabs, [&](const Tab& tab) {
    return std::find(there.begin(), there.end(), tab.document) == there.end();
  });
}

std::vector<model::DocumentId> OpenTabs::kept() const {
  std::vector<model::DocumentId> documents;
  for (const Tab& tab : m_tabs)
    if (!tab.passing) documents.push_back(tab.document);
  return documents;
}

}  // namespace uddrag::gui
