// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/corrections/replace_dialog.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/dataview.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/timer.h>
#include "gui/l10n/translate.h"

#include <map>

#include "app/replace.h"
#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/words.h"

namespace uddrag::gui {
namespace {

class ReplaceDialog : public wxDialog {
 public:
  ReplaceDialog(wxWindow* parent, Desk& desk)
      : wxDialog(parent, wxID_ANY, _("Find and replace in transcripts"), wxDefaultPosition,
                 wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
        m_desk(desk) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(fields(), 0, wxEXPAND | wxALL, FromDIP(16));
    column->Add(options(), 0, wxLEFT | wxRIGHT, FromDIP(16));
    m_list = list();
    column->Add(m_list, 1, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(16));
    m_line = hint(this, wxString(), 700);
    column->Add(m_line, 0, wxEXPAND | wxALL, FromDIP(16));
    column->Add(buttons(), 0, wxEXPAND | wxALL, FromDIP(10));
    SetSizer(column);
    SetSize(FromDIP(wxSize(820, 560)));
    CentreOnParent();
    m_late.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { look(); });
    m_find->SetFocus();
    look();
  }

 private:
  wxSizer* fields() {
    auto* grid = new wxFlexGridSizer(2, FromDIP(wxSize(12, 10)));
    grid->AddGrowableCol(1);
    const auto field = [&](const wxString& label) {
      auto* made = new wxTextCtrl(this, wxID_ANY);
      set_accessible_name(made, label);
      grid->Add(new wxStaticText(this, wxID_ANY, label), 0, wxALIGN_CENTER_VERTICAL);
      grid->Add(made, 1, wxEXPAND);
      made->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { m_late.StartOnce(200); });
      return made;
    };
    m_find = field(_("Find"));
    m_with = field(_("Replace with"));
    return grid;
  }

  wxSizer* options() {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto box = [&](const wxString& label, bool on) {
      auto* made = new wxCheckBox(this, wxID_ANY, label);
      made->SetValue(on);
      made->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { look(); });
      row->Add(made, 0, wxRIGHT, FromDIP(16));
      return made;
    };
    m_case = box(_("&Match case"), true);
    m_word = box(_("&Whole words"), false);
    m_regex = box(_("&Regular expression"), false);
    m_here = box(_("Only in &this document"), false);
    return row;
  }

  wxDataViewListCtrl* list() {
    auto* made = new wxDataViewListCtrl(this, wxID_ANY);
    set_accessible_name(made, _("Places"));
    made->AppendToggleColumn(_("Replace"), wxDATAVIEW_CELL_ACTIVATABLE, FromDIP(80));
    made->AppendTextColumn(_("Document"), wxDATAVIEW_CELL_INERT, FromDIP(180));
    made->AppendTextColumn(_("Place"), wxDATAVIEW_CELL_INERT, FromDIP(520));
    made->Bind(wxEVT_DATAVIEW_ITEM_VALUE_CHANGED, [this](wxDataViewEvent&) { count(); });
    return made;
  }

  wxSizer* buttons() {
    auto* row = new wxStdDialogButtonSizer;
    m_replace = new wxButton(this, wxID_OK, _("Replace"));
    row->AddButton(m_replace);
    row->AddButton(new wxButton(this, wxID_CLOSE, _("Close")));
    row->Realize();
    SetEscapeId(wxID_CLOSE);
    m_replace->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { replace(); });
    return row;
  }

  app::ReplaceWish wish() const {
    app::ReplaceWish wish;
    wish.find = utf8(m_find->GetValue());
    wish.with = utf8(m_with->GetValue());
    wish.match_case = m_case->GetValue();
    wish.whole_word = m_word->GetValue();
    wish.regex = m_regex->GetValue();
    if (m_here->GetValue()) wish.documents = {m_desk.document()};
    return wish;
  }

  void look() {
    m_late.Stop();
    m_list->DeleteAllItems();
    m_found = {};
    m_word->Enable(!m_regex->GetValue());
    try {
      m_found = app::find_replacements(m_desk.read(), wish());
      fill();
      count();
    } catch (const base::Error& error) {
      say(error_words(error), true);
      m_replace->Disable();
    }
  }

  void fill() {
    std::map<model::DocumentId, wxString> names;
    for (const auto& document : m_desk.read().documents()) names[document.id] = wx(document.name);
    m_list->Freeze();
    for (const app::Replacement& place : m_found.places) {
      wxVector<wxVariant> row;
      row.push_back(true);
      row.push_back(names[place.document]);
      row.push_back(wx(place.before) + wxS("[") + wx(place.found) + wxS(" → ") +
                    wx(place.splice.inserted) + wxS("]") + wx(place.after));
      m_list->AppendItem(row);
    }
    m_list->Thaw();
  }

  void count() {
    const std::size_t chosen = accepted().size();
    m_replace->Enable(chosen > 0);
    wxString line;
    if (m_find->IsEmpty())
      line = _("Type what to find. Codings follow their words.");
    else
      line =
          wxString::Format(wxPLURAL("%zu of %zu place", "%zu of %zu places", m_found.places.size()),
                           chosen, m_found.places.size());
    if (!m_found.locked.empty())
      line << wxS(" · ")
           << wxString::Format(
                  wxPLURAL("%zu locked document is left as it is",
                           "%zu locked documents are left as they are", m_found.locked.size()),
                  m_found.locked.size());
    if (m_found.across_turns > 0)
      line << wxS(" · ")
           << wxString::Format(wxPLURAL("%lld place across two turns is left as it is",
                                        "%lld places across two turns are left as they are",
                                        static_cast<int>(m_found.across_turns)),
                               static_cast<long long>(m_found.across_turns));
    say(line, false);
  }

  void say(const wxString& line, bool fault) {
    m_line->SetForegroundColour(fault ? warning_color() : quiet_text_color());
    m_line->SetLabel(wxControl::EscapeMnemonics(line));
    Layout();
  }

  std::vector<app::Replacement> accepted() const {
    std::vector<app::Replacement> places;
    for (std::size_t i = 0; i < m_found.places.size(); ++i)
      if (m_list->GetToggleValue(static_cast<unsigned>(i), 0)) places.push_back(m_found.places[i]);
    return places;
  }

  void replace() {
    const auto places = accepted();
    if (places.empty()) return;
    try {
      if (const auto refusal = app::replace_all(m_desk.session(), wish(), places))
        return say(refusal_words(*refusal), true);
      look();
      say(wxString::Format(
              wxPLURAL("%zu place was replaced.", "%zu places were replaced.", places.size()),
              places.size()),
          false);
    } catch (const base::Error& error) {
      say(error_words(error), true);
    }
  }

  Desk& m_desk;
  wxTextCtrl *m_find = nullptr, *m_with = nullptr;
  wxCheckBox *m_case = nullptr, *m_word = nullptr, *m_regex = nullptr, *m_here = nullptr;
  wxDataViewListCtrl* m_list = nullptr;
  wxStaticText* m_line = nullptr;
  wxButton* m_replace = nullptr;
  wxTimer m_late;  ///< typing goes before looking
  app::Replacements m_found;
};

}  // namespace

void show_replace(wxWindow* parent, Desk& desk) {
  ReplaceDialog dialog(parent, desk);
  dialog.ShowModal();
}

}  // namespace uddrag::gui
