// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/intake/intake_preview.h"

#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>

#include "gui/frame/look.h"
#include "gui/intake/intake_words.h"
#include "gui/intake/mapping_panel.h"
#include "gui/intake/voices_panel.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/transcript/transcript_canvas.h"
#include "text/encoding.h"

namespace uddrag::gui {
namespace {

constexpr std::int64_t shown_of_text = 40'000;  // code points

wxStaticText* quiet(wxWindow* parent, const wxString& words = {}) {
  auto* label = new wxStaticText(parent, wxID_ANY, words, wxDefaultPosition, wxDefaultSize,
                                 wxST_ELLIPSIZE_END);
  label->SetForegroundColour(quiet_text_color());
  return label;
}

}  // namespace

IntakePreview::IntakePreview(wxWindow* parent, IntakeModel& model)
    : wxPanel(parent), m_model(model) {
  m_name = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                            wxST_ELLIPSIZE_END);
  m_name->SetFont(GetFont().Bold().Scaled(1.15f));
  m_about = quiet(this);
  auto* options = make_options();
  m_frame = new wxPanel(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_THEME);
  m_text = new TranscriptCanvas(m_frame);
  set_accessible_name(m_text, _("Preview of the text"));
  auto* inside = new wxBoxSizer(wxVERTICAL);
  inside->Add(m_text, 1, wxEXPAND);
  m_frame->SetSizer(inside);
  m_mapping = new MappingPanel(this);
  m_mapping->changed = [this] {
    m_model.table_changed(m_file);
    m_about->SetLabelText(about_words(m_model, m_file));
    m_report->ChangeValue(report_words(m_model, m_file));
    if (changed) changed(m_file);
  };
  m_left = quiet(this);
  m_voices_label = quiet(this, _("Speakers: change a name here; two of one name become one"));
  m_voices = new VoicesPanel(this);
  m_report = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                            wxTE_MULTILINE | wxTE_READONLY | wxTE_BESTWRAP | wxBORDER_THEME);
  m_report->SetMinSize(wxSize(-1, GetCharHeight() * 4 + FromDIP(14)));
  set_accessible_name(m_report, _("What is left out, changed or to be looked at"));
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(m_name, 0, wxEXPAND);
  column->Add(m_about, 0, wxEXPAND | wxTOP, FromDIP(2));
  column->Add(options, 0, wxEXPAND | wxTOP, FromDIP(6));
  column->Add(m_frame, 1, wxEXPAND | wxTOP, FromDIP(8));
  column->Add(m_mapping, 1, wxEXPAND | wxTOP, FromDIP(8));
  column->Add(m_left, 0, wxEXPAND | wxTOP, FromDIP(4));
  column->Add(m_voices_label, 0, wxEXPAND | wxTOP, FromDIP(8));
  column->Add(m_voices, 0, wxEXPAND | wxTOP, FromDIP(4));
  column->Add(m_report, 0, wxEXPAND | wxTOP, FromDIP(8));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(column, 1, wxEXPAND | wxLEFT, FromDIP(10));
  SetSizer(row);
  m_voices->renamed = [this](std::size_t voice, const std::string& label) {
    m_model.rename_voice(m_file, voice, label);
    CallAfter([this, file = m_file] {  // the row is still at work, and another file may be chosen
      renew();
      if (changed) changed(file);
    });
  };
}

wxSizer* IntakePreview::make_options() {
  m_as_label = new wxStaticText(this, wxID_ANY, _("As"));
  m_as = new wxChoice(this, wxID_ANY);
  set_accessible_name(m_as, _("As"));
  m_encoding_label = new wxStaticText(this, wxID_ANY, _("Encoding"));
  m_encoding = new wxChoice(this, wxID_ANY);
  set_accessible_name(m_encoding, _("Encoding"));
  m_tracked_label = new wxStaticText(this, wxID_ANY, _("Tracked changes"));
  const wxString ways[] = {_("as if accepted"), _("as if rejected")};
  m_tracked = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, 2, ways);
  set_accessible_name(m_tracked, _("Tracked changes"));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  for (auto [label, choice] : {std::pair(m_as_label, m_as),
                               {m_encoding_label, m_encoding},
                               {m_tracked_label, m_tracked}}) {
    row->Add(label, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(6));
    row->Add(choice, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(16));
  }
  m_as->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { choose_as(); });
  m_encoding->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { choose_encoding(); });
  m_tracked->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { choose_tracked(); });
  return row;
}

