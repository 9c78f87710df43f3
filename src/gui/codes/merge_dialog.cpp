// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/codes/merge_dialog.h"

#include <wx/button.h>
#include <wx/dc.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>
#include "gui/l10n/translate.h"

#include "edit/code_edits.h"
#include "gui/codes/merge_preview.h"
#include "gui/excerpts/passages.h"
#include "gui/frame/icons.h"
#include "gui/frame/pick_list.h"
#include "gui/l10n/strings.h"
#include "text/fold.h"

namespace uddrag::gui {
namespace {

/// Codes by their paths, those that fit to what was typed.
class TargetList : public PickList {
 public:
  TargetList(wxWindow* parent, const CodeList& codes, model::CodeId from)
      : PickList(parent, _("Code to merge into")), m_codes(codes), m_from(from) {
    fit({});
  }

  void fit(const std::u16string& typed) {
    const model::CodeId before = chosen();
    m_fitting.clear();
    for (std::size_t i = 0; i < m_codes.nodes().size(); ++i) {
      const CodeNode& node = m_codes.nodes()[i];
      if (node.code.id != m_from && text::fold(node.path).find(typed) != std::u16string::npos)
        m_fitting.push_back(i);
    }
    refill(m_fitting.size());
    choose(before);
  }
  void choose(model::CodeId id) {
    for (std::size_t row = 0; row < m_fitting.size(); ++row)
      if (m_codes.nodes()[m_fitting[row]].code.id == id) {
        SetSelection(static_cast<int>(row));
        ScrollToRow(row);
      }
  }
  model::CodeId chosen() const {
    const int row = GetSelection();
    return row == wxNOT_FOUND ? model::CodeId{}
                              : m_codes.nodes()[m_fitting[static_cast<std::size_t>(row)]].code.id;
  }
  wxString words_of(std::size_t n) const override { return wx(m_codes.nodes()[m_fitting[n]].path); }

 protected:
  void OnDrawItem(wxDC& dc, const wxRect& rect, std::size_t n) const override {
    const CodeNode& node = m_codes.nodes()[m_fitting[n]];
    dc.SetTextForeground(color_of_text(n));
    const int x = rect.x + FromDIP(10), dot = FromDIP(16);
    dc.DrawBitmap(color_dot(shown_color(node.code.color), 16).GetBitmapFor(this), x,
                  rect.y + (rect.height - dot) / 2, true);
    dc.DrawText(
        wxControl::Ellipsize(wx(node.path), dc, wxELLIPSIZE_MIDDLE, rect.width - dot - FromDIP(26)),
        x + dot + FromDIP(6), rect.y + (rect.height - dc.GetCharHeight()) / 2);
  }

