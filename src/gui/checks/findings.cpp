// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/checks/findings.h"

#include <algorithm>
#include <tuple>

namespace uddrag::gui {
namespace {

bool stops(const course::Finding& finding) {
  return finding.severity == course::Severity::stops;
}

/// 0: stops for good, 1: somebody may answer for it, 2: a note.
int weight(const course::Finding& finding) {
  return !stops(finding) ? 2 : finding.overridable ? 1 : 0;
}

}  // namespace

Findings::Findings(std::vector<course::Finding> found) : m_rows(std::move(found)) {
  std::stable_sort(m_rows.begin(), m_rows.end(), [](const auto& a, const auto& b) {
    return std::make_pair(a.gate, weight(a)) < std::make_pair(b.gate, weight(b));
  });
}

bool Findings::begins_gate(std::size_t row) const {
  return row == 0 || m_rows[row - 1].gate != m_rows[row].gate;
}

std::size_t Findings::count(course::Gate gate) const {
  return static_cast<std::size_t>(std::count_if(
      m_rows.begin(), m_rows.end(), [&](const auto& finding) { return finding.gate == gate; }));
}

std::size_t Findings::stopping() const {
  return static_cast<std::size_t>(std::count_if(
      m_rows.begin(), m_rows.end(), [](const auto& finding) { return weight(finding) == 0; }));
}

std::size_t Findings::to_answer_for() const {
  return static_cast<std::size_t>(std::count_if(
      m_rows.begin(), m_rows.end(), [](const auto& finding) { return weight(finding) == 1; }));
}

std::size_t Findings::notes() const {
  return m_rows.size() - stopping() - to_answer_for();
}

Findings::Verdict Findings::verdict() const {
  if (stopping() > 0) return Verdict::stopped;
  return to_answer_for() > 0 ? Verdict::needs_reason : Verdict::may_leave;
}

std::set<course::Gate> Findings::gates_to_answer_for() const {
  std::set<course::Gate> gates;
  for (const course::Finding& finding : m_rows)
    if (weight(finding) == 1) gates.insert(finding.gate);
  return gates;
}

Findings::Mend Findings::mend(const course::Finding& finding) {
  if (finding.gate == course::Gate::pseudonyms) return Mend::pseudonyms;
  if (finding.gate != course::Gate::consent) return Mend::none;
  return finding.participants.empty() ? Mend::participants : Mend::participant;
}

}  // namespace uddrag::gui