void IntakePreview::finish() {
  m_voices->finish();
}

void IntakePreview::show(std::size_t i) {
  finish();  // a list tells of its choice before the keys have left the field
  m_file = i;
  show_text();
}

void IntakePreview::renew() {
  const text::Pos top = m_text->top();
  show_text();
  if (top > text::Pos(0)) m_text->set_top(top);
}

void IntakePreview::show_text() {
  const app::ReadTranscript& read = m_model.read(m_file);
  m_name->SetLabelText(wx(read.document ? read.document->name : read.path.filename().string()));
  m_about->SetLabelText(about_words(m_model, m_file));
  m_report->ChangeValue(report_words(m_model, m_file));
  m_report->SetInsertionPoint(0);
  TableModel* table = m_model.file(m_file).table.get();
  m_frame->Show(!table);
  m_mapping->Show(table);
  if (table) return show_table(*table);
  show_options();
  std::size_t left = 0;
  m_text->show_document(m_model.preview(m_file, shown_of_text, left));
  m_left->SetLabelText(wxString::Format(wxPLURAL("%zu more turn comes in, not shown here",
                                                 "%zu more turns come in, not shown here", left),
                                        left));
  m_left->Show(left > 0);
  const auto voices = m_model.voices(m_file);
  m_voices->show(voices);
  m_voices->Show(!voices.empty());
  m_voices_label->Show(!voices.empty());
  Layout();
}

void IntakePreview::show_table(TableModel& table) {
  for (wxWindow* part :
       std::initializer_list<wxWindow*>{m_as, m_as_label, m_encoding, m_encoding_label, m_tracked,
                                        m_tracked_label, m_left, m_voices, m_voices_label})
    part->Hide();
  m_mapping->show(table);
  Layout();
}

/// What can be chosen for this file; the rest is not shown.
void IntakePreview::show_options() {
  const IntakeFile& file = m_model.file(m_file);
  m_as->Clear();
  m_as->Append(_("a new document"));
  m_as->Append(wxString::Format(_("new text for %s"), wx(file.older_name)));
  m_as->SetSelection(file.renews ? 1 : 0);
  m_as->Show(file.older.has_value());
  m_as_label->Show(file.older.has_value());
  const bool text = !file.found_encoding.empty() || !file.options.encoding.empty();
  m_encoding->Clear();
  m_encoding->Append(wxString::Format(_("found out: %s"), wx(file.found_encoding)));
  int chosen = 0;
  for (const std::string& encoding : text::common_encodings()) {
    const int at = m_encoding->Append(wx(encoding));
    if (encoding == file.options.encoding) chosen = at;
  }
  m_encoding->SetSelection(chosen);
  m_encoding->Show(text);
  m_encoding_label->Show(text);
  m_tracked->SetSelection(file.options.tracked == importing::Tracked::reject ? 1 : 0);
  m_tracked->Show(file.has_tracked_changes);
  m_tracked_label->Show(file.has_tracked_changes);
}

void IntakePreview::choose_as() {
  m_model.set_renews(m_file, m_as->GetSelection() == 1);
  renew();
  if (changed) changed(m_file);
}

void IntakePreview::choose_encoding() {
  importing::Options options = m_model.file(m_file).options;
  const int n = m_encoding->GetSelection();
  options.encoding =
      n <= 0 ? std::string() : text::common_encodings()[static_cast<std::size_t>(n - 1)];
  if (options_chosen) options_chosen(m_file, options);
}

void IntakePreview::choose_tracked() {
  importing::Options options = m_model.file(m_file).options;
  options.tracked =
      m_tracked->GetSelection() == 1 ? importing::Tracked::reject : importing::Tracked::accept;
  if (options_chosen) options_chosen(m_file, options);
}

}  // namespace uddrag::gui
