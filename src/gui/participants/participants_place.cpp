// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/participants/participants_place.h"

#include <wx/button.h>
#include <wx/checklst.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/stattext.h>

#include <algorithm>

#include "app/speaker_ties.h"
#include "app/table_import.h"
#include "edit/document_edits.h"
#include "edit/participant_edits.h"
#include "edit/together.h"
#include "gui/frame/guarded.h"
#include "gui/frame/look.h"
#include "gui/frame/sash.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/participants/withdrawal_dialog.h"
#include "gui/tables/table_panel.h"

namespace uddrag::gui {

ParticipantsPlace::ParticipantsPlace(wxWindow* parent, Desk& desk) : Place(parent), m_desk(desk) {
  auto* split = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(1200, 800)),
                                     wxSP_LIVE_UPDATE | wxSP_THIN_SASH);
  split->SetMinSize(wxSize(1, 1));
  m_table = new TablePanel(split, desk, m_sheet, &m_sheet.attributes(),
                           {_("Participants"), _("Filter participants"),
                            _("No participants yet. Add one, or paste a table from a spreadsheet; "
                              "uddrag-cli participants import takes a CSV file.")});
  split->SetMinimumPaneSize(FromDIP(160));
  split->SetSashGravity(1.0);
  split->SplitVertically(m_table, person_side(split), -FromDIP(480));
  keep_sash(split, wxS("participants-right"), -480);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(split, 1, wxEXPAND);
  SetSizer(all);
  m_table->add_button(_("Add participant"), "plus", [this] { add_participant(); });
  m_table->add_button(_("Add attribute…"), "plus", [this] { m_table->add_attribute(); });
  m_table->add_button(_("Paste cells"), "import", [this] { m_table->grid().paste(); });
  m_table->add_button(_("Memos"), "memo", [this] { show_memos(); });
  m_table->add_button(
      _("Remove participant"), "minus", [this] { remove_participant(); }, true);
  m_table->load = [this] { load(); };
  m_table->grid().row_chosen = [this] { load_person(); };
  m_table->grid().table_pasted = [this](const std::string& csv) { take_table(csv); };
  m_connection = desk.changed.connect([this](const store::ChangeSet& changes) {
    for (const char* table :
         {"participant", "attribute", "attribute_value", "consent", "speaker", "document"})
      if (changes.touches(table)) return m_late.ask();
  });
  load();
}

wxWindow* ParticipantsPlace::person_side(wxWindow* parent) {
  auto* panel = new wxPanel(parent);
  m_who = heading(panel, wxString());
  m_speakers =
      new wxCheckListBox(panel, wxID_ANY, wxDefaultPosition, wxDefaultSize, {}, wxBORDER_NONE);
  set_accessible_name(m_speakers, _("Speakers that are this participant"));
  m_speakers->Enable(writable());
  m_by_name = new wxButton(panel, wxID_ANY, _("Tie speakers by name"));
  m_by_name->SetToolTip(
      _("Ties the speakers that bear a participant's name, and the only voice of "
        "a document that bears it"));
  m_consent_grid = new SheetGrid(panel, m_desk, m_consent, _("Consent"));
  m_consent_grid->SetMinSize(FromDIP(wxSize(100, 190)));
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(m_who, 0, wxALL, FromDIP(10));
  column->Add(hint(panel,
                   _("Tick who this is in the transcripts. Consent and attribution follow "
                     "from it."),
                   440),
              0, wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(10));
  column->Add(m_speakers, 1, wxEXPAND | wxALL, FromDIP(4));
  column->Add(m_by_name, 0, wxALL, FromDIP(6));
  column->Add(heading(panel, _("Consent")), 0, wxLEFT | wxTOP, FromDIP(10));
  column->Add(hint(panel,
                   _("What was agreed to, from when until when, and where it can be seen. "
                     "Dates such as 2025-03-12 or 12.3.2025; Alt+Down opens a calendar."),
                   440),
              0, wxALL, FromDIP(10));
  column->Add(m_consent_grid, 0, wxEXPAND);
  m_withdraw = new wxButton(panel, wxID_ANY, _("Withdraw consent…"));
  m_withdraw->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { withdraw(); });
  column->Add(m_withdraw, 0, wxALL, FromDIP(6));
  panel->SetSizer(column);
  m_speakers->Bind(wxEVT_CHECKLISTBOX, [this](wxCommandEvent& event) {
    const auto at = static_cast<std::size_t>(event.GetInt());
    tie(at, m_speakers->IsChecked(static_cast<unsigned>(at)));
  });
  m_by_name->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { tie_by_name(); });
  return panel;
}

void ParticipantsPlace::take_focus() {
  m_table->grid().SetFocus();
}