 private:
  const CodeList& m_codes;
  model::CodeId m_from;
  std::vector<std::size_t> m_fitting;
};

wxString in_words(const MergePreview& preview, const wxString& into) {
  wxString words = wxString::Format(
      wxPLURAL("%zu coding goes over.", "%zu codings go over.", preview.moved), preview.moved);
  const auto add = [&](const wxString& line) { words << wxS("\n") << line; };
  if (preview.both)
    add(wxString::Format(
        wxPLURAL("%zu coding is there already (same quote, same coder): one remains.",
                 "%zu codings are there already (same quote, same coder): one of each remains.",
                 preview.both),
        preview.both));
  if (preview.children)
    add(wxString::Format(wxPLURAL("%zu code below moves with it.", "%zu codes below move with it.",
                                  preview.children),
                         preview.children));
  if (preview.memos)
    add(wxString::Format(
        wxPLURAL("%zu memo moves with it.", "%zu memos move with it.", preview.memos),
        preview.memos));
  add(wxString::Format(wxPLURAL("\u201c%s\u201d then has %zu coding.",
                                "\u201c%s\u201d then has %zu codings.", preview.afterwards),
                       into, preview.afterwards));
  return words;
}

class MergeDialog : public wxDialog {
 public:
  MergeDialog(wxWindow* parent, Desk& desk, const CodeList& codes, const CodeNode& from,
              model::CodeId into)
      : wxDialog(parent, wxID_ANY, _("Merge codes"), wxDefaultPosition, wxDefaultSize,
                 wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
        m_desk(desk),
        m_codes(codes),
        m_from(from.code.id) {
    auto* left = new wxBoxSizer(wxVERTICAL);
    left->Add(new wxStaticText(this, wxID_ANY,
                               wxControl::EscapeMnemonics(wxString::Format(
                                   _("Merge \u201c%s\u201d into"), wx(from.code.name)))),
              0, wxBOTTOM, FromDIP(8));
    m_filter = new wxSearchCtrl(this, wxID_ANY);
    m_filter->SetDescriptiveText(_("Filter codes"));
    set_accessible_name(m_filter, _("Filter codes"));
    left->Add(m_filter, 0, wxEXPAND | wxBOTTOM, FromDIP(6));
    m_list = new TargetList(this, codes, m_from);
    m_list->SetMinSize(FromDIP(wxSize(270, 300)));
    left->Add(m_list, 1, wxEXPAND);
    auto* right = new wxBoxSizer(wxVERTICAL);
    right->Add(heading(this, _("What changes")), 0, wxBOTTOM, FromDIP(6));
    m_words = new wxStaticText(this, wxID_ANY, wxString());
    right->Add(m_words, 0, wxEXPAND | wxBOTTOM, FromDIP(10));
    right->Add(heading(this, _("Its excerpts")), 0, wxBOTTOM, FromDIP(6));
    auto* excerpts = new PassageList(this, _("Its excerpts"));
    excerpts->empty_text = _("Nothing is coded with this code yet.");
    excerpts->show(passages_with(desk.read(), {m_from}));
    excerpts->SetMinSize(FromDIP(wxSize(330, 190)));
    right->Add(excerpts, 1, wxEXPAND);
    auto* both = new wxBoxSizer(wxHORIZONTAL);
    both->Add(left, 1, wxEXPAND | wxALL, FromDIP(14));
    both->Add(right, 1, wxEXPAND | wxTOP | wxRIGHT | wxBOTTOM, FromDIP(14));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(both, 1, wxEXPAND);
    column->Add(CreateStdDialogButtonSizer(wxOK | wxCANCEL), 0, wxEXPAND | wxALL, FromDIP(10));
    SetSizer(column);
    static_cast<wxButton*>(FindWindow(wxID_OK))->SetLabel(_("Merge"));
    SetMinSize(FromDIP(wxSize(620, 400)));
    SetSize(FromDIP(wxSize(720, 500)));
    CentreOnParent();
    m_list->choose(into);
    bind();
    show_what_changes();
    into.nil() ? m_filter->SetFocus() : FindWindow(wxID_OK)->SetFocus();
  }

  model::CodeId into() const { return m_list->chosen(); }

 private:
  void bind() {
    m_filter->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
      m_list->fit(text::fold(utf8(m_filter->GetValue())));
      show_what_changes();
    });
    m_list->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { show_what_changes(); });
    m_list->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) {
      if (!into().nil()) EndModal(wxID_OK);
    });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
      const int code = event.GetKeyCode();
      const bool done = code == WXK_RETURN || code == WXK_NUMPAD_ENTER;
      // A search field keeps Enter to itself, and a list too.
      if (done && (m_filter->HasFocus() || m_list->HasFocus()) && !into().nil())
        return EndModal(wxID_OK);
      const int by = code == WXK_DOWN ? 1 : code == WXK_UP ? -1 : 0;
      if (by == 0 || !m_filter->HasFocus()) return event.Skip();
      m_list->move(by);
      show_what_changes();
    });
  }

  void show_what_changes() {
    const CodeNode* to = m_codes.find(into());
    FindWindow(wxID_OK)->Enable(to != nullptr);
    m_words->SetLabel(
        to ? wxControl::EscapeMnemonics(
                 in_words(preview_merge(m_desk.read(), m_from, to->code.id), wx(to->code.name)))
           : _("Choose the code that shall remain."));
    m_words->Wrap(FromDIP(330));
    Layout();
  }

  Desk& m_desk;
  const CodeList& m_codes;
  model::CodeId m_from;
  wxSearchCtrl* m_filter;
  TargetList* m_list;
  wxStaticText* m_words;
};

}  // namespace

void merge_code(wxWindow* parent, Desk& desk, const CodeList& codes, model::CodeId from,
                model::CodeId into) {
  const CodeNode* node = codes.find(from);
  if (!node) return;
  MergeDialog dialog(parent, desk, codes, *node, into);
  if (dialog.ShowModal() != wxID_OK) return;
  const model::CodeId to = dialog.into();
  edit::MergeCodes merge(from, to);
  if (desk.run(merge)) desk.choose_code(to);
}

}  // namespace uddrag::gui
