// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/chooser.h"

#include <wx/dc.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include "gui/frame/look.h"
#include "gui/frame/pick_list.h"
#include "gui/l10n/translate.h"

namespace uddrag::gui {
namespace {

class ChoiceList : public PickList {
 public:
  ChoiceList(wxWindow* parent, const std::vector<Choice>& choices)
      : PickList(parent, _("What fits")), m_choices(choices) {}

  wxString words_of(std::size_t n) const override {
    wxString words = m_choices[n].title;
    for (const wxString* more : {&m_choices[n].detail, &m_choices[n].key})
      if (!more->empty()) words << wxS(", ") << *more;
    return words;
  }

 protected:
  void OnDrawItem(wxDC& dc, const wxRect& rect, std::size_t n) const override {
    const Choice& choice = m_choices[n];
    const int y = rect.y + (rect.height - dc.GetCharHeight()) / 2;
    const bool selected = IsSelected(n);
    dc.SetTextForeground(color_of_text(n));
    int right = rect.GetRight() - FromDIP(12);
    const int key = dc.GetTextExtent(choice.key).x;
    const wxString title =
        wxControl::Ellipsize(choice.title, dc, wxELLIPSIZE_END, right - key - rect.x - FromDIP(24));
    int x = rect.x + FromDIP(12);
    dc.DrawText(title, x, y);
    x += dc.GetTextExtent(title).x + FromDIP(10);
    if (!selected) dc.SetTextForeground(quiet_text_color());
    dc.DrawText(choice.key, right - key, y);
    right -= key + FromDIP(10);
    if (right > x)
      dc.DrawText(wxControl::Ellipsize(choice.detail, dc, wxELLIPSIZE_END, right - x), x, y);
  }

 private:
  const std::vector<Choice>& m_choices;
};

class Chooser : public wxDialog {
 public:
  Chooser(wxWindow* parent, const wxString& title, const wxString& hint, Choices choices)
      : wxDialog(parent, wxID_ANY, title, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE),
        m_find(std::move(choices)) {
    SetBackgroundColour(line_color());  // a thin edge around what lies on it
    auto* page = new wxPanel(this);
    page->SetBackgroundColour(page_color());
    m_text = new wxTextCtrl(page, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                            wxTE_PROCESS_ENTER);
    m_text->SetHint(hint);
    set_accessible_name(m_text, hint);
    m_list = new ChoiceList(page, m_choices);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_text, 0, wxEXPAND | wxALL, FromDIP(8));
    m_nothing = gui::hint(page, _("Nothing fits what was typed."));
    column->Add(m_nothing, 0, wxLEFT, FromDIP(14));
    column->Add(m_list, 1, wxEXPAND);
    page->SetSizer(column);
    auto* edge = new wxBoxSizer(wxVERTICAL);
    edge->Add(page, 1, wxEXPAND | wxALL, FromDIP(1));
    SetSizer(edge);
    const wxRect over = wxGetTopLevelParent(parent)->GetScreenRect();
    m_list->fit_rows(10);
    const wxSize size(FromDIP(560), GetBestSize().y);
    SetSize(over.x + (over.width - size.x) / 2, over.y + FromDIP(90), size.x, size.y);
    m_text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { refill(); });
    m_text->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { pick(); });
    m_text->Bind(wxEVT_KEY_DOWN, &Chooser::key, this);
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
      if (event.GetKeyCode() == WXK_ESCAPE && IsModal()) return EndModal(wxID_CANCEL);
      event.Skip();
    });
    m_list->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) { pick(); });
    m_list->Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
      event.Skip();
      CallAfter([this] { pick(); });
    });
    refill();
    m_text->SetFocus();
  }

  const Choice* picked() const { return m_picked; }

 private:
  void refill() {
    m_choices = m_find(m_text->GetValue());
    m_list->refill(m_choices.size());
    m_nothing->Show(m_choices.empty());
    Layout();
  }

  void key(wxKeyEvent& event) {
    switch (event.GetKeyCode()) {
      case WXK_UP:
        return m_list->move(-1);
      case WXK_DOWN:
        return m_list->move(1);
      case WXK_PAGEUP:
        return m_list->move(-8);
      case WXK_PAGEDOWN:
        return m_list->move(8);
      default:
        event.Skip();
    }
  }

  void pick() {
    const int n = m_list->GetSelection();
    if (n == wxNOT_FOUND || !IsModal()) return;
    m_picked = &m_choices[static_cast<std::size_t>(n)];
    EndModal(wxID_OK);
  }

  Choices m_find;
  std::vector<Choice> m_choices;
  const Choice* m_picked = nullptr;
  wxTextCtrl* m_text;
  wxStaticText* m_nothing;
  ChoiceList* m_list;
};

}  // namespace

void choose(wxWindow* parent, const wxString& title, const wxString& hint, Choices choices) {
  std::function<void()> run;
  {
    Chooser chooser(parent, title, hint, std::move(choices));
    if (chooser.ShowModal() == wxID_OK && chooser.picked()) run = chooser.picked()->run;
  }
  if (run) run();
}

}  // namespace uddrag::gui
