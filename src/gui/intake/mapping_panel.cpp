// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/intake/mapping_panel.h"

#include <wx/bmpbuttn.h>
#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

#include "gui/frame/icons.h"
#include "gui/frame/look.h"
#include "gui/intake/table_words.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/transcript/transcript_canvas.h"

namespace uddrag::gui {

MappingPanel::MappingPanel(wxWindow* parent) : wxPanel(parent) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(make_kind(), 0, wxEXPAND | wxBOTTOM, FromDIP(8));
  m_columns = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                   wxVSCROLL | wxTAB_TRAVERSAL | wxBORDER_THEME);
  m_columns->SetScrollRate(0, FromDIP(12));
  column->Add(m_columns, 3, wxEXPAND);
  m_below = new wxPanel(this);
  m_below->SetSizer(make_respondent());
  column->Add(m_below, 2, wxEXPAND | wxTOP, FromDIP(8));
  SetSizer(column);
}

wxSizer* MappingPanel::make_kind() {
  auto* label = new wxStaticText(this, wxID_ANY, _("The table has"));
  m_kind = new wxChoice(this, wxID_ANY);
  set_accessible_name(m_kind, _("The table has"));
  m_kind->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
    m_table->set_kind(m_table->kinds()[static_cast<std::size_t>(event.GetSelection())]);
    fill();
    if (changed) changed();
  });
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(label, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(6));
  row->Add(m_kind, 0, wxALIGN_CENTER_VERTICAL);
  return row;
}

wxSizer* MappingPanel::make_respondent() {
  const auto button = [this](const char* name, const wxString& tip, int by) {
    auto* made = new wxBitmapButton(m_below, wxID_ANY, icon(name, 16), wxDefaultPosition,
                                    wxDefaultSize, wxBORDER_NONE);
    made->SetToolTip(tip);
    set_accessible_name(made, tip);
    made->Bind(wxEVT_BUTTON, [this, by](wxCommandEvent&) { step(by); });
    return made;
  };
  m_before = button("up", _("The respondent before"), -1);
  m_next = button("down", _("The next respondent"), 1);
  m_respondent = new wxStaticText(m_below, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                                  wxST_ELLIPSIZE_END);
  auto* head = new wxBoxSizer(wxHORIZONTAL);
  head->Add(m_respondent, 1, wxALIGN_CENTER_VERTICAL);
  head->Add(m_before, 0, wxALIGN_CENTER_VERTICAL);
  head->Add(m_next, 0, wxALIGN_CENTER_VERTICAL);
  auto* frame = new wxPanel(m_below, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_THEME);
  m_text = new TranscriptCanvas(frame);
  set_accessible_name(m_text, _("Preview of the text"));
  auto* inside = new wxBoxSizer(wxVERTICAL);
  inside->Add(m_text, 1, wxEXPAND);
  frame->SetSizer(inside);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(head, 0, wxEXPAND | wxBOTTOM, FromDIP(4));
  column->Add(frame, 1, wxEXPAND);
  return column;
}

void MappingPanel::show(TableModel& table) {
  m_table = &table;
  m_row = table.first_speaking();
  m_kind->Clear();
  for (const TableKind kind : m_table->kinds()) {
    m_kind->Append(kind_words(kind));
    if (kind == m_table->kind()) m_kind->SetSelection(static_cast<int>(m_kind->GetCount()) - 1);
  }
  fill();
}

void MappingPanel::fill() {
  m_columns->DestroyChildren();
  m_choices.clear();
  auto* grid = new wxFlexGridSizer(3, FromDIP(wxSize(12, 6)));
  grid->AddGrowableCol(1);
  for (std::size_t i = 0; i < m_table->plan().columns.size(); ++i) add_row(grid, i);
  auto* inside = new wxBoxSizer(wxVERTICAL);
  inside->Add(grid, 0, wxEXPAND | wxALL, FromDIP(8));
  m_columns->SetSizer(inside);
  m_columns->FitInside();
  m_columns->Scroll(0, 0);
  m_below->Show(m_table->kind() == TableKind::survey);
  show_respondent();
  Layout();
}

void MappingPanel::add_row(wxFlexGridSizer* grid, std::size_t i) {
  const app::SurveyColumn& column = m_table->plan().columns[i];
  const wxString title = column.title.empty() ? _("(without a heading)") : wx(column.title);
  const auto text = [this](const wxString& words, int width) {
    auto* made =
        new wxStaticText(m_columns, wxID_ANY, wxControl::EscapeMnemonics(words), wxDefaultPosition,
                         FromDIP(wxSize(width, -1)), wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    made->SetToolTip(words);
    return made;
  };
  wxStaticText* name = text(title, 170);
  name->SetFont(name->GetFont().Bold());
  wxStaticText* answers = text(first_answers(column), 120);
  answers->SetForegroundColour(quiet_text_color());
  auto* choice = new wxChoice(m_columns, wxID_ANY);
  set_accessible_name(choice, wxString::Format(_("What %s becomes"), title));
  for (const ColumnOffer& offer : m_table->offers(i)) choice->Append(offer_words(offer));
  choice->Enable(choice->GetCount() > 1);
  choice->Bind(wxEVT_CHOICE, [this, i](wxCommandEvent& event) {
    m_table->choose(i, m_table->offers(i)[static_cast<std::size_t>(event.GetSelection())]);
    show_choices();
    show_respondent();
    if (changed) changed();
  });
  grid->Add(name, 0, wxALIGN_CENTER_VERTICAL);
  grid->Add(answers, 1, wxEXPAND | wxALIGN_CENTER_VERTICAL);
  grid->Add(choice, 0, wxEXPAND);
  m_choices.push_back(choice);
  if (i + 1 == m_table->plan().columns.size()) show_choices();
}

void MappingPanel::show_choices() {
  for (std::size_t i = 0; i < m_choices.size(); ++i) {
    const auto offers = m_table->offers(i);
    const auto at = std::find(offers.begin(), offers.end(), m_table->chosen(i));
    m_choices[i]->SetSelection(at == offers.end() ? wxNOT_FOUND
                                                  : static_cast<int>(at - offers.begin()));
  }
}

void MappingPanel::show_respondent() {
  m_respondent->SetLabelText(respondent_words(*m_table, m_row));
  m_text->show_document(m_table->preview(m_row));
  m_before->Enable(m_row > 0);
  m_next->Enable(m_row + 1 < m_table->plan().respondents);
}

void MappingPanel::step(int by) {
  m_row = by < 0 ? m_row - 1 : m_row + 1;
  show_respondent();
}

}  // namespace uddrag::gui
