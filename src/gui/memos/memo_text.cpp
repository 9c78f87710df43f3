// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/memos/memo_text.h"

#include <gtk/gtk.h>
#include <wx/dc.h>
#include <wx/sizer.h>
#include "gui/l10n/translate.h"

#include <algorithm>

#include "edit/memo_links.h"
#include "gui/frame/look.h"
#include "gui/frame/pick_list.h"
#include "gui/l10n/strings.h"
#include "gui/memos/memo_words.h"

namespace uddrag::gui {

class LinkList : public PickList {
 public:
  explicit LinkList(wxWindow* parent) : PickList(parent, _("What can be linked to")) {}
  std::vector<LinkOffer> offers;
  int row_height() const { return OnMeasureItem(0); }
  wxString words_of(std::size_t n) const override {
    return wx(offers[n].name) + wxS(", ") + target_words(offers[n].kind);
  }

 protected:
  void OnDrawItem(wxDC& dc, const wxRect& rect, std::size_t n) const override {
    const LinkOffer& offer = offers[n];
    const int y = rect.y + (rect.height - dc.GetCharHeight()) / 2;
    const auto fitted = [&](const wxString& words, int x) {
      return wxControl::Ellipsize(words, dc, wxELLIPSIZE_END,
                                  std::max(0, rect.GetRight() - x - FromDIP(8)));
    };
    int x = rect.x + FromDIP(10);
    const wxString name = fitted(wx(offer.name), x);
    dc.SetTextForeground(color_of_text(n));
    dc.DrawText(name, x, y);
    x += dc.GetTextExtent(name).x + FromDIP(10);
    if (!IsSelected(n)) dc.SetTextForeground(quiet_text_color());
    wxString more = target_words(offer.kind);
    if (!offer.detail.empty()) more << wxS(" \u00b7 ") << wx(offer.detail);
    dc.DrawText(fitted(more, x), x, y);
  }
};

/// What can be linked to, below the caret. Keys stay with the field.
class LinkPopup : public wxPanel {
 public:
  LinkPopup(wxWindow* parent, std::function<void()> accepted)
      : wxPanel(parent, wxID_ANY, wxDefaultPosition, parent->FromDIP(wxSize(420, 210)),
                wxBORDER_SIMPLE) {
    SetBackgroundColour(page_color());
    m_list = new LinkList(this);
    m_help = hint(this, _("Enter links · Esc leaves · # behind a document: its quotes"), 400);
    m_help->SetFont(GetFont().Smaller());
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_list, 1, wxEXPAND);
    column->Add(m_help, 0, wxEXPAND | wxALL, FromDIP(6));
    SetSizer(column);
    Hide();
    m_list->Bind(wxEVT_LISTBOX, [accepted](wxCommandEvent&) { accepted(); });
  }

  /// With the upper left corner at a point, or above the line where there is no room below it.
  void show(std::vector<LinkOffer> offers, wxPoint below, int line) {
    m_list->offers = std::move(offers);
    m_list->refill(m_list->offers.size());
    const int rows = static_cast<int>(std::min<std::size_t>(m_list->offers.size(), 7));
    const wxSize room = GetParent()->GetClientSize();
    const wxSize size(FromDIP(420),
                      rows * m_list->row_height() + m_help->GetBestSize().y + FromDIP(14));
    const bool above = below.y + size.y > room.y && below.y - line - size.y >= 0;
    Show();  // a hidden window does not take another size
    SetSize(std::clamp(below.x, 0, std::max(0, room.x - size.x - FromDIP(4))),
            above ? below.y - line - size.y : below.y, size.x, size.y);
    Raise();
    Layout();
  }
  void move(int by) { m_list->move(by); }
  const LinkOffer* chosen() const {
    const int n = m_list->GetSelection();
    return n == wxNOT_FOUND ? nullptr : &m_list->offers[static_cast<std::size_t>(n)];
  }

 private:
  LinkList* m_list;
  wxStaticText* m_help;
};

MemoText::MemoText(wxWindow* parent, Desk& desk, const wxSize& size)
    : wxTextCtrl(parent, wxID_ANY, wxString(), wxDefaultPosition, size,
                 wxTE_MULTILINE | wxTE_BESTWRAP | wxTE_RICH2),
      m_desk(desk) {
  GtkTextView* view = GTK_TEXT_VIEW(gtk_bin_get_child(GTK_BIN(GetHandle())));
  gtk_text_view_set_left_margin(view, FromDIP(6));  // wx sets margins of single lines only
  gtk_text_view_set_right_margin(view, FromDIP(6));
  gtk_text_view_set_top_margin(view, FromDIP(4));
  Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
    event.Skip();
    dress();
    if (!m_inserting) offer();
  });
  Bind(wxEVT_KEY_DOWN, &MemoText::key, this);
  Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
    event.Skip();
    close_offers();
    long at = 0;
    if (event.ControlDown() && HitTest(event.GetPosition(), &at) != wxTE_HT_UNKNOWN) follow(at);
  });
  Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    CallAfter([this] {
      if (offering() && !HasFocus() && !popup()->IsDescendant(FindFocus())) close_offers();
    });
  });
}

