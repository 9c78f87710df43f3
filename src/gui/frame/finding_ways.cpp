// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/finding_ways.h"

#include <wx/toplevel.h>

#include "gui/frame/workbench.h"

namespace uddrag::gui {
namespace {

/// The findings may stand in a window of their own.
void show(Workbench& workbench, const char* place) {
  wxGetTopLevelParent(&workbench)->Raise();
  workbench.show(place);
}

}  // namespace

FindingWays finding_ways(Workbench& workbench) {
  FindingWays ways;
  ways.go_to_section = [&](model::SectionId id) {
    show(workbench, "course");
    if (!id.nil()) workbench.course_place().choose_section(id);
  };
  ways.go_to_block = [&](model::BlockId id) {
    show(workbench, "course");
    workbench.course_place().choose_block(id);
  };
  ways.go_to_participant = [&](model::ParticipantId id) {
    show(workbench, "participants");
    if (!id.nil()) workbench.participants_place().choose(id);
  };
  ways.go_to_pseudonyms = [&] { show(workbench, "pseudonyms"); };
  ways.go_to_quote = [&](model::DocumentId document, model::QuoteId id) {
    const auto quote = workbench.desk().read().quote(id);
    if (!quote) return;
    show(workbench, "code");
    workbench.desk().go_to(document, quote->span, id);
  };
  return ways;
}

}  // namespace uddrag::gui
