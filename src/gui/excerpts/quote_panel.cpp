// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/excerpts/quote_panel.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>
#include <wx/wrapsizer.h>
#include "gui/l10n/translate.h"

#include <map>

#include "edit/memo_edits.h"
#include "edit/quote_edits.h"
#include "gui/excerpts/passages.h"
#include "gui/frame/icons.h"
#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "gui/memos/memo_text.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

constexpr std::int64_t longest_chip = 28;  // code points

}  // namespace

QuotePanel::QuotePanel(wxWindow* parent, Desk& desk) : wxPanel(parent), m_desk(desk) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  auto* top = new wxBoxSizer(wxHORIZONTAL);
  top->Add(heading(this, _("Quote")), 1, wxALIGN_CENTER_VERTICAL);
  m_star = new wxBitmapToggleButton(this, wxID_ANY, icon("star", 16), wxDefaultPosition,
                                    wxDefaultSize, wxBORDER_NONE | wxBU_EXACTFIT);
  m_star->SetBitmapPressed(icon("star-filled", 16));
  m_star->SetToolTip(_("Star for the course"));
  set_accessible_name(m_star, _("Star for the course"));
  top->Add(m_star, 0, wxRIGHT, FromDIP(4));
  column->Add(top, 0, wxEXPAND | wxLEFT | wxTOP | wxRIGHT, FromDIP(10));
  m_hint = hint(this, _("Select a passage and type the name of a code, or click a coded passage."));
  column->Add(m_hint, 0, wxEXPAND | wxALL, FromDIP(10));
  m_content = new wxPanel(this);
  auto* inner = new wxBoxSizer(wxVERTICAL);
  m_text = new wxStaticText(m_content, wxID_ANY, wxString());
  m_source = hint(m_content, wxString());
  m_chips = new wxPanel(m_content);
  m_chips->SetSizer(new wxWrapSizer(wxHORIZONTAL, wxWRAPSIZER_DEFAULT_FLAGS));
  m_memo = new MemoText(m_content, desk, FromDIP(wxSize(-1, 64)));
  m_memo->SetMinSize(FromDIP(wxSize(-1, 64)));
  set_accessible_name(m_memo, _("Memo on the quote"));
  inner->Add(m_text, 0, wxEXPAND | wxBOTTOM, FromDIP(4));
  inner->Add(m_source, 0, wxEXPAND | wxBOTTOM, FromDIP(8));
  inner->Add(m_chips, 0, wxEXPAND | wxBOTTOM, FromDIP(8));
  m_connected = new ConnectionList(m_content, desk);
  inner->Add(m_connected, 0, wxEXPAND | wxBOTTOM, FromDIP(8));
  m_memos = new wxButton(m_content, wxID_ANY, _("Memos…"), wxDefaultPosition, wxDefaultSize,
                         wxBORDER_NONE | wxBU_EXACTFIT);
  m_memos->SetToolTip(_("Title, kind and further memos on the quote"));
  m_memos->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    save_memo();
    if (m_shown) m_desk.memos_wanted(model::MemoTarget::quote, m_shown->uuid);
  });
  auto* memo_line = new wxBoxSizer(wxHORIZONTAL);
  memo_line->Add(hint(m_content, _("Memo")), 1, wxALIGN_CENTER_VERTICAL);
  memo_line->Add(m_memos, 0, wxALIGN_CENTER_VERTICAL);
  inner->Add(memo_line, 0, wxEXPAND | wxBOTTOM, FromDIP(2));
  inner->Add(m_memo, 0, wxEXPAND);
  m_content->SetSizer(inner);
  column->Add(m_content, 0, wxEXPAND | wxALL, FromDIP(10));
  SetSizer(column);
  m_star->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) { toggle_star(); });
  m_memo->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    CallAfter([this] { save_memo(); });
  });
  m_connections.push_back(desk.quote_chosen.connect([this](std::optional<model::QuoteId>) {
    save_memo();
    load();
  }));
  m_connections.push_back(desk.changed.connect([this](const store::ChangeSet& changes) {
    if (changes.touches("quote") || changes.touches("coding") || changes.touches("memo") ||
        changes.touches("code") || changes.touches("quote_link") || changes.touches("excerpt"))
      load();
  }));
  load();
}

