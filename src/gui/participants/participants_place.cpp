// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/participants/participants_place.h"

#include <wx/button.h>
#include <wx/checklst.h>
#include <wx/clipbrd.h>
#include <wx/grid.h>
#include <wx/msgdlg.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/stattext.h>
#include <wx/textdlg.h>

#include <algorithm>

#include "edit/document_edits.h"
#include "edit/participant_edits.h"
#include "gui/frame/icons.h"
#include "gui/frame/look.h"
#include "gui/frame/sash.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/l10n/words.h"

namespace uddrag::gui {
namespace {

wxString title_of(const ParticipantTable::Column& column) {
  switch (column.kind) {
    case ParticipantTable::Kind::label:
      return _("Label");
    case ParticipantTable::Kind::pseudonym:
      return _("Pseudonym");
    case ParticipantTable::Kind::attribute:
      return wx(column.attribute.name);
    case ParticipantTable::Kind::consent:
      break;
  }
  return wxString::Format(_("Consent: %s"), use_words(column.use));
}

}  // namespace

/// Lets the grid read and write the table.
class ParticipantsPlace::Cells : public wxGridTableBase {
 public:
  explicit Cells(ParticipantsPlace& place) : m_place(place) {}

  int GetNumberRows() override { return static_cast<int>(table().rows().size()); }
  int GetNumberCols() override { return static_cast<int>(table().columns().size()); }
  wxString GetColLabelValue(int column) override {
    return column < GetNumberCols() ? title_of(at(column)) : wxString();
  }
  wxString GetValue(int row, int column) override {
    if (!is_there(row, column)) return {};
    const std::string text =
        table().cell(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
    const auto state = at(column).kind == ParticipantTable::Kind::consent
                           ? model::from_name<model::ConsentState>(text)
                           : std::nullopt;
    return state ? consent_words(*state) : wx(text);
  }
  void SetValue(int row, int column, const wxString& text) override {
    if (!is_there(row, column)) return;
    std::string value = utf8(text);
    if (at(column).kind == ParticipantTable::Kind::consent)
      for (const std::string_view name : model::EnumNames<model::ConsentState>::all)
        if (text == consent_words(*model::from_name<model::ConsentState>(name))) value = name;
    const auto edit =
        table().change(static_cast<std::size_t>(row), static_cast<std::size_t>(column), value);
    m_place.m_desk.run(*edit);
  }

 private:
  /// While rows go, the grid still asks for them.
  bool is_there(int row, int column) {
    return row >= 0 && row < GetNumberRows() && column >= 0 && column < GetNumberCols();
  }
  const ParticipantTable& table() const { return m_place.m_table; }
  const ParticipantTable::Column& at(int column) const {
    return table().columns()[static_cast<std::size_t>(column)];
  }

  ParticipantsPlace& m_place;
};

ParticipantsPlace::ParticipantsPlace(wxWindow* parent, Desk& desk) : Place(parent), m_desk(desk) {
  m_table.load(desk.read());
  auto* split = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(1200, 800)),
                                     wxSP_LIVE_UPDATE | wxSP_THIN_SASH);
  split->SetMinSize(wxSize(1, 1));
  auto* left = new wxPanel(split);
  left->SetBackgroundColour(page_color());
  m_grid = new wxGrid(left, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(800, 600)), wxBORDER_NONE);
  m_grid->SetMinSize(wxSize(1, 1));
  m_empty = hint(left,
                 _("No participants yet. Add one, or paste a table from a spreadsheet; "
                   "uddrag-cli participants import takes a CSV file."),
                 480);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(heading(left, _("Participants")), 0, wxALL, FromDIP(10));
  column->Add(m_empty, 0, wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(10));
  column->Add(m_grid, 1, wxEXPAND);
  column->Add(buttons(left), 0, wxEXPAND);
  left->SetSizer(column);
  split->SetMinimumPaneSize(FromDIP(160));
  split->SetSashGravity(1.0);
  split->SplitVertically(left, speakers_side(split), -FromDIP(300));
  keep_sash(split, wxS("participants-right"), -300);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(split, 1, wxEXPAND);
  SetSizer(all);
  bind_grid();
  m_connection = desk.changed.connect([this](const store::ChangeSet& changes) {
    for (const char* table :
         {"participant", "attribute", "attribute_value", "consent", "speaker", "document"})
      if (changes.touches(table)) return m_late.ask();
  });
  load();
}

