// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pseudonyms/pseudonyms_place.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <filesystem>
#include <memory>

#include "app/table_import.h"
#include "edit/participant_edits.h"
#include "gui/frame/guarded.h"
#include "gui/frame/icons.h"
#include "gui/frame/inner_room.h"
#include "gui/frame/look.h"
#include "gui/frame/sash.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/pseudonyms/name_examples.h"
#include "gui/pseudonyms/suggestion_list.h"
#include "gui/tables/sheet_words.h"
#include "gui/tables/table_panel.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

constexpr const char* kinds[] = {"person", "place", "organisation", "other"};

wxString example_lines(const std::vector<NameExample>& examples) {
  wxString lines;
  for (const NameExample& one : examples)
    lines << wx(one.before) << wxS("  \u2192  ") << wx(one.after) << wxS("\n");
  return lines;
}

wxString place_lines(const NamePlaces& places) {
  wxString lines =
      places.count == 0
          ? _("It stands nowhere in the transcripts.")
          : wxString::Format(
                wxPLURAL("%lld place in the transcripts:",
                         "%lld places in the transcripts, the first of them:", places.count),
                static_cast<long long>(places.count));
  lines << wxS("\n");
  for (const NameExample& one : places.first)
    lines << wxS("\u2026 ") << wx(one.after) << wxS(" \u2026\n");
  return lines;
}

}  // namespace

PseudonymsPlace::PseudonymsPlace(wxWindow* parent, Desk& desk)
    : Place(parent),
      m_desk(desk),
      m_search(std::filesystem::absolute(desk.session().path())),
      m_looking(std::filesystem::absolute(desk.session().path())) {
  auto* split = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(1200, 800)),
                                     wxSP_LIVE_UPDATE | wxSP_THIN_SASH);
  split->SetMinSize(wxSize(1, 1));
  split->SetMinimumPaneSize(FromDIP(200));
  split->SetSashGravity(1.0);
  wxWindow* left = list_side(split);
  split->SplitVertically(left, name_side(split), -FromDIP(400));
  keep_sash(split, wxS("pseudonyms-right"), -400);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(split, 1, wxEXPAND);
  SetSizer(all);
  m_connection = desk.changed.connect([this](const store::ChangeSet& changes) {
    if (changes.touches("pseudonym_term")) m_late.ask();
    for (const char* table : {"pseudonym_term", "document", "turn", "speaker", "participant"})
      if (changes.touches(table)) return m_late_suggestions.ask();
  });
  load();
  m_late_suggestions.ask();
}

wxWindow* PseudonymsPlace::list_side(wxWindow* parent) {
  auto* panel = new wxPanel(parent);
  panel->SetBackgroundColour(page_color());
  m_table = new TablePanel(
      panel, m_desk, m_sheet, nullptr,
      {_("Pseudonyms"), _("Filter pseudonyms"),
       _("No pseudonyms yet. Take names over from the right, write one below, or paste a table "
         "from "
         "a spreadsheet. They are applied in what is handed out; transcripts stay as they are.")});
  m_table->add_button(_("Paste cells"), "import", [this] { m_table->grid().paste(); });
  m_table->add_button(
      _("Remove pseudonym"), "minus", [this] { remove(); }, true);
  m_table->load = [this] { load(); };
  m_table->grid().row_chosen = [this] { preview(); };
  m_table->grid().table_pasted = [this](const std::string& csv) { take_table(csv); };
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(m_table, 1, wxEXPAND);
  column->Add(entry(panel), 0, wxEXPAND | wxALL, FromDIP(10));
  panel->SetSizer(column);
  return panel;
}

wxWindow* PseudonymsPlace::entry(wxWindow* parent) {
  auto* panel = new wxPanel(parent);
  panel->SetBackgroundColour(page_color());
  m_original = new wxTextCtrl(panel, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                              wxTE_PROCESS_ENTER);
  m_original->SetHint(_("In the transcripts"));
  set_accessible_name(m_original, _("New name, as it stands in the transcripts"));
  m_replacement = new wxTextCtrl(panel, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                                 wxTE_PROCESS_ENTER);
  m_replacement->SetHint(_("Shown as"));
  set_accessible_name(m_replacement, _("What is shown instead of the new name"));
  m_kind = new wxChoice(panel, wxID_ANY);
  for (const char* kind : kinds) m_kind->Append(name_kind_words(kind));
  m_kind->SetSelection(0);
  set_accessible_name(m_kind, _("Kind"));
  m_add = new wxButton(panel, wxID_ANY, _("Add pseudonym"));
  m_add->SetBitmap(icon("plus", 16));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(m_original, 1, wxALIGN_CENTER_VERTICAL);
  row->Add(new wxStaticText(panel, wxID_ANY, wxString::FromUTF8("\u2192")), 0,
           wxALIGN_CENTER_VERTICAL | wxLEFT | wxRIGHT, FromDIP(8));
  row->Add(m_replacement, 1, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(8));
  row->Add(m_kind, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(8));
  row->Add(m_add, 0, wxALIGN_CENTER_VERTICAL);
  panel->SetSizer(row);
  for (wxTextCtrl* field : {m_original, m_replacement}) {
    field->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { preview(); });
    field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { add(); });
    field->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
      event.GetKeyCode() == WXK_ESCAPE ? leave_entry() : event.Skip();
    });
  }
  m_kind->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { preview(); });
  m_add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add(); });
  panel->Enable(writable());
  return panel;
}

