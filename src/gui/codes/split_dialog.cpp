// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/codes/split_dialog.h"

#include <wx/button.h>
#include <wx/dc.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include "gui/l10n/translate.h"

#include "gui/codes/split.h"
#include "gui/excerpts/passages.h"
#include "gui/frame/chooser.h"
#include "gui/frame/icons.h"
#include "gui/frame/pick_list.h"
#include "gui/l10n/strings.h"
#include "text/fold.h"

namespace uddrag::gui {
namespace {

/// First "stays", then the targets: key, colour, name, number of excerpts that go there.
class TargetRows : public PickList {
 public:
  TargetRows(wxWindow* parent, const Split& split)
      : PickList(parent, _("Where the excerpt goes")), m_split(split) {}

  void show() {
    refill(m_split.targets().size() + 1);
    const auto now = m_split.quotes().empty() ? std::nullopt : m_split.assigned(m_split.at());
    SetSelection(now ? static_cast<int>(*now) + 1 : 0);
  }

  wxString words_of(std::size_t n) const override {
    return n == 0 ? stays() : wx(m_split.targets()[n - 1].name);
  }

 protected:
  void OnDrawItem(wxDC& dc, const wxRect& rect, std::size_t n) const override {
    const int y = rect.y + (rect.height - dc.GetCharHeight()) / 2;
    int x = rect.x + FromDIP(10);
    dc.SetTextForeground(IsSelected(n) ? color_of_text(n) : quiet_text_color());
    if (n < 10) dc.DrawText(wxString::Format(wxS("%zu"), n), x, y);
    x += FromDIP(20);
    dc.SetTextForeground(color_of_text(n));
    if (n == 0) {
      dc.DrawText(stays(), x, y);
      return;
    }
    const Split::Target& target = m_split.targets()[n - 1];
    const int dot = FromDIP(16);
    dc.DrawBitmap(color_dot(shown_color(target.color), 16).GetBitmapFor(this), x,
                  rect.y + (rect.height - dot) / 2, true);
    const wxString count = wxString::Format(wxS("%zu"), m_split.assigned_to(n - 1));
    const int right = rect.GetRight() - FromDIP(12) - dc.GetTextExtent(count).x;
    x += dot + FromDIP(6);
    dc.DrawText(wxControl::Ellipsize(wx(target.name), dc, wxELLIPSIZE_END, right - x - FromDIP(8)),
                x, y);
    dc.DrawText(count, right, y);
  }

 private:
  wxString stays() const { return wxString::Format(_("Stays \u201c%s\u201d"), wx(m_split.name())); }

  const Split& m_split;
};

class SplitDialog : public wxDialog {
 public:
  SplitDialog(wxWindow* parent, Desk& desk, const CodeList& codes, Split& split)
      : wxDialog(parent, wxID_ANY, wxString::Format(_("Split \u201c%s\u201d"), wx(split.name())),
                 wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
        m_codes(codes),
        m_split(split),
        m_sources(desk.read()) {
    auto* both = new wxBoxSizer(wxHORIZONTAL);
    both->Add(excerpt_side(), 3, wxEXPAND | wxALL, FromDIP(14));
    both->Add(target_side(), 2, wxEXPAND | wxTOP | wxRIGHT | wxBOTTOM, FromDIP(14));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(both, 1, wxEXPAND);
    column->Add(CreateStdDialogButtonSizer(wxOK | wxCANCEL), 0, wxEXPAND | wxALL, FromDIP(10));
    SetSizer(column);
    static_cast<wxButton*>(FindWindow(wxID_OK))->SetLabel(_("Split"));
    SetMinSize(FromDIP(wxSize(640, 400)));
    SetSize(FromDIP(wxSize(780, 500)));
    CentreOnParent();
    Bind(wxEVT_CHAR_HOOK, &SplitDialog::key, this);
    show();
    m_rows->SetFocus();
  }

 private:
  wxSizer* excerpt_side() {
    auto* side = new wxBoxSizer(wxVERTICAL);
    m_place = heading(this, wxString());
    m_text = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                            wxTE_MULTILINE | wxTE_READONLY | wxTE_BESTWRAP);
    set_accessible_name(m_text, _("Excerpt"));
    m_source = hint(this, wxString());
    m_before = new wxButton(this, wxID_ANY, _("Before"));
    m_next = new wxButton(this, wxID_ANY, _("Next"));
    m_before->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { step(-1); });
    m_next->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { step(1); });
    auto* steps = new wxBoxSizer(wxHORIZONTAL);
    steps->Add(m_before);
    steps->Add(m_next, 0, wxLEFT, FromDIP(6));
    side->Add(m_place, 0, wxBOTTOM, FromDIP(8));
    side->Add(m_text, 1, wxEXPAND | wxBOTTOM, FromDIP(6));
    side->Add(m_source, 0, wxBOTTOM, FromDIP(10));
    side->Add(steps);
    return side;
  }

