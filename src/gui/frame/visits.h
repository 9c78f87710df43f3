// SPDX-License-Identifier: GPL-3.0-or-later
// The places that were visited, as in a web browser: back, forward. Free of wx.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/ids.h"
#include "text/position.h"

namespace uddrag::gui {

struct Visit {
  model::DocumentId document;
  text::Pos at;
  std::string place = "code";  ///< of the window; only there do document and position count
  bool operator==(const Visit&) const = default;
};

class Visits {
 public:
  /// Called with where one is before a jump elsewhere: what was ahead is forgotten.
  void leave(const Visit& here) {
    m_ahead.clear();
    if (m_behind.empty() || m_behind.back() != here) m_behind.push_back(here);
    if (m_behind.size() > kept) m_behind.erase(m_behind.begin());
  }
  bool can_go_back() const { return !m_behind.empty(); }
  bool can_go_forward() const { return !m_ahead.empty(); }
  /// Where to go; `here` can be come back to.
  std::optional<Visit> back(const Visit& here) { return step(m_behind, m_ahead, here); }
  std::optional<Visit> forward(const Visit& here) { return step(m_ahead, m_behind, here); }

 private:
  static constexpr std::size_t kept = 100;
  static std::optional<Visit> step(std::vector<Visit>& from, std::vector<Visit>& to,
                                   const Visit& here) {
    if (from.empty()) return std::nullopt;
    const Visit next = from.back();
    from.pop_back();
    to.push_back(here);
    return next;
  }

  std::vector<Visit> m_behind, m_ahead;
};

}  // namespace uddrag::gui
