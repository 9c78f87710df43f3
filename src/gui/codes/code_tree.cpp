// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/codes/code_tree.h"

#include <wx/button.h>
#include <wx/config.h>
#include <wx/sizer.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>
#include "gui/frame/drag_rows.h"
#include "gui/l10n/translate.h"

#include <algorithm>

#include "edit/code_edits.h"
#include "gui/codes/code_model.h"
#include "gui/codes/tree_tooltip.h"
#include "gui/frame/code_drag.h"
#include "gui/frame/menu_items.h"
#include "gui/frame/row_under_mouse.h"
#include "gui/frame/type_to_find.h"

namespace uddrag::gui {
namespace {

constexpr int memo_width = 22;  // DIP
constexpr std::int64_t last = 1 << 20;

void add_radio(wxMenu& menu, const wxString& title, bool on, std::function<void()> run) {
  append_item(menu, title, std::move(run), wxITEM_RADIO)->Check(on);
}

}  // namespace

CodeTree::CodeTree(wxWindow* parent, Desk& desk)
    : wxPanel(parent), m_desk(desk), m_model(new CodeModel(m_codes)) {
  m_filter = new wxSearchCtrl(this, wxID_ANY);
  m_filter->SetDescriptiveText(_("Filter codes"));
  m_filter->ShowCancelButton(true);
  set_accessible_name(m_filter, _("Filter codes"));
  m_options = new wxButton(this, wxID_ANY, wxS("⋯"), wxDefaultPosition, wxDefaultSize,
                           wxBORDER_NONE | wxBU_EXACTFIT);
  m_options->SetToolTip(_("Order, counts and retired codes"));
  set_accessible_name(m_options, _("Order, counts and retired codes"));
  m_view = new wxDataViewCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                              wxDV_NO_HEADER | wxDV_MULTIPLE | wxBORDER_NONE);
  m_view->AssociateModel(m_model.get());
  // Made editable, else GTK never lets a name be typed; inert until F2.
  m_view->AppendIconTextColumn(_("Code"), 0, wxDATAVIEW_CELL_EDITABLE, FromDIP(200));
  m_view->GetColumn(0)->GetRenderer()->SetMode(wxDATAVIEW_CELL_INERT);
  m_view->AppendBitmapColumn(_("Memo"), 2, wxDATAVIEW_CELL_INERT, FromDIP(memo_width));
  m_view->AppendTextColumn(_("Codings"), 1, wxDATAVIEW_CELL_INERT, FromDIP(36), wxALIGN_RIGHT);
  m_view->GetColumn(0)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
  set_accessible_name(m_view, _("Codes"));
  m_hidden = hint(this, wxString());
  auto* top = new wxBoxSizer(wxHORIZONTAL);
  top->Add(m_filter, 1, wxALIGN_CENTER_VERTICAL);
  top->Add(m_options, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, FromDIP(4));
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(heading(this, _("Codes")), 0, wxLEFT | wxTOP, FromDIP(10));
  column->Add(top, 0, wxEXPAND | wxALL, FromDIP(8));
  column->Add(m_view, 1, wxEXPAND);
  column->Add(m_hidden, 0, wxEXPAND | wxALL, FromDIP(6));
  SetSizer(column);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    say_what_is_hidden();
  });
  const auto* config = wxConfigBase::Get();
  m_model->count_own = config->ReadBool(wxS("/codes-count-own"), false);
  m_codes.show_retired(config->ReadBool(wxS("/codes-retired"), false));
  m_codes.set_order(
      static_cast<CodeOrder>(std::clamp(config->ReadLong(wxS("/codes-order"), 0), 0L, 2L)),
      desk.read().project().language);
  bind();
  load();
}