  wxSizer* target_side() {
    auto* side = new wxBoxSizer(wxVERTICAL);
    side->Add(heading(this, _("Goes to")), 0, wxBOTTOM, FromDIP(8));
    m_rows = new TargetRows(this, m_split);
    m_rows->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { assign(m_rows->GetSelection()); });
    side->Add(m_rows, 1, wxEXPAND | wxBOTTOM, FromDIP(8));
    m_name = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                            wxTE_PROCESS_ENTER);
    m_name->SetHint(_("New code below"));
    set_accessible_name(m_name, _("New code below"));
    m_name->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { add_new(); });
    auto* other = new wxButton(this, wxID_ANY, _("Another code…"));
    other->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add_other(); });
    side->Add(m_name, 0, wxEXPAND | wxBOTTOM, FromDIP(6));
    side->Add(other, 0, wxBOTTOM, FromDIP(8));
    m_done = hint(this, wxString());
    side->Add(m_done);
    return side;
  }

  void show() {
    const std::size_t count = m_split.quotes().size(), at = m_split.at();
    m_place->SetLabel(wxString::Format(_("Excerpt %zu of %zu"), at + 1, count));
    const model::Quote& quote = m_split.quotes()[at];
    m_text->ChangeValue(wx(quote.text));
    m_source->SetLabel(
        wxControl::EscapeMnemonics(m_sources.line(quote.document, quote.span.start)));
    m_before->Enable(at > 0);
    m_next->Enable(at + 1 < count);
    m_rows->show();
    m_done->SetLabel(wxString::Format(_("%zu of %zu go elsewhere. Keys: a digit, then the next."),
                                      m_split.assigned_count(), count));
    m_done->Wrap(FromDIP(260));
    FindWindow(wxID_OK)->Enable(m_split.assigned_count() > 0);
    Layout();
  }

  void step(int by) {
    if (by < 0 && m_split.at() == 0) return;
    m_split.go(m_split.at() + static_cast<std::size_t>(by));
    show();
  }

  /// Row 0: stays.
  void assign(int row) {
    if (row < 0 || row > static_cast<int>(m_split.targets().size())) return;
    m_split.assign(row == 0 ? std::nullopt : std::optional(static_cast<std::size_t>(row) - 1));
    show();
  }

  void add_new() {
    const auto target = m_split.add_target(utf8(m_name->GetValue()));
    m_name->ChangeValue(wxString());
    m_rows->SetFocus();
    if (target) assign(static_cast<int>(*target) + 1);
  }

  void add_other() {
    choose(this, _("Another code"), _("Name of a code"), [this](const wxString& typed) {
      std::vector<Choice> fitting;
      const std::u16string words = text::fold(utf8(typed));
      for (const CodeNode& node : m_codes.nodes())
        if (node.code.name != m_split.name() &&
            text::fold(node.path).find(words) != std::u16string::npos)
          fitting.push_back({wx(node.path), {}, {}, [this, code = node.code] {
                               assign(static_cast<int>(m_split.add_target(code)) + 1);
                             }});
      return fitting;
    });
  }

  void key(wxKeyEvent& event) {
    const int code = event.GetKeyCode();
    const bool typing = m_name->HasFocus();
    if (!typing && code >= '0' && code <= '9' && !event.HasAnyModifiers())
      assign(code - '0');
    else if (!typing && (code == WXK_LEFT || code == WXK_RIGHT))
      step(code == WXK_LEFT ? -1 : 1);
    else
      event.Skip();
  }

  const CodeList& m_codes;
  Split& m_split;
  SourceLines m_sources;
  wxStaticText *m_place, *m_source, *m_done;
  wxTextCtrl *m_text, *m_name;
  wxButton *m_before, *m_next;
  TargetRows* m_rows;
};

}  // namespace

void split_code(wxWindow* parent, Desk& desk, const CodeList& codes, model::CodeId code) {
  if (!desk.read().code(code)) return;
  Split split(desk.read(), code);
  if (split.quotes().empty()) return;
  SplitDialog dialog(parent, desk, codes, split);
  if (dialog.ShowModal() == wxID_OK) split.finish(desk);
}

}  // namespace uddrag::gui