void ParticipantsPlace::bind_grid() {
  m_grid->SetTable(new Cells(*this), true, wxGrid::wxGridSelectCells);
  set_accessible_name(m_grid, _("Participants"));
  set_accessible_role(m_grid->GetGridWindow(), DrawnRole::table);
  m_grid->SetRowLabelSize(0);
  m_grid->SetColLabelAlignment(wxALIGN_LEFT, wxALIGN_CENTRE);
  m_grid->SetDefaultRowSize(m_grid->GetDefaultRowSize() + FromDIP(8));
  m_grid->SetGridLineColour(line_color());
  m_grid->SetDefaultCellBackgroundColour(page_color());
  m_grid->SetDefaultCellAlignment(wxALIGN_LEFT, wxALIGN_CENTRE);
  m_grid->SetDefaultCellTextColour(text_color());
  m_grid->SetLabelBackgroundColour(page_color());
  m_grid->SetLabelTextColour(quiet_text_color());
  m_grid->SetLabelFont(GetFont());
  m_grid->SetTabBehaviour(wxGrid::Tab_Wrap);
  m_grid->EnableEditing(writable());
  m_grid->Bind(wxEVT_GRID_SELECT_CELL, [this](wxGridEvent& event) {
    event.Skip();
    say_cell(event.GetRow(), event.GetCol());
    CallAfter([this] { load_speakers(); });
  });
  m_grid->Bind(wxEVT_GRID_EDITOR_CREATED, [this](wxGridEditorCreatedEvent& event) {
    event.Skip();
    set_accessible_name(event.GetControl(), m_grid->GetColLabelValue(event.GetCol()));
  });
  m_grid->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
    if (m_grid->GetGridCursorRow() < 0 && event.GetKeyCode() != WXK_TAB &&
        event.GetModifiers() != wxMOD_CONTROL)
      return;  // without a cell the grid does not know where to go
    if (event.GetModifiers() == wxMOD_CONTROL && event.GetKeyCode() == 'C') return copy();
    if (event.GetModifiers() == wxMOD_CONTROL && event.GetKeyCode() == 'V') return paste();
    event.Skip();
  });
}

/// The table draws its cells itself, so a screen reader is told where one is.
void ParticipantsPlace::say_cell(int row, int column) {
  if (row < 0 || column < 0) return;
  say_current(m_grid->GetGridWindow(), _("Participants"),
              m_grid->GetColLabelValue(column) + wxS(": ") + m_grid->GetCellValue(row, column));
}

wxWindow* ParticipantsPlace::buttons(wxWindow* parent) {
  auto* panel = new wxPanel(parent);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  const auto button = [&](const wxString& title, const char* icon_name,
                          void (ParticipantsPlace::*run)()) {
    auto* made = new wxButton(panel, wxID_ANY, title);
    made->SetBitmap(icon(icon_name, 16));
    made->Enable(writable());
    made->Bind(wxEVT_BUTTON, [this, run](wxCommandEvent&) { (this->*run)(); });
    row->Add(made, 0, wxALL, FromDIP(6));
  };
  button(_("Add participant"), "plus", &ParticipantsPlace::add_participant);
  button(_("Add attribute…"), "plus", &ParticipantsPlace::add_attribute);
  button(_("Paste cells"), "import", &ParticipantsPlace::paste);
  row->AddStretchSpacer();
  button(_("Remove participant"), "minus", &ParticipantsPlace::remove_participant);
  panel->SetSizer(row);
  return panel;
}

