// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/codes/palette.h"

#include <wx/dc.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include "gui/l10n/translate.h"

#include <algorithm>

#include "gui/frame/look.h"
#include "gui/frame/pick_list.h"
#include "gui/l10n/strings.h"

namespace uddrag::gui {

class OfferList : public PickList {
 public:
  OfferList(wxWindow* parent, const std::vector<CodeOffer>& offers,
            const std::vector<CodeOffer>& marked)
      : PickList(parent, _("Codes that fit")), m_offers(offers), m_marked(marked) {}

  wxString words_of(std::size_t n) const override {
    const CodeOffer& offer = m_offers[n];
    wxString words = name_of(offer);
    if (!offer.path.empty()) words << wxS(", ") << wx(offer.path);
    if (marked(offer)) words << wxS(" \u2713");
    return words;
  }

 protected:
  void OnDrawItem(wxDC& dc, const wxRect& rect, std::size_t n) const override {
    const CodeOffer& offer = m_offers[n];
    const bool selected = IsSelected(n);
    const int y = rect.y + (rect.height - dc.GetCharHeight()) / 2;
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(shown_color(offer.color)));
    const int size = FromDIP(9);
    dc.DrawEllipse(rect.x + FromDIP(10), rect.y + (rect.height - size) / 2, size, size);
    dc.SetTextForeground(color_of_text(n));
    const wxString name = name_of(offer);
    int x = rect.x + FromDIP(28);
    dc.DrawText(name, x, y);
    x += dc.GetTextExtent(name).x + FromDIP(10);
    if (!selected) dc.SetTextForeground(quiet_text_color());
    dc.DrawText(wxControl::Ellipsize(wx(offer.path), dc, wxELLIPSIZE_END,
                                     std::max(0, rect.GetRight() - x - FromDIP(28))),
                x, y);
    if (marked(offer)) dc.DrawText(wxS("\u2713"), rect.GetRight() - FromDIP(22), y);
  }

 private:
  static wxString name_of(const CodeOffer& offer) {
    return offer.code.nil() ? wxString::Format(_("New code \u201c%s\u201d"), wx(offer.name))
                            : wx(offer.name);
  }

  bool marked(const CodeOffer& offer) const {
    return std::any_of(m_marked.begin(), m_marked.end(), [&](const CodeOffer& other) {
      return other.code == offer.code && other.name == offer.name;
    });
  }

  const std::vector<CodeOffer>& m_offers;
  const std::vector<CodeOffer>& m_marked;
};

CodePalette::CodePalette(wxWindow* parent, const CodeList& codes, CodeFinder& finder)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, parent->FromDIP(wxSize(360, 300)),
              wxBORDER_SIMPLE | wxWANTS_CHARS),
      m_codes(codes),
      m_finder(finder) {
  SetBackgroundColour(page_color());
  m_text = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                          wxTE_PROCESS_ENTER | wxWANTS_CHARS);
  m_text->SetHint(_("Name of a code"));
  set_accessible_name(m_text, _("Name of a code"));
  m_list = new OfferList(this, m_offers, m_marked);
  m_help = hint(
      this, _("Enter codes · Shift+Enter keeps the selection · Space marks several · Esc leaves"),
      340);
  m_help->SetFont(GetFont().Smaller());
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(m_text, 0, wxEXPAND | wxALL, FromDIP(8));
  column->Add(m_list, 1, wxEXPAND);
  column->Add(m_help, 0, wxEXPAND | wxALL, FromDIP(8));
  m_list->fit_rows(7);
  SetSizerAndFit(column);
  SetSize(GetParent()->FromDIP(360), GetBestSize().y);
  Hide();
  m_text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { refresh_offers(); });
  m_text->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { accept(); });
  m_text->Bind(wxEVT_KEY_DOWN, &CodePalette::key, this);
  Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_ESCAPE) return close();
    event.Skip();
  });
  m_text->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    CallAfter([this] {
      if (IsShown() && !m_text->HasFocus() && !m_list->HasFocus()) close();
    });
  });
  m_list->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { accept(); });
}

void CodePalette::open(const wxPoint& near, const wxString& typed) {
  m_marked.clear();
  const wxSize room = GetParent()->GetClientSize();
  const wxSize size = GetSize();
  SetPosition({std::clamp(near.x, 0, std::max(0, room.x - size.x - FromDIP(8))),
               std::clamp(near.y, 0, std::max(0, room.y - size.y - FromDIP(8)))});
  m_text->ChangeValue(typed);
  refresh_offers();
  Show();
  Raise();
  Layout();
  m_text->SetFocus();
  m_text->SetInsertionPointEnd();
}

void CodePalette::close() {
  if (!IsShown()) return;
  Hide();
  if (closed) closed();
}

void CodePalette::refresh_offers() {
  m_moved = false;
  m_offers = m_finder.offers(m_codes, utf8(m_text->GetValue()));
  m_list->refill(m_offers.size());
}

void CodePalette::key(wxKeyEvent& event) {
  switch (event.GetKeyCode()) {
    case WXK_UP:
      return move(-1);
    case WXK_DOWN:
      return move(1);
    case WXK_SPACE:
      if (event.ControlDown() || m_moved ||
          space_marks(m_offers, utf8(m_text->GetValue()), !m_marked.empty()))
        return toggle_mark();
      break;
    default:
      break;
  }
  event.Skip();
}

void CodePalette::move(int by) {
  m_moved = true;
  m_list->move(by);
}

void CodePalette::toggle_mark() {
  const int n = m_list->GetSelection();
  if (n == wxNOT_FOUND) return;
  const CodeOffer offer = m_offers[static_cast<std::size_t>(n)];
  const auto same = [&](const CodeOffer& other) {
    return other.code == offer.code && other.name == offer.name;
  };
  if (std::erase_if(m_marked, same) == 0) m_marked.push_back(offer);
  m_text->SelectAll();
  m_list->RefreshAll();
}

void CodePalette::accept() {
  std::vector<CodeOffer> codes = m_marked;
  const int n = m_list->GetSelection();
  if (codes.empty() && n != wxNOT_FOUND) codes.push_back(m_offers[static_cast<std::size_t>(n)]);
  Hide();
  if (!codes.empty() && chosen) chosen(codes, wxGetKeyState(WXK_SHIFT));
  if (closed) closed();
}

}  // namespace uddrag::gui