void CodeTree::bind() {
  m_filter->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { filter(); });
  m_options->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { show_options(); });
  m_view->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    m_view->GetColumn(0)->SetWidth(
        std::max(FromDIP(80), event.GetSize().x - FromDIP(42 + memo_width)));
    event.Skip();
  });
  m_view->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) {
    const auto all = chosen();
    const CodeNode* node = m_model->node(event.GetItem());
    if (node && std::find(all.begin(), all.end(), node->code.id) != all.end())
      m_desk.choose_code(node->code.id);
    else if (!all.empty())
      m_desk.choose_code(all.front());
  });
  m_view->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
    if (activated && !chosen().empty()) activated(chosen());
  });
  m_view->Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, [this](wxDataViewEvent& event) {
    if (const CodeNode* node = m_model->node(event.GetItem()); node && menu_wanted)
      menu_wanted(node->code.id);
  });
  type_to_find(*m_view, *m_filter);
  m_view->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    const int by = event.GetKeyCode() == WXK_DOWN ? 1 : event.GetKeyCode() == WXK_UP ? -1 : 0;
    if (by == 0 || !event.AltDown() || !step_wanted) return event.Skip();
    step_wanted(by);
  });
  m_view->Bind(wxEVT_DATAVIEW_ITEM_COLLAPSED, [this](wxDataViewEvent& e) { remember(e, false); });
  m_view->Bind(wxEVT_DATAVIEW_ITEM_EXPANDED, [this](wxDataViewEvent& e) { remember(e, true); });
  // Editable only while a name is being typed: else a click on the chosen row would begin it.
  m_view->Bind(wxEVT_DATAVIEW_ITEM_EDITING_DONE, [this](wxDataViewEvent&) {
    m_view->GetColumn(0)->GetRenderer()->SetMode(wxDATAVIEW_CELL_INERT);
  });
  m_model->renamed = [this](model::CodeId id, const std::string& name) {
    CallAfter([this, id, name] {
      auto code = m_desk.read().code(id);
      if (!code || code->name == name) return;
      code->name = name;
      edit::ChangeCode rename(*code, edit::CodeChange::rename);
      m_desk.run(rename);
    });
  };
  forget_dragged_rows(*m_view);
  m_view->EnableDragSource(wxDF_UNICODETEXT);
  m_view->EnableDropTarget(wxDF_UNICODETEXT);
  m_view->Bind(wxEVT_DATAVIEW_ITEM_BEGIN_DRAG, &CodeTree::begin_drag, this);
  m_view->Bind(wxEVT_DATAVIEW_ITEM_DROP, &CodeTree::dropped, this);
  show_row_tooltips(*m_view, [this](const wxDataViewItem& item) { return tooltip(item); });
  m_connections.push_back(m_desk.code_chosen.connect([this](model::CodeId id) { follow(id); }));
  m_connections.push_back(m_desk.changed.connect([this](const store::ChangeSet& changes) {
    if (changes.touches("code"))
      load();
    else if (changes.touches("coding"))
      m_counts.ask();
    if (changes.touches("memo")) m_signs.ask();
  }));
}

std::vector<model::CodeId> CodeTree::chosen() const {
  wxDataViewItemArray items;
  m_view->GetSelections(items);
  std::vector<model::CodeId> codes;
  for (const wxDataViewItem& item : items)
    if (const CodeNode* node = m_model->node(item)) codes.push_back(node->code.id);
  return codes;
}

/// A code that was chosen elsewhere, by a link or "Go to", is the chosen one here too.
void CodeTree::follow(model::CodeId id) {
  const auto already = chosen();
  if (std::find(already.begin(), already.end(), id) != already.end()) return;
  m_view->UnselectAll();
  for (std::size_t i = 0; i < m_codes.nodes().size(); ++i) {
    if (m_codes.nodes()[i].code.id != id || !m_codes.shown(i)) continue;
    m_view->SetCurrentItem(CodeModel::item(i));
    m_view->Select(CodeModel::item(i));
    m_view->EnsureVisible(CodeModel::item(i));
  }
}

void CodeTree::rename() {
  const wxDataViewItem item = m_view->GetCurrentItem();
  if (!item.IsOk() || !m_desk.session().writable()) return;
  m_view->GetColumn(0)->GetRenderer()->SetMode(wxDATAVIEW_CELL_EDITABLE);
  m_view->EditItem(item, m_view->GetColumn(0));
}

wxString CodeTree::tooltip(const wxDataViewItem& item) const {
  const CodeNode* node = m_model->node(item);
  if (!node) return {};
  wxString words = wx(node->path);
  if (!node->code.definition.empty()) words << wxS("\n\n") << wx(node->code.definition);
  if (node->own != node->with_children)
    words << wxS("\n\n")
          << wxString::Format(_("%lld codings, %lld with the codes below"),
                              static_cast<long long>(node->own),
                              static_cast<long long>(node->with_children));
  return words;
}