wxWindow* ParticipantsPlace::speakers_side(wxWindow* parent) {
  auto* panel = new wxPanel(parent);
  m_who = heading(panel, wxString());
  m_speakers =
      new wxCheckListBox(panel, wxID_ANY, wxDefaultPosition, wxDefaultSize, {}, wxBORDER_NONE);
  set_accessible_name(m_speakers, _("Speakers that are this participant"));
  m_speakers->Enable(writable());
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(m_who, 0, wxALL, FromDIP(10));
  column->Add(hint(panel, _("Tick who this is in the transcripts. Consent and attribution follow "
                            "from it.")),
              0, wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(10));
  column->Add(m_speakers, 1, wxEXPAND | wxALL, FromDIP(4));
  panel->SetSizer(column);
  m_speakers->Bind(wxEVT_CHECKLISTBOX, [this](wxCommandEvent& event) {
    const auto at = static_cast<std::size_t>(event.GetInt());
    tie(at, m_speakers->IsChecked(static_cast<unsigned>(at)));
  });
  return panel;
}

void ParticipantsPlace::take_focus() {
  m_grid->SetFocus();
}

void ParticipantsPlace::save_fields() {
  if (m_grid->IsCellEditControlShown()) m_grid->DisableCellEditControl();
}

std::size_t ParticipantsPlace::chosen() const {
  return static_cast<std::size_t>(std::max(0, m_grid->GetGridCursorRow()));
}

void ParticipantsPlace::load() {
  const int rows = static_cast<int>(m_table.rows().size());
  const int columns = static_cast<int>(m_table.columns().size());
  m_table.load(m_desk.read());
  const auto tell = [this](int before, int now, int appended, int deleted) {
    if (now == before) return;
    wxGridTableMessage message(m_grid->GetTable(), now > before ? appended : deleted,
                               now > before ? now - before : std::min(now, before),
                               now > before ? 0 : before - now);
    m_grid->ProcessTableMessage(message);
  };
  tell(rows, static_cast<int>(m_table.rows().size()), wxGRIDTABLE_NOTIFY_ROWS_APPENDED,
       wxGRIDTABLE_NOTIFY_ROWS_DELETED);
  tell(columns, static_cast<int>(m_table.columns().size()), wxGRIDTABLE_NOTIFY_COLS_APPENDED,
       wxGRIDTABLE_NOTIFY_COLS_DELETED);
  dress_columns();
  m_grid->ForceRefresh();
  if (!m_table.rows().empty() && m_grid->GetGridCursorRow() < 0) m_grid->SetGridCursor(0, 0);
  m_empty->Show(m_table.rows().empty());
  m_grid->GetParent()->Layout();
  load_speakers();
}

/// Choices drop down; widths fit what is there.
void ParticipantsPlace::dress_columns() {
  for (std::size_t i = 0; i < m_table.columns().size(); ++i) {
    const auto& column = m_table.columns()[i];
    wxArrayString choices;
    if (column.kind == ParticipantTable::Kind::consent)
      for (const std::string_view name : model::EnumNames<model::ConsentState>::all)
        choices.Add(consent_words(*model::from_name<model::ConsentState>(name)));
    for (const std::string& choice : column.attribute.choices) choices.Add(wx(choice));
    auto* attributes = new wxGridCellAttr;
    if (!choices.empty()) attributes->SetEditor(new wxGridCellChoiceEditor(choices));
    m_grid->SetColAttr(static_cast<int>(i), attributes);
    m_grid->AutoSizeColumn(static_cast<int>(i), false);
    const int width = m_grid->GetColSize(static_cast<int>(i)) + FromDIP(12);
    m_grid->SetColSize(static_cast<int>(i), std::clamp(width, FromDIP(70), FromDIP(260)));
  }
}

void ParticipantsPlace::load_speakers() {
  m_shown_speakers.clear();
  wxArrayString names;
  const bool any = chosen() < m_table.rows().size();
  const model::ParticipantId me = any ? m_table.rows()[chosen()].id : model::ParticipantId{};
  for (const model::Document& document : m_desk.read().documents())
    for (const model::Speaker& speaker : m_desk.read().speakers(document.id)) {
      if (speaker.role == model::SpeakerRole::interviewer) continue;
      wxString name = wx(speaker.label) + wxS(" · ") + wx(document.name);
      const auto other = m_desk.read().participant(speaker.participant);
      if (other && other->id != me)
        name << wxS(" (") << wx(other->label.empty() ? other->pseudonym : other->label) << wxS(")");
      names.Add(name);
      m_shown_speakers.push_back(speaker);
    }
  m_speakers->Set(names);
  for (std::size_t i = 0; i < m_shown_speakers.size(); ++i)
    m_speakers->Check(static_cast<unsigned>(i), any && m_shown_speakers[i].participant == me);
  m_speakers->Show(any);
  if (any) {
    const model::Participant& person = m_table.rows()[chosen()];
    m_who->SetLabel(wxControl::EscapeMnemonics(
        wx(person.label.empty() ? person.pseudonym : person.label + "  " + person.pseudonym)));
  } else {
    m_who->SetLabel(wxString());
  }
}