void QuotePanel::load() {
  const auto chosen = m_desk.quote();
  const auto quote = chosen ? m_desk.read().quote(*chosen) : std::nullopt;
  // Words that are being written stay when something else changes.
  const bool writing = quote && m_shown == chosen && utf8(m_memo->GetValue()) != m_memo_before;
  m_shown = quote ? chosen : std::nullopt;
  m_hint->Show(!quote);
  m_content->Show(quote.has_value());
  m_star->Show(quote.has_value());
  if (quote) {
    const int width = width_of_text();
    SourceLines sources(m_desk.read());
    m_text->SetLabel(wxControl::EscapeMnemonics(wx(text::elide(quote->text, 260))));
    m_text->Wrap(width);
    m_source->SetLabel(wxControl::EscapeMnemonics(wxString::Format(
        wxS("%s · %s"), sources.line(quote->document, quote->span.start),
        wxString::Format(_("quote %lld"), static_cast<long long>(quote->number)))));
    m_source->Wrap(width);
    m_star->SetValue(quote->starred);
    load_codes(quote->id);
    m_connected->show(quote->id);
    const auto memos = m_desk.read().memos_on(model::MemoTarget::quote, quote->id.uuid);
    m_memo_id = memos.empty() ? std::nullopt : std::optional(memos.front().id);
    m_memo_before = memos.empty() ? std::string() : memos.front().body;
    if (!writing && m_memo->text() != m_memo_before)
      m_memo->show_text(m_memo_before);
    else
      m_memo->refresh_links();
    m_memos->SetLabel(memos.size() < 2 ? _("Memos…")
                                       : wxString::Format(_("All %zu memos…"), memos.size()));
  }
  GetParent()->Layout();
  Layout();
}

void QuotePanel::load_codes(model::QuoteId quote) {
  m_chips->DestroyChildren();
  std::map<model::CodeId, wxString> coders;
  for (const model::Coding& coding : m_desk.read().codings_of(quote)) {
    const auto coder = m_desk.read().coder(coding.coder);
    wxString& names = coders[coding.code];
    names << (names.empty() ? wxS("") : wxS(", ")) << (coder ? wx(coder->initials) : wxString());
  }
  for (const auto& [id, names] : coders)
    if (const auto code = m_desk.read().code(id))
      m_chips->GetSizer()->Add(chip(*code, names, quote), 0, wxRIGHT | wxBOTTOM, FromDIP(4));
  auto* more = new wxButton(m_chips, wxID_ANY, _("+ code"), wxDefaultPosition, wxDefaultSize,
                            wxBORDER_NONE | wxBU_EXACTFIT);
  more->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    if (code_wanted) code_wanted();
  });
  m_chips->GetSizer()->Add(more, 0, wxALIGN_CENTER_VERTICAL | wxBOTTOM, FromDIP(4));
  fit_chips();
}

/// A wrapping sizer knows its height only for a width.
void QuotePanel::fit_chips() {
  wxSizer* row = m_chips->GetSizer();
  m_chips->SetMinSize(wxDefaultSize);
  row->InformFirstDirection(wxHORIZONTAL, GetClientSize().x - FromDIP(20), -1);
  m_chips->SetMinSize(wxSize(-1, row->CalcMin().y));
}

int QuotePanel::width_of_text() const {
  return std::max(FromDIP(120), GetClientSize().x - FromDIP(24));
}

wxWindow* QuotePanel::chip(const model::Code& code, const wxString& coders, model::QuoteId quote) {
  auto* button = new wxButton(
      m_chips, wxID_ANY,
      wxControl::EscapeMnemonics(wx(text::elide(code.name, longest_chip)) + wxS("  ") + coders) +
          wxS("  \u00d7"),
      wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
  button->SetBitmap(color_dot(shown_color(code.color), 16));
  button->SetToolTip(
      wx(code.name) + wxS("\n") +
      wxString::Format(_("Coded by %s. Click to remove the code from this quote."), coders));
  button->Bind(wxEVT_BUTTON, [this, quote, id = code.id](wxCommandEvent&) {
    CallAfter([this, quote, id] {
      edit::Uncode uncode(quote, id);
      m_desk.run(uncode);
    });
  });
  return button;
}

void QuotePanel::toggle_star() {
  if (!m_shown) return;
  const auto quote = m_desk.read().quote(*m_shown);
  if (!quote) return;
  edit::Star star(*m_shown, !quote->starred);
  m_desk.run(star);
}

void QuotePanel::write_memo() {
  if (m_shown) m_memo->SetFocus();
}

void QuotePanel::save_memo() {
  if (!m_shown || !m_desk.session().writable()) return;
  const std::string now = m_memo->text();
  if (now == m_memo_before) return;
  m_memo_before = now;
  if (now.empty() && m_memo_id) {
    edit::DeleteMemo remove(*m_memo_id);
    m_desk.run(remove);
    return;
  }
  model::Memo memo;
  if (m_memo_id) memo = m_desk.read().memo(*m_memo_id).value_or(memo);
  if (memo.id.nil()) memo.id = model::MemoId::make();
  memo.target = model::MemoTarget::quote;
  memo.target_id = m_shown->uuid;
  memo.body = now;
  edit::SaveMemo save(memo);
  m_desk.run(save);
}

}  // namespace uddrag::gui
