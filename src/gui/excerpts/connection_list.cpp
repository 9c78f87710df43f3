// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/excerpts/connection_list.h"

#include <wx/button.h>
#include <wx/dcclient.h>
#include <wx/sizer.h>

#include <algorithm>

#include "edit/quote_edits.h"
#include "gui/excerpts/link_quotes.h"
#include "gui/excerpts/quote_connections.h"
#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

constexpr std::int64_t shown_words = 60;  // code points

wxString relation_words(const LinkedQuote& linked) {
  if (!linked.directed) return wx(linked.relation);
  return linked.outgoing ? wx(linked.relation) + wxS(" \u2192")
                         : wxS("\u2190 ") + wx(linked.relation);
}

}  // namespace

ConnectionList::ConnectionList(wxWindow* parent, Desk& desk) : wxPanel(parent), m_desk(desk) {
  SetSizer(new wxBoxSizer(wxVERTICAL));
}

void ConnectionList::show(model::QuoteId quote) {
  DestroyChildren();
  GetSizer()->Clear();
  for (const LinkedQuote& linked : linked_quotes(m_desk.read(), quote)) add_link_row(linked);
  for (const QuoteUse& use : uses_of_quote(m_desk.read(), quote))
    GetSizer()->Add(line(wxString::Format(_("In the course: %s"), wx(use.section)),
                         wx(use.section) + wxS("\n") + wx(use.course),
                         [this, id = use.section_id] {
                           if (section_wanted) section_wanted(id);
                         }),
                    0, wxEXPAND);
  auto* more = new wxButton(this, wxID_ANY, _("Link with…"), wxDefaultPosition, wxDefaultSize,
                            wxBORDER_NONE | wxBU_EXACTFIT);
  more->Enable(m_desk.session().writable());
  more->SetToolTip(_("Link this quote with another by a relation"));
  more->Bind(wxEVT_BUTTON, [this, quote](wxCommandEvent&) {
    CallAfter([this, quote] { link_quote(this, m_desk, quote); });
  });
  GetSizer()->Add(more);
}

wxWindow* ConnectionList::line(const wxString& words, const wxString& tip,
                               std::function<void()> run) {
  auto* button = new wxButton(this, wxID_ANY, wxControl::EscapeMnemonics(words), wxDefaultPosition,
                              wxDefaultSize, wxBORDER_NONE | wxBU_LEFT | wxBU_EXACTFIT);
  const wxSize best = button->GetBestSize();
  button->SetMinSize(wxSize(FromDIP(40), best.y));
  const int around = best.x - wxClientDC(button).GetTextExtent(words).x;
  button->Bind(wxEVT_SIZE, [button, words, around](wxSizeEvent& event) {
    event.Skip();
    const wxString fits = wxControl::EscapeMnemonics(wxControl::Ellipsize(
        words, wxClientDC(button), wxELLIPSIZE_END, std::max(1, event.GetSize().x - around)));
    if (fits != button->GetLabel()) button->SetLabel(fits);
  });
  set_accessible_name(button, words);
  button->SetToolTip(tip);
  // Going there may show another quote, and destroy the button that was clicked.
  button->Bind(wxEVT_BUTTON, [this, run = std::move(run)](wxCommandEvent&) { CallAfter(run); });
  return button;
}

void ConnectionList::add_link_row(const LinkedQuote& linked) {
  const model::Quote& other = linked.other;
  const wxString words = relation_words(linked) + wxS("  \u201c") +
                         wx(text::elide(other.text, shown_words)) + wxS("\u201d");
  wxString tip = wx(linked.document) + wxS("\n") + wx(text::elide(other.text, 400));
  if (!linked.note.empty()) tip << wxS("\n\n") << wx(linked.note);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(line(words, tip, [this, other] { m_desk.go_to(other.document, other.span, other.id); }),
           1, wxALIGN_CENTER_VERTICAL);
  auto* cross = new wxButton(this, wxID_ANY, wxS("\u00d7"), wxDefaultPosition, wxDefaultSize,
                             wxBORDER_NONE | wxBU_EXACTFIT);
  cross->SetToolTip(_("Remove this link"));
  set_accessible_name(cross, _("Remove this link"));
  cross->Enable(m_desk.session().writable());
  cross->Bind(wxEVT_BUTTON, [this, id = linked.link](wxCommandEvent&) {
    CallAfter([this, id] {
      edit::RemoveLink remove(id);
      m_desk.run(remove);
    });
  });
  row->Add(cross, 0, wxALIGN_CENTER_VERTICAL);
  GetSizer()->Add(row, 0, wxEXPAND);
}

}  // namespace uddrag::gui