void ParticipantsPlace::tie(std::size_t speaker, bool tied) {
  if (speaker >= m_shown_speakers.size() || chosen() >= m_table.rows().size()) return;
  model::Speaker changed = m_shown_speakers[speaker];
  changed.participant = tied ? m_table.rows()[chosen()].id : model::ParticipantId{};
  edit::ChangeSpeaker change(changed);
  m_desk.run(change);
  m_late.ask();
}

void ParticipantsPlace::copy() const {
  wxGridBlockCoords block(m_grid->GetGridCursorRow(), m_grid->GetGridCursorCol(),
                          m_grid->GetGridCursorRow(), m_grid->GetGridCursorCol());
  for (const wxGridBlockCoords& selected : m_grid->GetSelectedBlocks()) {
    block = selected;
    break;
  }
  if (block.GetTopRow() < 0) return;
  const std::string text = m_table.block(
      static_cast<std::size_t>(block.GetTopRow()), static_cast<std::size_t>(block.GetLeftCol()),
      static_cast<std::size_t>(block.GetBottomRow() - block.GetTopRow() + 1),
      static_cast<std::size_t>(block.GetRightCol() - block.GetLeftCol() + 1));
  if (const wxClipboardLocker lock; !!lock) wxTheClipboard->SetData(new wxTextDataObject(wx(text)));
}

void ParticipantsPlace::paste() {
  if (!writable()) return;
  wxTextDataObject data;
  if (const wxClipboardLocker lock; !lock || !wxTheClipboard->GetData(data)) return;
  const auto edit =
      m_table.paste(chosen(), static_cast<std::size_t>(std::max(0, m_grid->GetGridCursorCol())),
                    utf8(data.GetText()));
  m_desk.run(*edit);
}

void ParticipantsPlace::add_participant() {
  model::Participant person;
  person.id = model::ParticipantId::make();
  std::size_t number = m_table.rows().size();
  const auto taken = [this](const std::string& label) {
    return std::any_of(m_table.rows().begin(), m_table.rows().end(),
                       [&](const model::Participant& other) { return other.label == label; });
  };
  do {
    ++number;
    person.label = (number < 10 ? "P0" : "P") + std::to_string(number);
  } while (taken(person.label));
  edit::SaveParticipant save(person);
  if (m_desk.run(save)) m_late.settle();
  for (std::size_t i = 0; i < m_table.rows().size(); ++i)
    if (m_table.rows()[i].id == person.id) m_grid->GoToCell(static_cast<int>(i), 1);
  m_grid->SetFocus();
}

void ParticipantsPlace::remove_participant() {
  if (chosen() >= m_table.rows().size()) return;
  edit::RemoveParticipant remove(m_table.rows()[chosen()].id);
  m_desk.run(remove);
}

void ParticipantsPlace::add_attribute() {
  wxTextEntryDialog dialog(this,
                           _("Name of the attribute; for a choice, add a colon and what can be "
                             "chosen: region: north, south"),
                           _("New attribute"));
  if (dialog.ShowModal() != wxID_OK) return;
  model::Attribute made;
  made.id = model::AttributeId::make();
  made.position = static_cast<std::int64_t>(m_table.columns().size());
  made.name = utf8(dialog.GetValue().BeforeFirst(':').Trim());
  for (wxString rest = dialog.GetValue().AfterFirst(':'); !rest.empty();
       rest = rest.AfterFirst(','))
    made.choices.push_back(utf8(rest.BeforeFirst(',').Trim().Trim(false)));
  if (!made.choices.empty()) made.type = model::AttributeType::choice;
  edit::SaveAttribute save(made);
  m_desk.run(save);
}

}  // namespace uddrag::gui
