// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/history_steps.h"

namespace uddrag::gui {

HistorySteps::HistorySteps(Desk& desk, std::size_t most)
    : m_desk(desk), m_actions(desk.session().journal().history(most)) {
  for (auto action = m_actions.rbegin(); action != m_actions.rend(); ++action)
    m_places[action->id] = place_of(*action);
}

/// An action that undoes one from before those that are known counts as a taking back of it.
HistorySteps::Place HistorySteps::place_of(const store::ActionInfo& action) const {
  if (action.undoes.nil()) return {action.seq, Kind::done};
  const auto undone = m_places.find(action.undoes);
  if (undone == m_places.end()) return {0, Kind::taken_back};
  const bool again = undone->second.kind == Kind::taken_back;
  return {undone->second.step, again ? Kind::done_again : Kind::taken_back};
}

HistorySteps::Kind HistorySteps::kind(std::size_t action) const {
  return m_places.at(m_actions[action].id).kind;
}

std::int64_t HistorySteps::last_step(std::size_t action) const {
  const Place& place = m_places.at(m_actions[action].id);
  return place.kind == Kind::taken_back ? place.step - 1 : place.step;
}

bool HistorySteps::can_go_back(std::int64_t step) const {
  const auto next = m_desk.session().journal().next_undo();
  return m_desk.session().writable() && next && place_of(*next).step > step;
}

bool HistorySteps::can_go_forward(std::int64_t step) const {
  const auto next = m_desk.session().journal().next_redo();
  return m_desk.session().writable() && next && place_of(*next).step <= step;
}

bool HistorySteps::is_back(std::size_t action) const {
  return can_go_back(last_step(action));
}

bool HistorySteps::is_forward(std::size_t action) const {
  return !is_back(action) && can_go_forward(last_step(action));
}

void HistorySteps::go_to(std::size_t action) {
  const std::int64_t step = last_step(action);
  while (can_go_back(step))
    if (!m_desk.undo()) return;
  while (can_go_forward(step))
    if (!m_desk.redo()) return;
}

}  // namespace uddrag::gui
