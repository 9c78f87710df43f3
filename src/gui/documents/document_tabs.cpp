// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/document_tabs.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>
#include <wx/wupdlock.h>
#include "gui/l10n/translate.h"

#include "gui/frame/look.h"
#include "gui/frame/menu_items.h"
#include "gui/l10n/strings.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

constexpr std::int64_t longest_name = 26;  // code points

}  // namespace

DocumentTabs::DocumentTabs(wxWindow* parent, Desk& desk, OpenTabs tabs)
    : wxPanel(parent), m_desk(desk), m_tabs(std::move(tabs)) {
  SetBackgroundColour(page_color());
  SetSizer(new wxWrapSizer(wxHORIZONTAL, wxWRAPSIZER_DEFAULT_FLAGS));
  m_connections.push_back(
      desk.document_chosen.connect([this](model::DocumentId id) { show_document(id); }));
  m_connections.push_back(desk.changed.connect([this](const store::ChangeSet& changes) {
    if (changes.touches("coding") || changes.touches("quote")) keep_shown();
    if (changes.touches("document")) load();
  }));
  if (!desk.document().nil()) m_tabs.show(desk.document());
  load();
}

void DocumentTabs::show_document(model::DocumentId document) {
  if (document.nil()) return;
  m_tabs.show(document);
  load();
}

void DocumentTabs::keep_shown() {
  const auto shown = m_tabs.shown();
  if (!shown || !m_tabs.tabs()[*shown].passing) return;
  m_tabs.keep(m_tabs.tabs()[*shown].document);
  load();
}

void DocumentTabs::load() {
  std::vector<model::DocumentId> there;
  for (const model::Document& document : m_desk.read().documents()) there.push_back(document.id);
  m_tabs.retain(there);
  // A click on a tab comes here: its button must live until the click is over.
  CallAfter([this] {
    const bool had_focus = FindFocus() && FindFocus()->GetParent() == this;
    wxWindowUpdateLocker still(this);
    DestroyChildren();
    const auto shown = m_tabs.shown();
    for (std::size_t i = 0; i < m_tabs.tabs().size(); ++i) add_tab(m_tabs.tabs()[i], shown == i);
    Show(several());
    GetParent()->Layout();
    if (had_focus && shown && *shown * 2 < GetChildren().size())
      GetChildren()[*shown * 2]->SetFocus();
  });
}

void DocumentTabs::add_tab(const OpenTabs::Tab& tab, bool shown) {
  const auto document = m_desk.read().document(tab.document);
  if (!document) return;
  auto* button = new wxButton(
      this, wxID_ANY, wxControl::EscapeMnemonics(wx(text::elide(document->name, longest_name))),
      wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxBU_EXACTFIT);
  wxFont font = shown ? GetFont().Bold() : GetFont();
  button->SetFont(tab.passing ? font.Italic() : font);
  if (!shown) button->SetForegroundColour(quiet_text_color());
  button->SetToolTip(wx(document->name));
  set_accessible_name(
      button, shown ? wxString::Format(_("%s, shown"), wx(document->name)) : wx(document->name));
  const model::DocumentId id = tab.document;
  button->Bind(wxEVT_BUTTON, [this, id](wxCommandEvent&) {
    m_desk.leaving();
    m_desk.choose_document(id);
  });
  button->Bind(wxEVT_MIDDLE_UP, [this, id](wxMouseEvent&) { close(id); });
  button->Bind(wxEVT_LEFT_DCLICK, [this](wxMouseEvent& event) {
    keep_shown();
    event.Skip();
  });
  button->Bind(wxEVT_CONTEXT_MENU, [this, id](wxContextMenuEvent&) { menu(id); });
  auto* cross = new wxButton(this, wxID_ANY, wxS("\u00d7"), wxDefaultPosition, wxDefaultSize,
                             wxBORDER_NONE | wxBU_EXACTFIT);
  cross->SetForegroundColour(quiet_text_color());
  cross->SetToolTip(_("Close this tab"));
  set_accessible_name(cross, wxString::Format(_("Close %s"), wx(document->name)));
  cross->Bind(wxEVT_BUTTON, [this, id](wxCommandEvent&) { close(id); });
  GetSizer()->Add(button, 0, wxALIGN_CENTER_VERTICAL);
  GetSizer()->Add(cross, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(8));
}

void DocumentTabs::menu(model::DocumentId document) {
  wxMenu menu;
  append_item(menu, _("Close"), [=, this] { close(document); });
  append_item(menu, _("Close the others"), [=, this] {
    m_desk.choose_document(document);
    for (const OpenTabs::Tab& tab : std::vector(m_tabs.tabs()))
      if (tab.document != document) m_tabs.close(tab.document);
    load();
  });
  menu.AppendSeparator();
  append_item(menu, _("Move left"), [=, this] { m_tabs.move(document, -1), load(); });
  append_item(menu, _("Move right"), [=, this] { m_tabs.move(document, 1), load(); });
  PopupMenu(&menu);
}

void DocumentTabs::close(model::DocumentId document) {
  const model::DocumentId next = m_tabs.close(document);
  if (next != m_desk.document()) {
    m_desk.leaving();
    m_desk.choose_document(next);
  }
  load();
}

void DocumentTabs::close_shown() {
  close(m_desk.document());
}

void DocumentTabs::step(int by) {
  m_desk.leaving();
  m_desk.choose_document(m_tabs.beside(by));
}

}  // namespace uddrag::gui
