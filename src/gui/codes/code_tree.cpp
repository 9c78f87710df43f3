// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/codes/code_tree.h"

#include <wx/sizer.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>
#include "gui/l10n/translate.h"

#include "edit/code_edits.h"
#include "gui/frame/code_drag.h"
#include "gui/frame/icons.h"
#include "gui/frame/look.h"
#include "gui/l10n/strings.h"

namespace uddrag::gui {

/// Items are 1 + the index of a node.
class CodeModel : public wxDataViewModel {
 public:
  explicit CodeModel(const CodeList& codes) : m_codes(codes) {}

  const CodeNode* node(const wxDataViewItem& item) const {
    return item.IsOk() ? &m_codes.nodes()[index(item)] : nullptr;
  }
  static wxDataViewItem item(std::size_t i) {
    return wxDataViewItem(reinterpret_cast<void*>(i + 1));
  }
  static std::size_t index(const wxDataViewItem& item) {
    return reinterpret_cast<std::size_t>(item.GetID()) - 1;
  }

  unsigned GetColumnCount() const override { return 2; }
  void GetValue(wxVariant& value, const wxDataViewItem& item, unsigned column) const override {
    const CodeNode& node = m_codes.nodes()[index(item)];
    if (column == 0)
      value << wxDataViewIconText(wx(node.code.name), dot(node.code.color));
    else
      value = node.with_children
                  ? wxString::Format(wxS("%lld"), static_cast<long long>(node.with_children))
                  : wxString();
  }
  bool SetValue(const wxVariant&, const wxDataViewItem&, unsigned) override { return false; }
  bool GetAttr(const wxDataViewItem& item, unsigned column,
               wxDataViewItemAttr& attr) const override {
    const CodeNode& node = m_codes.nodes()[index(item)];
    if (column == 0 && !node.children.empty() && !node.parent) attr.SetBold(true);
    if (column == 1) attr.SetColour(quiet_text_color());
    return true;
  }
  wxDataViewItem GetParent(const wxDataViewItem& child) const override {
    const auto parent = m_codes.nodes()[index(child)].parent;
    return parent ? item(*parent) : wxDataViewItem();
  }
  bool IsContainer(const wxDataViewItem& item) const override {
    return !item.IsOk() || !m_codes.nodes()[index(item)].children.empty();
  }
  bool HasContainerColumns(const wxDataViewItem&) const override { return true; }
  unsigned GetChildren(const wxDataViewItem& parent, wxDataViewItemArray& children) const override {
    const auto& below = parent.IsOk() ? m_codes.nodes()[index(parent)].children : m_codes.roots();
    for (const std::size_t i : below)
      if (m_codes.shown(i)) children.Add(item(i));
    return static_cast<unsigned>(children.size());
  }

 private:
  const wxBitmapBundle& dot(model::Color color) const {
    auto& bundle = m_dots[color];
    if (!bundle.IsOk()) bundle = color_dot(shown_color(color), 16);
    return bundle;
  }

