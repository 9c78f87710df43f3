// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/transcript_head.h"

#include <wx/button.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include "gui/l10n/translate.h"

#include <algorithm>

#include "gui/codes/code_finder.h"
#include "gui/codes/code_list.h"
#include "gui/frame/look.h"
#include "gui/frame/menu_items.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/words.h"
#include "query/excerpts.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

constexpr int line_gap = 12, button_gap = 8;  // DIP
constexpr std::int64_t longest_filter = 40;   // code points

wxStaticText* cut_text(wxWindow* parent) {
  return new wxStaticText(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                          wxST_ELLIPSIZE_END);
}

wxString counted(std::size_t quotes) {
  return wxString::Format(wxPLURAL("%zu quote", "%zu quotes", quotes), quotes);
}

}  // namespace

TranscriptHead::TranscriptHead(wxWindow* parent, Desk& desk, const CodeList& codes,
                               const CodeFinder& finder)
    : wxPanel(parent), m_desk(desk), m_codes(codes), m_finder(finder) {
  SetBackgroundColour(page_color());
  m_title = cut_text(this);
  m_title->SetFont(GetFont().Scaled(1.2f).Bold());
  m_line = cut_text(this);
  m_line->SetForegroundColour(quiet_text_color());
  m_button = new wxButton(this, wxID_ANY, _("All codings"), wxDefaultPosition, wxDefaultSize,
                          wxBORDER_NONE | wxBU_EXACTFIT);
  m_button->SetToolTip(_("Which codings are shown beside the text"));
  m_button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose_filter(); });
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(m_title, 0, wxALIGN_CENTER_VERTICAL);
  row->Add(m_line, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, FromDIP(line_gap));
  row->AddStretchSpacer();
  row->Add(m_button, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, FromDIP(button_gap));
  SetSizer(row);
  Bind(wxEVT_SIZE, [this](wxSizeEvent&) { share_room(); });
}

/// The name takes what it needs of what the button leaves; the line is there where it fits behind.
void TranscriptHead::share_room() {
  const int room = std::max(1, GetClientSize().x - m_button->GetBestSize().x - FromDIP(button_gap));
  const int title = std::clamp(m_title->GetBestSize().x, 1, room);
  m_title->SetMinSize(wxSize(title, -1));
  m_line->Show(title + FromDIP(line_gap) + m_line->GetBestSize().x <= room);
  Layout();
}

void TranscriptHead::show_document(const std::optional<model::Document>& document) {
  m_document = document;
  m_title->SetLabel(document ? wxControl::EscapeMnemonics(wx(document->name)) : wxString());
  share_room();
}

void TranscriptHead::show_counts(std::size_t quotes, std::size_t hidden_codings) {
  if (m_document) {
    wxString line = wxString::Format(wxS("%s · %s"), kind_words(m_document->kind), counted(quotes));
    if (m_document->read_only) line << wxS(" · ") << _("text locked");
    m_line->SetLabel(line);
  }
  const wxString label =
      m_filter.kind == StripeFilter::Kind::all
          ? _("All codings")
          : wxString::Format(wxPLURAL("%s only, %zu coding hidden", "%s only, %zu codings hidden",
                                      hidden_codings),
                             wx(text::elide(utf8(m_filter_name), longest_filter)), hidden_codings);
  m_button->SetLabel(wxControl::EscapeMnemonics(label));
  share_room();
}

void TranscriptHead::set_active(bool active) {
  m_title->SetForegroundColour(active ? text_color() : quiet_text_color());
  m_title->Refresh();
}

void TranscriptHead::set_filter(StripeFilter filter, const wxString& name) {
  m_filter = std::move(filter);
  m_filter_name = name;
  if (filter_changed) filter_changed();
}

wxString TranscriptHead::names_of(const std::set<model::CoderId>& coders) const {
  wxString names;
  for (const model::Coder& coder : m_desk.read().coders())
    if (coders.contains(coder.id))
      names << (names.empty() ? wxString() : wxString(wxS(", "))) << wx(coder.name);
  return names;
}

void TranscriptHead::choose_filter() {
  wxMenu menu;
  const auto add = [&](const wxString& name, const StripeFilter& filter) {
    append_item(
        menu, name, [=, this] { set_filter(filter, name); }, wxITEM_CHECK)
        ->Check(filter == m_filter);
  };
  add(_("All codings"), {});
  menu.AppendSeparator();
  if (const CodeNode* node = m_codes.find(m_desk.code())) {
    StripeFilter one{StripeFilter::Kind::codes, {}, {}};
    for (const model::CodeId id : query::with_children(m_desk.read().codes(), node->code.id))
      one.codes.insert(id);
    add(node->children.empty() ? wx(node->code.name)
                               : wxString::Format(_("%s and below"), wx(node->code.name)),
        one);
  }
  const auto& recent = m_finder.recent();
  if (!recent.empty())
    add(_("Recently used"), {StripeFilter::Kind::codes, {recent.begin(), recent.end()}, {}});
  add(_("Starred"), {StripeFilter::Kind::starred, {}, {}});
  menu.AppendSeparator();
  for (const model::Coder& coder : m_desk.read().coders())
    append_item(
        menu, wx(coder.name),
        [this, id = coder.id] {
          const StripeFilter wanted = with_coder_toggled(m_filter, id);
          set_filter(wanted, names_of(wanted.coders));
        },
        wxITEM_CHECK)
        ->Check(m_filter.coders.contains(coder.id));
  m_button->PopupMenu(&menu, 0, m_button->GetSize().y);
}

}  // namespace uddrag::gui