void CodeTree::show_options() {
  wxMenu menu;
  const auto keep = [this](const wxString& key, long value) {
    wxConfigBase::Get()->Write(key, value);
    refill();
  };
  const auto order = [&](const wxString& title, CodeOrder wanted) {
    add_radio(menu, title, m_codes.order() == wanted, [this, keep, wanted] {
      m_codes.set_order(wanted, m_desk.read().project().language);
      keep(wxS("/codes-order"), static_cast<long>(wanted));
    });
  };
  order(_("Order of the codebook"), CodeOrder::own);
  order(_("By name"), CodeOrder::name);
  order(_("By number of codings"), CodeOrder::count);
  menu.AppendSeparator();
  const auto counts = [&](const wxString& title, bool own) {
    add_radio(menu, title, m_model->count_own == own, [this, keep, own] {
      m_model->count_own = own;
      keep(wxS("/codes-count-own"), own);
    });
  };
  counts(_("Count the codes below too"), false);
  counts(_("Count each code alone"), true);
  menu.AppendSeparator();
  append_item(
      menu, _("Show retired codes"),
      [this, keep] {
        m_codes.show_retired(!m_codes.retired_shown());
        keep(wxS("/codes-retired"), m_codes.retired_shown());
      },
      wxITEM_CHECK)
      ->Check(m_codes.retired_shown());
  m_options->PopupMenu(&menu, 0, m_options->GetSize().y);
}

void CodeTree::load() {
  m_codes.load(m_desk.read());
  m_model->load_signs(m_desk.read());
  refill();
}

void CodeTree::show_signs() {
  m_model->load_signs(m_desk.read());
  wxDataViewItemArray all;
  for (std::size_t i = 0; i < m_codes.nodes().size(); ++i)
    if (m_codes.shown(i)) all.Add(CodeModel::item(i));
  m_model->ItemsChanged(all);
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
  const std::size_t filtered = m_codes.hidden_by_filter(), retired = m_codes.hidden_retired();
  wxString& words = m_hidden_words;
  words.clear();
  if (m_codes.nodes().empty()) words = _("No codes yet. Select a passage and type a name.");
  if (filtered)
    words = wxString::Format(wxPLURAL("%zu code is hidden by the filter",
                                      "%zu codes are hidden by the filter", filtered),
                             filtered);
  if (retired)
    words << (words.empty() ? wxString() : wxString(wxS(" · ")))
          << wxString::Format(
                 wxPLURAL("%zu retired code is hidden", "%zu retired codes are hidden", retired),
                 retired);
  say_what_is_hidden();
}

/// In as many lines as the width asks for.
void CodeTree::say_what_is_hidden() {
  m_hidden->SetLabel(m_hidden_words);
  m_hidden->Wrap(std::max(FromDIP(80), GetClientSize().x - FromDIP(12)));
  m_hidden->Show(!m_hidden_words.empty());
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

void CodeTree::begin_drag(wxDataViewEvent& event) {
  const CodeNode* node = m_model->node(event.GetItem());
  if (!node) return event.Veto();
  event.SetDataObject(new wxTextDataObject(wx(dragged_code(node->code.id))));
  event.SetDragFlags(wxDrag_AllowMove);
}

void CodeTree::dropped(wxDataViewEvent& event) {
  wxTextDataObject data;
  data.SetData(event.GetDataFormat(), event.GetDataSize(), event.GetDataBuffer());
  const std::string text = utf8(data.GetText());
  const CodeNode* target = m_model->node(row_under_mouse(*m_view, event.GetItem()));
  if (text == dragged_selection && target && activated) {
    CallAfter([this, code = target->code.id] { activated({code}); });
    return;
  }
  const auto id = code_of_drag(text);
  if (!id) return event.Veto();
  // Loading anew inside the drop would pull the model from under the control.
  CallAfter([this, code = *id, onto = target ? target->code.id : model::CodeId{}] {
    onto.nil() ? move(code, {}, last) : ask_where(code, onto);
  });
}

/// A drop on a code can mean three things: asked where the mouse is.
void CodeTree::ask_where(model::CodeId code, model::CodeId target) {
  const CodeNode* to = m_codes.find(target);
  if (!to || !m_codes.find(code) || code == target) return;
  wxMenu menu;
  const wxString name = wx(to->code.name);
  append_item(menu, wxString::Format(_("Put below \u201c%s\u201d"), name),
              [=, this] { move(code, target, last); });
  append_item(menu, wxString::Format(_("Put before \u201c%s\u201d"), name),
              [=, this] { move(code, to->code.parent, m_codes.place_before(target, code)); });
  menu.AppendSeparator();
  append_item(menu, wxString::Format(_("Merge into \u201c%s\u201d…"), name), [=, this] {
    if (merge_wanted) merge_wanted(code, target);
  });
  PopupMenu(&menu);
}

void CodeTree::move(model::CodeId code, model::CodeId parent, std::int64_t position) {
  edit::MoveCode move(code, parent, position);
  m_desk.run(move);
}

}  // namespace uddrag::gui