  const CodeList& m_codes;
  mutable std::map<model::Color, wxBitmapBundle> m_dots;
};

CodeTree::CodeTree(wxWindow* parent, Desk& desk)
    : wxPanel(parent), m_desk(desk), m_model(new CodeModel(m_codes)) {
  m_filter = new wxSearchCtrl(this, wxID_ANY);
  m_filter->SetDescriptiveText(_("Filter codes"));
  m_filter->ShowCancelButton(true);
  set_accessible_name(m_filter, _("Filter codes"));
  m_view = new wxDataViewCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                              wxDV_NO_HEADER | wxDV_SINGLE | wxBORDER_NONE);
  m_view->AssociateModel(m_model.get());
  m_view->AppendIconTextColumn(_("Code"), 0, wxDATAVIEW_CELL_INERT, FromDIP(200));
  m_view->AppendTextColumn(_("Codings"), 1, wxDATAVIEW_CELL_INERT, FromDIP(36), wxALIGN_RIGHT);
  set_accessible_name(m_view, _("Codes"));
  m_hidden = hint(this, wxString());
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(heading(this, _("Codes")), 0, wxLEFT | wxTOP, FromDIP(10));
  column->Add(m_filter, 0, wxEXPAND | wxALL, FromDIP(8));
  column->Add(m_view, 1, wxEXPAND);
  column->Add(m_hidden, 0, wxEXPAND | wxALL, FromDIP(6));
  SetSizer(column);
  m_filter->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { filter(); });
  m_view->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    m_view->GetColumn(0)->SetWidth(std::max(FromDIP(80), event.GetSize().x - FromDIP(42)));
    event.Skip();
  });
  m_view->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) {
    if (const CodeNode* node = m_model->node(event.GetItem())) m_desk.choose_code(node->code.id);
  });
  m_view->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent& event) {
    if (const CodeNode* node = m_model->node(event.GetItem()); node && activated)
      activated(node->code.id);
  });
  m_view->Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, [this](wxDataViewEvent& event) {
    if (const CodeNode* node = m_model->node(event.GetItem()); node && menu_wanted)
      menu_wanted(node->code.id);
  });
  m_view->Bind(wxEVT_DATAVIEW_ITEM_COLLAPSED, [this](wxDataViewEvent& e) { remember(e, false); });
  m_view->Bind(wxEVT_DATAVIEW_ITEM_EXPANDED, [this](wxDataViewEvent& e) { remember(e, true); });
  m_view->EnableDragSource(wxDF_UNICODETEXT);
  m_view->EnableDropTarget(wxDF_UNICODETEXT);
  m_view->Bind(wxEVT_DATAVIEW_ITEM_BEGIN_DRAG, [this](wxDataViewEvent& event) {
    const CodeNode* node = m_model->node(event.GetItem());
    if (!node) return event.Veto();
    event.SetDataObject(new wxTextDataObject(wx(dragged_code(node->code.id))));
    event.SetDragFlags(wxDrag_AllowMove);
  });
  m_view->Bind(wxEVT_DATAVIEW_ITEM_DROP, &CodeTree::dropped, this);
  m_connections.push_back(desk.changed.connect([this](const store::ChangeSet& changes) {
    if (changes.touches("code"))
      load();
    else if (changes.touches("coding"))
      m_counts.ask();
  }));
  load();
}

void CodeTree::load() {
  m_codes.load(m_desk.read());
  refill();
}

void CodeTree::count() {
  wxDataViewItemArray changed;
  for (const std::size_t i : m_codes.count(m_desk.read()))
    if (m_codes.shown(i)) changed.Add(CodeModel::item(i));
  m_model->ItemsChanged(changed);
}

void CodeTree::refill() {
  const model::CodeId chosen = m_desk.code();
  m_model->Cleared();
  expand_all();
  for (std::size_t i = 0; i < m_codes.nodes().size(); ++i)
    if (m_codes.nodes()[i].code.id == chosen && m_codes.shown(i))
      m_view->Select(CodeModel::item(i));
  const std::size_t hidden = m_codes.hidden_count();
  m_hidden->SetLabel(m_codes.nodes().empty() ? _("No codes yet. Select a passage and type a name.")
                     : hidden
                         ? wxString::Format(wxPLURAL("%zu code is hidden by the filter",
                                                     "%zu codes are hidden by the filter", hidden),
                                            hidden)
                         : wxString());
  m_hidden->Wrap(GetClientSize().x - FromDIP(12));
  m_hidden->Show(!m_hidden->GetLabel().empty());
  Layout();
}

void CodeTree::filter() {
  m_codes.set_filter(utf8(m_filter->GetValue()));
  refill();
}

void CodeTree::expand_all() {
  const bool filtered = !m_filter->GetValue().empty();
  for (std::size_t i = 0; i < m_codes.nodes().size(); ++i) {
    const CodeNode& node = m_codes.nodes()[i];
    if (!node.children.empty() && m_codes.shown(i) &&
        (filtered || !m_folded_away.contains(node.code.id)))
      m_view->Expand(CodeModel::item(i));
  }
}

void CodeTree::remember(wxDataViewEvent& event, bool open) {
  const CodeNode* node = m_model->node(event.GetItem());
  if (!node || !m_filter->GetValue().empty()) return;
  if (open)
    m_folded_away.erase(node->code.id);
  else
    m_folded_away.insert(node->code.id);
}

void CodeTree::dropped(wxDataViewEvent& event) {
  wxTextDataObject data;
  data.SetData(event.GetDataFormat(), event.GetDataSize(), event.GetDataBuffer());
  const std::string text = utf8(data.GetText());
  const CodeNode* target = m_model->node(event.GetItem());
  if (text == dragged_selection && target && activated) {
    CallAfter([this, code = target->code.id] { activated(code); });
    return;
  }
  const auto id = code_of_drag(text);
  if (!id) return event.Veto();
  // Loading anew inside the drop would pull the model from under the control.
  CallAfter([this, code = *id, parent = target ? target->code.id : model::CodeId{}] {
    edit::MoveCode move(code, parent, 1 << 20);
    m_desk.run(move);
  });
}

}  // namespace uddrag::gui