wxWindow* PseudonymsPlace::name_side(wxWindow* parent) {
  auto* panel = new wxPanel(parent);
  m_suggestions = new SuggestionList(panel);
  m_count = hint(panel, wxString(), 360);
  m_preview = new wxTextCtrl(panel, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                             wxTE_MULTILINE | wxTE_READONLY | wxTE_BESTWRAP | wxBORDER_NONE);
  set_accessible_name(m_preview, _("How it will look"));
  set_inner_room(m_preview);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(heading(panel, _("Names nobody has listed")), 0, wxLEFT | wxRIGHT | wxTOP,
              FromDIP(10));
  column->Add(m_count, 0, wxEXPAND | wxALL, FromDIP(10));
  column->Add(m_suggestions, 3, wxEXPAND);
  column->Add(heading(panel, _("How it will look")), 0, wxALL, FromDIP(10));
  column->Add(m_preview, 2, wxEXPAND);
  panel->SetSizer(column);
  m_suggestions->taken = [this](const app::NameSuggestion& name) {
    if (!writable()) return;
    m_from_list = true;
    m_original->ChangeValue(wx(name.name));
    m_replacement->ChangeValue(wx(proposed_replacement(m_desk.read(), name)));
    m_replacement->SetFocus();
    m_replacement->SelectAll();
    preview();
  };
  return panel;
}

void PseudonymsPlace::settle() {
  m_late.settle();
}

void PseudonymsPlace::save_fields() {
  m_table->grid().stop_editing();
}

void PseudonymsPlace::take_focus() {
  m_sheet.size() == 0 ? m_original->SetFocus() : m_table->grid().SetFocus();
}

void PseudonymsPlace::load() {
  m_sheet.load(m_desk.read());
  m_table->reload();
  preview();
}

void PseudonymsPlace::load_suggestions() {
  m_count->SetLabel(_("Reading the transcripts …"));
  auto found = std::make_shared<std::vector<app::NameSuggestion>>();
  m_search.ask(
      [found](const store::Reader& read, base::Progress&) { *found = app::suggest_names(read); },
      [this, found](std::exception_ptr thrown) {
        if (thrown) return m_count->SetLabel(_("The transcripts could not be read."));
        m_suggestions->show(std::move(*found));
        m_count->SetLabel(m_suggestions->size() == 0
                              ? _("Every name that was found is listed.")
                              : _("Enter takes a name over, Delete hides it."));
        m_count->GetParent()->Layout();
      });
}

/// What is being written, else the row with the cursor.
void PseudonymsPlace::preview() {
  model::PseudonymTerm term;
  term.original = utf8(m_original->GetValue().Trim().Trim(false));
  if (!term.original.empty()) {
    term.replacement = utf8(m_replacement->GetValue().Trim().Trim(false));
    if (term.replacement.empty()) term.replacement = "\u2026";
    term.kind = kinds[std::max(0, m_kind->GetSelection())];
    return show_preview(term);
  }
  if (const auto at = m_table->grid().chosen()) return show_preview(m_sheet.term(*at));
  m_preview->ChangeValue(wxString());
}

void PseudonymsPlace::show_preview(const model::PseudonymTerm& term) {
  const wxString forms = example_lines(name_examples(term));
  m_preview->ChangeValue(forms);
  auto places = std::make_shared<NamePlaces>();
  m_looking.ask([=](const store::Reader& read,
                    base::Progress& progress) { *places = name_places(read, term, &progress); },
                [=, this](std::exception_ptr thrown) {
                  if (thrown) return;
                  m_preview->ChangeValue(forms + wxS("\n") + place_lines(*places));
                  m_preview->SetInsertionPoint(0);
                });
}

void PseudonymsPlace::add() {
  model::PseudonymTerm term;
  term.id = model::PseudonymTermId::make();
  term.original = utf8(m_original->GetValue().Trim().Trim(false));
  term.replacement = utf8(m_replacement->GetValue().Trim().Trim(false));
  term.kind = kinds[std::max(0, m_kind->GetSelection())];
  if (!term.original.empty() && term.replacement.empty()) return m_replacement->SetFocus();
  edit::SavePseudonym save(term);
  if (!m_desk.run(save)) return;
  m_late.settle();
  m_table->grid().choose(term.id.uuid);
  leave_entry();
}

/// Back to the list of names, or on to the next name.
void PseudonymsPlace::leave_entry() {
  m_original->ChangeValue(wxString());
  m_replacement->ChangeValue(wxString());
  preview();
  if (std::exchange(m_from_list, false))
    m_suggestions->SetFocus();
  else
    m_original->SetFocus();
}

void PseudonymsPlace::remove() {
  const auto at = m_table->grid().chosen();
  if (!at) return;
  edit::RemovePseudonym remove(m_sheet.term(*at).id);
  m_desk.run(remove);
}

void PseudonymsPlace::take_table(const std::string& csv) {
  guarded(m_desk, [&] { app::import_pseudonyms(m_desk.session(), csv, utf8(_("Clipboard"))); });
}

}  // namespace uddrag::gui