void ParticipantsPlace::show_memos() {
  if (const auto at = chosen())
    m_desk.memos_wanted(model::MemoTarget::participant, m_sheet.person(*at).id.uuid);
}

void ParticipantsPlace::save_fields() {
  m_table->grid().stop_editing();
  m_consent_grid->stop_editing();
}

std::optional<std::size_t> ParticipantsPlace::chosen() const {
  return m_table->grid().chosen();
}

void ParticipantsPlace::choose(model::ParticipantId id) {
  settle();
  m_table->grid().choose(id.uuid);
}

void ParticipantsPlace::load() {
  m_sheet.load(m_desk.read());
  m_table->reload();
  load_person();
}

void ParticipantsPlace::load_person() {
  const auto at = chosen();
  const auto me = at ? std::optional(m_sheet.person(*at).id) : std::nullopt;
  load_speakers(me);
  m_consent.load(m_desk.read(), me.value_or(model::ParticipantId{}));
  m_consent_grid->reload();
  m_withdraw->Enable(writable() && me);
  m_by_name->Enable(writable() && !app::ties_by_name(m_desk.read()).empty());
  const wxString words =
      at ? wx(m_sheet.person(*at).label.empty()
                  ? m_sheet.person(*at).pseudonym
                  : m_sheet.person(*at).label + "  " + m_sheet.person(*at).pseudonym)
         : wxString();
  m_who->SetLabel(wxControl::EscapeMnemonics(words));
}

void ParticipantsPlace::load_speakers(const std::optional<model::ParticipantId>& me) {
  m_shown_speakers.clear();
  wxArrayString names;
  const auto ties = app::ties_by_name(m_desk.read());
  for (const model::Document& document : m_desk.read().documents())
    for (const model::Speaker& speaker : m_desk.read().speakers(document.id)) {
      if (speaker.role == model::SpeakerRole::interviewer) continue;
      wxString name = wx(speaker.label) + wxS(" · ") + wx(document.name);
      const auto other = m_desk.read().participant(speaker.participant);
      const bool likely = std::any_of(ties.begin(), ties.end(), [&](const app::Tie& tie) {
        return tie.speaker.id == speaker.id && me && tie.speaker.participant == *me;
      });
      if (other && (!me || other->id != *me))
        name << wxS(" (") << wx(model::study_name(*other)) << wxS(")");
      if (likely) name << wxS(" · ") << _("likely, by the name");
      names.Add(name);
      m_shown_speakers.push_back(speaker);
    }
  m_speakers->Set(names);
  for (std::size_t i = 0; i < m_shown_speakers.size(); ++i)
    m_speakers->Check(static_cast<unsigned>(i), me && m_shown_speakers[i].participant == *me);
  m_speakers->Show(me.has_value());
}

void ParticipantsPlace::tie(std::size_t speaker, bool tied) {
  if (speaker >= m_shown_speakers.size() || !chosen()) return;
  model::Speaker changed = m_shown_speakers[speaker];
  changed.participant = tied ? m_sheet.person(*chosen()).id : model::ParticipantId{};
  edit::ChangeSpeaker change(changed);
  m_desk.run(change);
  m_late.ask();
}

void ParticipantsPlace::tie_by_name() {
  edit::Together all("participants.tie", "{}");
  for (const app::Tie& tie : app::ties_by_name(m_desk.read()))
    all.emplace<edit::ChangeSpeaker>(tie.speaker);
  if (!all.empty()) m_desk.run(all);
}

void ParticipantsPlace::take_table(const std::string& csv) {
  guarded(m_desk, [&] { app::import_participants(m_desk.session(), csv, utf8(_("Clipboard"))); });
}

void ParticipantsPlace::add_participant() {
  model::Participant person;
  person.id = model::ParticipantId::make();
  std::size_t number = m_sheet.size() + m_sheet.hidden();
  do {
    ++number;
    person.label = (number < 10 ? "P0" : "P") + std::to_string(number);
  } while (m_sheet.has_label(person.label));
  edit::SaveParticipant save(person);
  if (m_desk.run(save)) m_late.settle();
  if (const auto at = m_sheet.find(person.id.uuid))
    m_table->grid().GoToCell(static_cast<int>(*at), 1);
  m_table->grid().SetFocus();
}

void ParticipantsPlace::withdraw() {
  save_fields();
  if (chosen()) ask_withdrawal(this, m_desk, m_sheet.person(*chosen()).id);
}

void ParticipantsPlace::remove_participant() {
  if (!chosen()) return;
  edit::RemoveParticipant remove(m_sheet.person(*chosen()).id);
  m_desk.run(remove);
}

}  // namespace uddrag::gui