MemoText::~MemoText() {
  if (m_popup) m_popup->Destroy();
}

LinkPopup* MemoText::popup() const {
  return static_cast<LinkPopup*>(m_popup.get());
}

std::string MemoText::text() const {
  return utf8(GetValue());
}

void MemoText::show_text(const std::string& text) {
  close_offers();
  ChangeValue(wx(text));
  refresh_links();
}

void MemoText::refresh_links() {
  m_names.reset();
  dress();
}

void MemoText::dress() {
  const std::string all = text();
  m_links.clear();
  SetStyle(0, GetLastPosition(), wxTextAttr(text_color(), wxNullColour, GetFont()));
  for (const model::WrittenLink& written : model::links_in(all)) {
    if (!m_names) m_names = edit::link_names(m_desk.read());
    Link link;
    link.start =
        static_cast<long>(text::count_code_points(std::string_view(all).substr(0, written.start)));
    link.end = link.start + static_cast<long>(text::count_code_points(std::string_view(all).substr(
                                written.start, written.end - written.start)));
    link.name = written.name;
    link.thing = m_names->find(written.name);
    wxTextAttr look;
    look.SetTextColour(link.thing ? link_color() : warning_color());
    look.SetFontUnderlined(link.thing ? wxTEXT_ATTR_UNDERLINE_SOLID : wxTEXT_ATTR_UNDERLINE_SPECIAL,
                           link.thing ? link_color() : warning_color());
    SetStyle(link.start, link.end, look);
    m_links.push_back(std::move(link));
  }
  if (links_changed) links_changed();
}

void MemoText::offer() {
  const std::string before = utf8(GetRange(0, GetInsertionPoint()));
  const auto typed = link_being_typed(before, before.size());
  if (!typed || !m_desk.session().writable()) return close_offers();
  if (!m_offers) m_offers = std::make_unique<LinkOffers>(m_desk.read());
  auto offers = m_offers->matching(*typed);
  if (offers.empty()) {
    if (m_popup) m_popup->Hide();
    return;
  }
  wxWindow* over = wxGetTopLevelParent(this);
  if (!m_popup) m_popup = new LinkPopup(over, [this] { CallAfter([this] { accept(); }); });
  const int line = GetCharHeight();
  const wxPoint caret = PositionToCoords(GetInsertionPoint()) + wxPoint(0, line + FromDIP(4));
  popup()->show(std::move(offers), over->ScreenToClient(ClientToScreen(caret)), line + FromDIP(8));
}

bool MemoText::offering() const {
  return popup() && popup()->IsShown();
}

void MemoText::close_offers() {
  m_offers.reset();
  if (m_popup) m_popup->Hide();
}

void MemoText::accept() {
  const LinkOffer* offer = offering() ? popup()->chosen() : nullptr;
  if (!offer) return;
  const long caret = GetInsertionPoint();
  const std::string before = utf8(GetRange(0, caret));
  const auto typed = link_being_typed(before, before.size());
  const wxString name = wx(offer->name);
  close_offers();
  SetFocus();
  if (!typed) return;
  const long start = caret - static_cast<long>(text::count_code_points(*typed));
  const bool closed = GetRange(caret, caret + 2) == wxS("]]");
  m_inserting = true;
  Replace(start, closed ? caret + 2 : caret, name + wxS("]]"));
  m_inserting = false;
  SetInsertionPoint(start + static_cast<long>(name.length()) + 2);
}

bool MemoText::follow(long at) {
  for (const Link& link : m_links)
    if (link.thing && at >= link.start && at <= link.end) {
      CallAfter([this, thing = *link.thing] { m_desk.thing_wanted(thing.kind, thing.id); });
      return true;
    }
  return false;
}

void MemoText::key(wxKeyEvent& event) {
  const bool enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
  if (enter && event.ControlDown() && follow(GetInsertionPoint())) return;
  if (!offering()) return event.Skip();
  switch (event.GetKeyCode()) {
    case WXK_UP:
      return popup()->move(-1);
    case WXK_DOWN:
      return popup()->move(1);
    case WXK_ESCAPE:
      return close_offers();
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
    case WXK_TAB:
      return accept();
    case WXK_LEFT:
    case WXK_RIGHT:
    case WXK_HOME:
    case WXK_END:
      close_offers();
      break;
    default:
      break;
  }
  event.Skip();
}

}  // namespace uddrag::gui
