// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/excerpts/kwic_pane.h"

#include <wx/bmpbuttn.h>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/found_table.h"
#include "base/file.h"
#include "gui/excerpts/passages.h"
#include "gui/frame/guarded.h"
#include "gui/frame/icons.h"
#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"

namespace uddrag::gui {
namespace {

constexpr std::size_t most = 10000;  // places that are shown
constexpr int everything = 0, this_document = 1;

}  // namespace

KwicPane::KwicPane(wxWindow* parent, Desk& desk) : wxPanel(parent), m_desk(desk) {
  SetBackgroundColour(page_color());
  m_list = new KwicList(this);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(top(), 0, wxEXPAND);
  column->Add(m_list, 1, wxEXPAND);
  SetSizer(column);
  m_list->activated = [this](const KwicRow& row) {
    if (activated) activated(row);
  };
  m_list->opened = [this](const KwicRow& row) {
    if (opened) opened(row);
  };
  Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_ESCAPE && closed) return closed();
    event.Skip();
  });
}

wxSizer* KwicPane::top() {
  m_title = heading(this, wxString());
  m_scope = new wxChoice(this, wxID_ANY);
  set_accessible_name(m_scope, _("Where to find"));
  m_order = new wxChoice(this, wxID_ANY);
  set_accessible_name(m_order, _("Order of the places"));
  for (const wxString& order : {_("In order of the text"), _("By the word before"),
                                _("By the word after"), _("By the words found")})
    m_order->Append(order);
  m_order->SetSelection(0);
  m_save = new wxButton(this, wxID_ANY, _("Save as csv…"));
  auto* close = new wxBitmapButton(this, wxID_ANY, icon("close", 16), wxDefaultPosition,
                                   wxDefaultSize, wxBORDER_NONE);
  close->SetToolTip(_("Close"));
  set_accessible_name(close, _("Close"));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(m_title, 1, wxALIGN_CENTER_VERTICAL | wxALL, FromDIP(10));
  for (wxWindow* part : {static_cast<wxWindow*>(m_scope), static_cast<wxWindow*>(m_order),
                         static_cast<wxWindow*>(m_save), static_cast<wxWindow*>(close)})
    row->Add(part, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(6));
  m_scope->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { ask(); });
  m_order->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { sort(); });
  m_save->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { save(); });
  close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    if (closed) closed();
  });
  return row;
}

/// The groups as they are now; what was chosen stays chosen where it is still there.
void KwicPane::fill_scopes() {
  const int before = m_scope->GetSelection();
  const model::DocumentGroupId chosen = before > this_document
                                            ? m_groups[static_cast<std::size_t>(before - 2)]
                                            : model::DocumentGroupId{};
  m_groups.clear();
  m_scope->Clear();
  m_scope->Append(_("All documents"));
  m_scope->Append(_("This document"));
  m_scope->SetSelection(before == this_document ? this_document : everything);
  for (const model::DocumentGroup& group : m_desk.read().groups()) {
    m_groups.push_back(group.id);
    m_scope->Append(wx(group.name));
    if (group.id == chosen) m_scope->SetSelection(static_cast<int>(m_scope->GetCount()) - 1);
  }
}

void KwicPane::look_for(const FindWish& wish) {
  m_wish = wish;
  fill_scopes();
  ask();
}

void KwicPane::ask() {
  query::SearchWish wish{m_wish.words, m_wish.whole_word, m_wish.regex};
  const int scope = m_scope->GetSelection();
  if (scope == this_document)
    wish.documents = {m_desk.document()};
  else if (scope > this_document)
    wish.groups = {m_groups[static_cast<std::size_t>(scope - 2)]};
  wish.limit = most;
  m_hits.clear();
  m_shown.clear();
  m_save->Enable(false);
  m_title->SetLabel(
      wxControl::EscapeMnemonics(wxString::Format(_("\u201c%s\u201d …"), wx(m_wish.words))));
  m_list->empty_text = _("Searching …");
  m_list->show({});
  if (search_wanted) search_wanted(wish);
}

void KwicPane::show(std::vector<query::Hit> hits) {
  m_hits = std::move(hits);
  const wxString count = m_hits.size() == most ? wxString::Format(_("the first %zu"), m_hits.size())
                                               : wxString::Format(wxS("%zu"), m_hits.size());
  m_title->SetLabel(wxControl::EscapeMnemonics(
      wxString::Format(_("\u201c%s\u201d (%s)"), wx(m_wish.words), count)));
  m_list->empty_text = _("Not found.");
  m_save->Enable(!m_hits.empty());
  sort();
}

void KwicPane::show_fault(const wxString& why) {
  m_hits.clear();
  m_shown.clear();
  m_list->empty_text = why;
  m_list->show({});
}

void KwicPane::sort() {
  m_shown = m_hits;
  query::sort_hits(m_shown, static_cast<query::HitOrder>(m_order->GetSelection()),
                   m_desk.read().project().language);
  SourceLines sources(m_desk.read());
  std::vector<KwicRow> rows;
  for (const query::Hit& hit : m_shown)
    rows.push_back({hit.document, hit.span, (hit.cut_left ? wxS("…") : wxS("")) + wx(hit.left),
                    wx(hit.words), wx(hit.right) + (hit.cut_right ? wxS("…") : wxS("")),
                    sources.line(hit.document, hit.span.start)});
  m_list->show(std::move(rows));
}

void KwicPane::save() {
  wxFileDialog dialog(this, _("Save as csv"), wxString(), _("keyword-in-context.csv"),
                      _("Tables (*.csv)|*.csv"), wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
  if (dialog.ShowModal() != wxID_OK) return;
  std::string path = utf8(dialog.GetPath());
  if (!path.ends_with(".csv")) path += ".csv";
  guarded(m_desk, [&] {
    base::write_file(path, app::found_csv(m_desk.read(), m_shown, {',', true, true}));
  });
}

}  // namespace uddrag::gui
