// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/document_list.h"

#include <wx/dnd.h>
#include <wx/sizer.h>

#include "gui/documents/document_model.h"
#include "gui/documents/group_commands.h"
#include "gui/frame/drag_rows.h"
#include "gui/frame/look.h"
#include "gui/frame/row_under_mouse.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"

namespace uddrag::gui {
namespace {}  // namespace

namespace {

constexpr int figures_width = 108;  // DIP, of the columns behind the name

std::optional<model::DocumentId> document_of_drag(const wxString& text) {
  const wxString id = text.StartsWith(wxS("document:")) ? text.Mid(9) : wxString();
  const auto known = base::parse_uuid(utf8(id));
  return known ? std::optional(model::DocumentId{*known}) : std::nullopt;
}

}  // namespace

DocumentList::DocumentList(wxWindow* parent, Desk& desk)
    : wxPanel(parent), m_desk(desk), m_model(new DocumentModel) {
  m_view = new wxDataViewCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                              wxDV_NO_HEADER | wxDV_SINGLE | wxBORDER_NONE);
  m_view->AssociateModel(m_model.get());
  m_view->AppendIconTextColumn(_("Document"), DocumentModel::name, wxDATAVIEW_CELL_INERT,
                               FromDIP(200));
  m_view->AppendBitmapColumn(_("Memo"), DocumentModel::memo, wxDATAVIEW_CELL_INERT, FromDIP(22));
  m_view->AppendTextColumn(_("Coded"), DocumentModel::share, wxDATAVIEW_CELL_INERT, FromDIP(44),
                           wxALIGN_RIGHT);
  m_view->AppendTextColumn(_("Quotes"), DocumentModel::quotes, wxDATAVIEW_CELL_INERT, FromDIP(36),
                           wxALIGN_RIGHT);
  m_view->GetColumn(0)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
  m_view->GetColumn(0)->SetFlags(wxDATAVIEW_COL_RESIZABLE);
  set_accessible_name(m_view, _("Documents"));
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(heading(this, _("Documents")), 0, wxLEFT | wxTOP | wxBOTTOM, FromDIP(10));
  column->Add(m_view, 1, wxEXPAND);
  SetSizer(column);
  m_view->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, &DocumentList::selected, this);
  m_view->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
    if (opened) opened();
  });
  m_view->Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, &DocumentList::menu, this);
  forget_dragged_rows(*m_view);
  m_view->EnableDragSource(wxDF_UNICODETEXT);
  m_view->EnableDropTarget(wxDF_UNICODETEXT);
  m_view->Bind(wxEVT_DATAVIEW_ITEM_BEGIN_DRAG, [this](wxDataViewEvent& event) {
    const auto* entry = m_model->entry(event.GetItem());
    if (!entry || !m_desk.session().writable()) return event.Veto();
    event.SetDataObject(
        new wxTextDataObject(wxS("document:") + wx(base::to_string(entry->document.id.uuid))));
    event.SetDragFlags(wxDrag_AllowMove);
  });
  m_view->Bind(wxEVT_DATAVIEW_ITEM_DROP, &DocumentList::dropped, this);
  m_view->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    m_view->GetColumn(0)->SetWidth(
        std::max(FromDIP(80), event.GetSize().x - FromDIP(figures_width)));
    event.Skip();
  });
  m_connections.push_back(desk.changed.connect([this](const store::ChangeSet& changes) {
    m_figures.note(changes);
    if (changes.touches("document") || changes.touches("document_group"))
      load();
    else if (changes.touches("quote") || changes.touches("coding") || changes.touches("turn") ||
             changes.touches("memo"))
      m_counts.ask();
  }));
  m_connections.push_back(
      desk.document_chosen.connect([this](model::DocumentId) { select_current(); }));
  load();
}

void DocumentList::load() {
  m_model->load(m_desk.read(), m_figures);
  for (std::size_t i = 0; i < m_model->group_count(); ++i)
    m_view->Expand(m_model->item_of_group(i));
  select_current();
}

void DocumentList::count() {
  m_model->count(m_desk.read(), m_figures);
}

void DocumentList::select_current() {
  const auto& entries = m_model->entries();
  for (std::size_t i = 0; i < entries.size(); ++i)
    if (entries[i].document.id == m_desk.document()) {
      m_view->Select(m_model->item_of_entry(i));
      CallAfter([this, i] {  // not before the list has its size
        if (i < m_model->entries().size()) m_view->EnsureVisible(m_model->item_of_entry(i));
      });
    }
}

void DocumentList::selected(wxDataViewEvent& event) {
  const auto* entry = m_model->entry(event.GetItem());
  if (!entry || entry->document.id == m_desk.document()) return;
  m_desk.leaving();
  m_desk.choose_document(entry->document.id);
}

void DocumentList::menu(wxDataViewEvent& event) {
  // What the menu does loads the list anew; the control must be done with its event then.
  if (const auto* entry = m_model->entry(event.GetItem()))
    CallAfter([this, id = entry->document.id] { show_document_menu(this, m_desk, id); });
  else
    CallAfter(
        [this, group = m_model->group(event.GetItem())
                           ? m_model->group(event.GetItem())->group.id
                           : model::DocumentGroupId{}] { show_group_menu(this, m_desk, group); });
}

void DocumentList::dropped(wxDataViewEvent& event) {
  wxTextDataObject data;
  data.SetData(event.GetDataFormat(), event.GetDataSize(), event.GetDataBuffer());
  const auto document = document_of_drag(data.GetText());
  const auto* group = m_model->group(row_under_mouse(*m_view, event.GetItem()));
  if (!document || !group) return event.Veto();
  CallAfter([this, id = *document, to = group->group.id] { put_in_group(m_desk, id, to); });
}

void DocumentList::step(int by) {
  const auto& entries = m_model->entries();
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].document.id != m_desk.document()) continue;
    const auto to = static_cast<std::ptrdiff_t>(i) + by;
    if (to >= 0 && to < static_cast<std::ptrdiff_t>(entries.size()))
      m_desk.choose_document(entries[static_cast<std::size_t>(to)].document.id);
    return;
  }
}

}  // namespace uddrag::gui
