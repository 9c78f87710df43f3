// SPDX-License-Identifier: GPL-3.0-or-later
// The project's actions as a line of steps, with the way back and forward along it. An undo and a
// redo are actions too: each belongs to the step that it took back or did again. Free of wx.
#pragma once
#include <map>
#include <optional>
#include <vector>

#include "gui/frame/desk.h"

namespace uddrag::gui {

class HistorySteps {
 public:
  enum class Kind { done, taken_back, done_again };

  /// As the project is now; the newest `most` actions.
  HistorySteps(Desk& desk, std::size_t most);

  /// Newest first.
  const std::vector<store::ActionInfo>& actions() const { return m_actions; }
  Kind kind(std::size_t action) const;

  /// Whether going to the state that an action left takes something back, or does it again.
  bool is_back(std::size_t action) const;
  bool is_forward(std::size_t action) const;
  /// Takes back, or does again, one step after the other until the project is as this action left
  /// it; stops where a step cannot be. Look at the steps anew afterwards.
  void go_to(std::size_t action);

 private:
  struct Place {
    std::int64_t step = 0;  ///< the place of the action that it began with
    Kind kind = Kind::done;
  };
  Place place_of(const store::ActionInfo& action) const;
  /// The last step that holds in the state that an action left.
  std::int64_t last_step(std::size_t action) const;
  bool can_go_back(std::int64_t step) const;
  bool can_go_forward(std::int64_t step) const;

  Desk& m_desk;
  std::vector<store::ActionInfo> m_actions;
  std::map<model::ActionId, Place> m_places;
};

}  // namespace uddrag::gui
