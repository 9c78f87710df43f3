// SPDX-License-Identifier: GPL-3.0-or-later
// Where somebody was reading in a project, kept on this machine and not in the project: others have
// places of their own.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "model/ids.h"
#include "text/position.h"

namespace uddrag::gui {

struct ReadingMemory {
  model::DocumentId document;                   ///< shown last; nil: none yet
  std::vector<model::DocumentId> tabs;          ///< open beside it
  model::DocumentId beside;                     ///< shown in the second pane; nil: one pane
  std::map<model::DocumentId, text::Pos> tops;  ///< the place at the top of the view
  int zoom = 100;                               ///< percent
};

ReadingMemory recall_reading(model::ProjectId project);
void keep_reading(model::ProjectId project, const ReadingMemory& memory);

/// The place of the window that was shown last: "code", "course" …; empty: none yet.
std::string recall_place(model::ProjectId project);
void keep_place(model::ProjectId project, const std::string& place);

}  // namespace uddrag::gui
