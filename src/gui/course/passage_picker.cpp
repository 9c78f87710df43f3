// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/passage_picker.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/listbox.h>
#include <wx/sizer.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>

#include <algorithm>

#include "gui/frame/look.h"
#include "gui/frame/transcript_view_model.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/transcript/transcript_canvas.h"
#include "text/fold.h"

namespace uddrag::gui {
namespace {

constexpr int list_width = 240, hint_lines = 4;

class PassagePicker : public wxDialog {
 public:
  PassagePicker(wxWindow* parent, const store::Reader& read,
                const std::optional<PickedPassage>& now)
      : wxDialog(parent, wxID_ANY, _("Choose a passage"), wxDefaultPosition,
                 parent->FromDIP(wxSize(1000, 680)),
                 wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER | wxMAXIMIZE_BOX),
        m_read(read),
        m_documents(read.documents()) {
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(left(), 0, wxEXPAND | wxALL, FromDIP(10));
    m_canvas = new TranscriptCanvas(this);
    set_accessible_name(m_canvas, _("Transcript"));
    columns->Add(m_canvas, 1, wxEXPAND);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(columns, 1, wxEXPAND);
    column->Add(bottom(), 0, wxEXPAND | wxALL, FromDIP(10));
    SetSizer(column);
    SetMinSize(FromDIP(wxSize(640, 420)));
    CentreOnParent();
    m_canvas->selection_changed = [this] { tell(); };
    m_canvas->command_key = [this](wxKeyEvent& event) {
      const int key = event.GetKeyCode();
      const bool enter = key == WXK_RETURN || key == WXK_NUMPAD_ENTER;
      if (enter && m_use->IsEnabled()) return EndModal(wxID_OK);
      event.Skip();
    };
    begin(now);
  }

  PickedPassage picked() const { return {m_shown, m_canvas->selection()}; }

 private:
  wxSizer* left() {
    m_filter = new wxSearchCtrl(this, wxID_ANY);
    m_filter->SetDescriptiveText(_("Filter documents"));
    set_accessible_name(m_filter, _("Filter documents"));
    m_list = new wxListBox(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(list_width, -1)));
    set_accessible_name(m_list, _("Documents"));
    m_filter->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { fill_list(); });
    m_filter->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
      if (event.GetKeyCode() == WXK_DOWN && !m_list->IsEmpty()) return m_list->SetFocus();
      event.Skip();
    });
    m_list->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { show_chosen(); });
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_filter, 0, wxEXPAND | wxBOTTOM, FromDIP(6));
    column->Add(m_list, 1, wxEXPAND);
    return column;
  }

  wxSizer* bottom() {
    m_size = hint(this, wxEmptyString, 600);
    m_doubts = new wxStaticText(this, wxID_ANY, wxEmptyString);
    m_doubts->SetForegroundColour(warning_color());
    m_doubts->SetMinSize(wxSize(-1, hint_lines * GetCharHeight()));
    auto* said = new wxBoxSizer(wxVERTICAL);
    said->Add(m_size);
    said->Add(m_doubts, 1, wxEXPAND | wxTOP, FromDIP(4));
    auto* buttons = new wxStdDialogButtonSizer;
    m_use = new wxButton(this, wxID_OK, _("Use passage"));
    m_use->SetDefault();
    buttons->AddButton(m_use);
    buttons->AddButton(new wxButton(this, wxID_CANCEL));
    buttons->Realize();
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(said, 1, wxEXPAND | wxRIGHT, FromDIP(10));
    row->Add(buttons, 0, wxALIGN_BOTTOM);
    return row;
  }

  void begin(const std::optional<PickedPassage>& now) {
    if (now) m_shown = now->document;
    fill_list();
    if (m_shown.nil() && !m_list->IsEmpty()) {
      m_list->SetSelection(0);
      show_chosen();
      return m_filter->SetFocus();
    }
    show(m_shown);
    if (!now) return;
    m_canvas->select(now->span);
    m_canvas->SetFocus();
    // It has its size, and so its lines, only then.
    CallAfter([this, span = now->span] { m_canvas->reveal(span); });
  }

  /// What is shown stays chosen where it passes the filter.
  void fill_list() {
    const std::u16string typed = text::fold(utf8(m_filter->GetValue()));
    m_listed.clear();
    wxArrayString names;
    for (const model::Document& document : m_documents) {
      if (text::fold(document.name).find(typed) == std::u16string::npos) continue;
      m_listed.push_back(document.id);
      names.Add(wx(document.name));
    }
    m_list->Set(names);
    const auto at = std::find(m_listed.begin(), m_listed.end(), m_shown);
    if (at != m_listed.end()) m_list->SetSelection(static_cast<int>(at - m_listed.begin()));
  }

  void show_chosen() {
    const int at = m_list->GetSelection();
    if (at != wxNOT_FOUND) show(m_listed[static_cast<std::size_t>(at)]);
  }
  void show(model::DocumentId id) {
    m_shown = id;
    for (const model::Document& document : m_documents)
      if (document.id == id) m_canvas->show_document(canvas_document(m_read, document));
    tell();
  }

  void tell() {
    const PickedPassage passage = picked();
    m_use->Enable(!passage.span.empty());
    m_size->SetLabel(passage_size_words(m_read, passage));
    m_doubts->SetLabel(passage_doubt_words(m_read, passage));
    m_doubts->Wrap(std::max(FromDIP(200), m_doubts->GetSize().x));
    Layout();
  }

  const store::Reader& m_read;
  std::vector<model::Document> m_documents;
  std::vector<model::DocumentId> m_listed;
  model::DocumentId m_shown;
  wxSearchCtrl* m_filter;
  wxListBox* m_list;
  TranscriptCanvas* m_canvas;
  wxStaticText *m_size, *m_doubts;
  wxButton* m_use;
};

}  // namespace

std::optional<PickedPassage> pick_passage(wxWindow* parent, const store::Reader& read,
                                          const std::optional<PickedPassage>& now) {
  PassagePicker dialog(parent, read, now);
  if (dialog.ShowModal() != wxID_OK || dialog.picked().span.empty()) return std::nullopt;
  return dialog.picked();
}

}  // namespace uddrag::gui
