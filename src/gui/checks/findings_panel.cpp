// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/checks/findings_panel.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

#include "gui/frame/look.h"
#include "gui/l10n/translate.h"

namespace uddrag::gui {

FindingsPanel::FindingsPanel(wxWindow* parent) : wxPanel(parent) {
  m_list = new FindingList(this);
  m_list->empty_text = _("Checking …");
  auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
  m_there = add_button(*row, _("Go there"), &FindingsPanel::go_there);
  m_mend = add_button(*row, _("Open pseudonyms"), &FindingsPanel::mend);
  m_transcript = add_button(*row, _("Show in transcript"), &FindingsPanel::to_transcript);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(m_list, 1, wxEXPAND);
  column->Add(row, 0, wxEXPAND | wxTOP, FromDIP(4));
  SetSizer(column);
  m_list->chosen_changed = [this] { enable(); };
  m_list->opened = [this](const course::Finding&) { go_there(); };
  enable();
}

wxButton* FindingsPanel::add_button(wxSizer& row, const wxString& title,
                                    void (FindingsPanel::*run)()) {
  auto* made = new wxButton(this, wxID_ANY, title);
  made->Bind(wxEVT_BUTTON, [this, run](wxCommandEvent&) { (this->*run)(); });
  row.Add(made, 0, wxALL, FromDIP(4));
  return made;
}

void FindingsPanel::enable() {
  using Mend = Findings::Mend;
  const course::Finding* finding = m_list->chosen();
  const Mend mend = finding ? Findings::mend(*finding) : Mend::none;
  m_there->Enable(finding && finding->file.empty());
  m_transcript->Enable(finding && !finding->quote.nil() && !finding->document.nil());
  m_mend->Enable(mend != Mend::none);
  m_mend->SetLabel(mend == Mend::participant    ? _("Open participant")
                   : mend == Mend::participants ? _("Open participants")
                                                : _("Open pseudonyms"));
  Layout();
}

void FindingsPanel::go_there() {
  const course::Finding* finding = m_list->chosen();
  if (!finding) return;
  const auto section = finding->section;
  if (!finding->block.nil() && ways.go_to_block)
    ways.go_to_block(finding->block);
  else if (finding->file.empty() && ways.go_to_section)
    ways.go_to_section(section);
}

void FindingsPanel::mend() {
  using Mend = Findings::Mend;
  const course::Finding* finding = m_list->chosen();
  const Mend mend = finding ? Findings::mend(*finding) : Mend::none;
  if (mend == Mend::pseudonyms && ways.go_to_pseudonyms) ways.go_to_pseudonyms();
  if ((mend == Mend::participant || mend == Mend::participants) && ways.go_to_participant)
    ways.go_to_participant(mend == Mend::participant ? finding->participants.front()
                                                     : model::ParticipantId{});
}

void FindingsPanel::to_transcript() {
  const course::Finding* finding = m_list->chosen();
  if (finding && ways.go_to_quote) ways.go_to_quote(finding->document, finding->quote);
}

void FindingsPanel::show(Findings findings) {
  show_nothing(_("Nothing keeps this course from leaving."));
  m_list->show(std::move(findings));
}

void FindingsPanel::show_nothing(const wxString& why) {
  m_list->empty_text = why;
  if (m_list->findings().empty()) m_list->show({});
}

wxString verdict_words(const Findings& findings) {
  wxString words;
  const auto add = [&](const wxString& part) {
    words << (words.empty() ? wxString() : wxString(wxS(" \u00B7 "))) << part;
  };
  if (const auto n = findings.stopping())
    add(wxString::Format(wxPLURAL("%zu finding stops it", "%zu findings stop it", n), n));
  if (const auto n = findings.to_answer_for())
    add(wxString::Format(wxPLURAL("%zu needs a reason", "%zu need a reason", n), n));
  if (const auto n = findings.notes())
    add(wxString::Format(wxPLURAL("%zu note", "%zu notes", n), n));
  return words.empty() ? _("Nothing keeps this course from leaving.") : words;
}

}  // namespace uddrag::gui
