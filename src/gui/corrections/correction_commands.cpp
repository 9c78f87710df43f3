// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/corrections/correction_commands.h"

#include <wx/msgdlg.h>
#include "gui/l10n/translate.h"

#include "gui/actions/actions.h"
#include "gui/corrections/changes_dialog.h"
#include "gui/corrections/replace_dialog.h"
#include "gui/corrections/turn_dialogs.h"
#include "gui/dialogs/report_dialog.h"
#include "gui/frame/workbench.h"
#include "gui/intake/intake_words.h"
#include "gui/l10n/strings.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

/// Words and quotes that would go are named before they go.
void remove_turn(wxWindow* parent, Correction& correction, const model::Turn& turn) {
  const CorrectionPreview preview = correction.preview_removal(turn.id);
  if (!preview.lost.empty()) {
    const auto lost = preview.lost.size();
    const wxString question = wxString::Format(
        wxPLURAL("%zu quote of this turn goes with it. Undo brings it back.",
                 "%zu quotes of this turn go with it. Undo brings them back.", lost),
        lost);
    wxMessageDialog ask(parent, question, _("Remove turn"), wxOK | wxCANCEL | wxICON_WARNING);
    ask.SetOKLabel(_("Remove"));
    if (ask.ShowModal() != wxID_OK) return;
  }
  correction.remove(turn.id);
}

void show_import_report(wxWindow* parent, Desk& desk) {
  if (const auto document = desk.read().document(desk.document()))
    show_report(parent, wx(document->name), kept_report_words(*document));
}

}  // namespace

void bind_corrections(Actions& actions, Workbench& workbench) {
  Desk& desk = workbench.desk();
  // There may be two transcripts: the one that is worked in is asked for at each action.
  const auto transcript = [&]() -> TranscriptPane& { return workbench.code_place().transcript(); };
  const auto reading = [&] { return workbench.shown() == "code" && !desk.document().nil(); };
  const auto writing = [&, reading] { return reading() && desk.session().writable(); };
  const auto on_turn = [&](auto work) {
    return [transcript, work] {
      if (const auto turn = transcript().turn_meant()) work(transcript().correction(), *turn);
    };
  };
  actions.bind(
      "text.edit", [transcript] { transcript().edit_turn(); }, writing);
  actions.bind(
      "text.add", [transcript] { transcript().add_turn(); }, writing);
  actions.bind(
      "text.split", [transcript] { transcript().split_turn(transcript().place_meant()); }, writing);
  actions.bind("text.join", on_turn([](Correction& correction, const model::Turn& turn) {
                 correction.join_with_next(turn.id);
               }),
               writing);
  actions.bind("text.remove",
               on_turn([&workbench](Correction& correction, const model::Turn& turn) {
                 remove_turn(&workbench, correction, turn);
               }),
               writing);
  actions.bind("text.speaker",
               on_turn([&workbench](Correction& correction, const model::Turn& turn) {
                 choose_speaker(&workbench, correction, turn);
               }),
               writing);
  actions.bind("text.time", on_turn([&workbench](Correction& correction, const model::Turn& turn) {
                 choose_time(&workbench, correction, turn);
               }),
               writing);
  actions.bind(
      "text.replace", [&] { show_replace(&workbench, desk); }, writing);
  actions.bind(
      "text.changes", [&] { show_changes(&workbench, desk); }, reading);
  actions.bind(
      "text.report", [&] { show_import_report(&workbench, desk); }, reading);
  actions.bind(
      "text.lock",
      [transcript] {
        Correction& correction = transcript().correction();
        correction.lock(!correction.locked());
      },
      writing);
  actions.binding("text.lock").checked = [transcript, reading] {
    return reading() && transcript().correction().locked().has_value();
  };
}

}  // namespace uddrag::gui
