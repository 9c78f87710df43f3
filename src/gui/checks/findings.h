// SPDX-License-Identifier: GPL-3.0-or-later
// What the gates found, in the order in which it is mended: gate by gate, what stops first. Says
// whether the course may leave. Free of wx.
#pragma once
#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "course/gates.h"

namespace uddrag::gui {

class Findings {
 public:
  enum class Verdict { may_leave, needs_reason, stopped };
  /// Where something is mended best, beside the place where it stands.
  enum class Mend { none, participant, participants, pseudonyms };

  Findings() = default;
  explicit Findings(std::vector<course::Finding> found);

  const std::vector<course::Finding>& rows() const { return m_rows; }
  bool empty() const { return m_rows.empty(); }
  /// Whether a row is the first of its gate.
  bool begins_gate(std::size_t row) const;
  std::size_t count(course::Gate gate) const;

  std::size_t stopping() const;  ///< that nobody can answer for
  std::size_t to_answer_for() const;
  std::size_t notes() const;
  Verdict verdict() const;
  /// Those whose findings are answered for, where there is a reason.
  std::set<course::Gate> gates_to_answer_for() const;

  static Mend mend(const course::Finding& finding);

 private:
  std::vector<course::Finding> m_rows;
};

}  // namespace uddrag::gui
