// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/memos/memos_place.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>
#include "gui/l10n/translate.h"

#include <algorithm>
#include <utility>

#include "edit/memo_edits.h"
#include "gui/frame/icons.h"
#include "gui/frame/list_cursor.h"
#include "gui/frame/look.h"
#include "gui/frame/sash.h"
#include "gui/frame/type_to_find.h"
#include "gui/l10n/dates.h"
#include "gui/l10n/strings.h"
#include "gui/memos/memo_editor.h"
#include "gui/memos/memo_words.h"

namespace uddrag::gui {
namespace {

constexpr int left_width = 600;  // DIP

constexpr model::MemoTarget targets[] = {
    model::MemoTarget::project, model::MemoTarget::document, model::MemoTarget::turn,
    model::MemoTarget::quote,   model::MemoTarget::code,     model::MemoTarget::participant};

}  // namespace

/// The shown memos as rows.
class MemoRows : public wxDataViewVirtualListModel {
 public:
  explicit MemoRows(const MemoList& list) : m_list(list) {}

  unsigned GetColumnCount() const override { return 5; }
  void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override {
    const app::ListedMemo& memo = m_list.row(row);
    switch (static_cast<MemoColumn>(column)) {
      case MemoColumn::title:
        value = wx(app::memo_title(memo.memo));
        break;
      case MemoColumn::kind:
        value = memo_kind_words(memo.memo.kind);
        break;
      case MemoColumn::on:
        value = memo_place(memo);
        break;
      case MemoColumn::who:
        value = wx(memo.coder);
        break;
      case MemoColumn::when:
        value = date_words(memo.memo.created_at);
        break;
    }
  }
  bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

 private:
  const MemoList& m_list;
};

MemosPlace::MemosPlace(wxWindow* parent, Desk& desk)
    : Place(parent), m_desk(desk), m_rows(new MemoRows(m_list)) {
  auto* split = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(1200, 800)),
                                     wxSP_LIVE_UPDATE | wxSP_THIN_SASH);
  split->SetMinSize(wxSize(1, 1));
  split->SetMinimumPaneSize(FromDIP(260));
  wxWindow* left = left_side(split);
  m_editor = new MemoEditor(split, desk, m_list);
  m_editor->memo_wanted = [this](model::MemoId id) { choose(id); };
  m_editor->done = [this] {
    if (leave_wanted) leave_wanted();
  };
  split->SplitVertically(left, m_editor, FromDIP(left_width));
  keep_sash(split, wxS("memos-left"), left_width);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(split, 1, wxEXPAND);
  SetSizer(all);
  m_connection = desk.changed.connect([this](const store::ChangeSet& changes) {
    for (const char* table :
         {"memo", "document", "turn", "quote", "code", "participant", "section", "coder"})
      if (changes.touches(table)) return m_late.ask();
  });
  load();
  if (!m_list.shown().empty()) select(m_list.row(0).memo.id);
}

wxWindow* MemosPlace::left_side(wxWindow* parent) {
  auto* panel = new wxPanel(parent);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(heading(panel, _("Memos")), 0, wxLEFT | wxTOP, FromDIP(10));
  column->Add(filters(panel), 0, wxEXPAND | wxALL, FromDIP(8));
  m_on_bar = new wxPanel(panel);
  auto* bar = new wxBoxSizer(wxHORIZONTAL);
  m_on = hint(m_on_bar, wxString(), 600);
  auto* everything = new wxButton(m_on_bar, wxID_ANY, _("Show all memos"));
  everything->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { show_all(); });
  bar->Add(m_on, 1, wxALIGN_CENTER_VERTICAL);
  bar->Add(everything, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, FromDIP(8));
  m_on_bar->SetSizer(bar);
  column->Add(m_on_bar, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(8));
  build_view(panel);
  column->Add(m_view, 1, wxEXPAND);
  m_hidden = hint(panel, wxString());
  column->Add(m_hidden, 0, wxEXPAND | wxALL, FromDIP(8));
  column->Add(buttons(panel), 0, wxEXPAND);
  panel->SetSizer(column);
  return panel;
}

wxSizer* MemosPlace::filters(wxWindow* parent) {
  m_search = new wxSearchCtrl(parent, wxID_ANY);
  m_search->SetDescriptiveText(_("Find in memos"));
  m_search->ShowCancelButton(true);
  set_accessible_name(m_search, _("Find in memos"));
  m_search->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { filter(); });
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  const auto choice = [&](const wxString& name) {
    auto* made = new wxChoice(parent, wxID_ANY);
    set_accessible_name(made, name);
    made->SetToolTip(name);
    made->SetMinSize(wxSize(FromDIP(80), -1));
    made->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { filter(); });
    row->Add(made, 1, row->IsEmpty() ? 0 : wxLEFT, FromDIP(6));
    return made;
  };
  m_kind = choice(_("Only memos of this kind"));
  m_target = choice(_("Only memos on this kind of thing"));
  m_coder = choice(_("Only memos of this person"));
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(m_search, 0, wxEXPAND | wxBOTTOM, FromDIP(6));
  column->Add(row, 0, wxEXPAND);
  return column;
}

void MemosPlace::build_view(wxWindow* parent) {
  m_view = new wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                              wxDV_SINGLE | wxDV_ROW_LINES | wxBORDER_NONE);
  m_view->AssociateModel(m_rows.get());
  const auto column = [&](const wxString& title, MemoColumn which, int width) {
    m_view
        ->AppendTextColumn(title, static_cast<unsigned>(which), wxDATAVIEW_CELL_INERT,
                           FromDIP(width), wxALIGN_LEFT,
                           wxDATAVIEW_COL_RESIZABLE | wxDATAVIEW_COL_SORTABLE)
        ->GetRenderer()
        ->EnableEllipsize(which == MemoColumn::on ? wxELLIPSIZE_MIDDLE : wxELLIPSIZE_END);
  };
  column(_("Memo"), MemoColumn::title, 210);
  column(_("Kind"), MemoColumn::kind, 86);
  column(_("On"), MemoColumn::on, 150);
  column(_("Who"), MemoColumn::who, 56);
  column(_("When"), MemoColumn::when, 90);
  set_accessible_name(m_view, _("Memos"));
  m_view->Bind(wxEVT_DATAVIEW_COLUMN_HEADER_CLICK, &MemosPlace::sort, this);
  m_view->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
    if (m_filling) return;
    if (const auto id = selected()) m_editor->show_memo(*id);
    m_remove->Enable(writable() && selected());
  });
  m_view->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { m_editor->write(); });
  type_to_find(*m_view, *m_search);
  m_view->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_DELETE && writable()) return remove();
    event.Skip();
  });
}

wxSizer* MemosPlace::buttons(wxWindow* parent) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  const auto button = [&](const wxString& title, const char* sign, std::function<void()> run) {
    auto* made = new wxButton(parent, wxID_ANY, title);
    made->SetBitmap(icon(sign, 16));
    made->Enable(writable());
    made->Bind(wxEVT_BUTTON, [run](wxCommandEvent&) { run(); });
    return made;
  };
  row->Add(button(_("New memo on the project"), "plus", [this] { write_on_project(); }), 0, wxALL,
           FromDIP(6));
  m_new_here = button(_("New memo here"), "plus", [this] {
    if (!m_thing) return;
    m_editor->draft(m_thing->kind, m_thing->id);
    m_view->UnselectAll();
    m_editor->write();
  });
  row->Add(m_new_here, 0, wxTOP | wxBOTTOM | wxRIGHT, FromDIP(6));
  row->AddStretchSpacer();
  m_remove = button(_("Delete memo"), "minus", [this] { remove(); });
  row->Add(m_remove, 0, wxALL, FromDIP(6));
  return row;
}

void MemosPlace::load() {
  m_list.load(m_desk.read());
  if (m_thing && m_thing->kind != model::MemoTarget::project &&
      app::MemoTargets(m_desk.read()).name(m_thing->kind, m_thing->id).empty())
    m_thing.reset();
  fill_choices();
  filter();
  m_editor->reload();
}

void MemosPlace::fill_choices() {
  const auto fill = [](wxChoice* choice, const wxArrayString& rows) {
    if (rows == choice->GetStrings()) return;
    const wxString before = choice->GetStringSelection();
    choice->Set(rows);
    if (before.empty() || !choice->SetStringSelection(before)) choice->SetSelection(0);
  };
  m_kinds = known_memo_kinds();
  for (const std::string& kind : m_list.own_kinds()) m_kinds.push_back(kind);
  wxArrayString kinds, things, people;
  kinds.Add(_("All kinds"));
  for (const std::string& kind : m_kinds) kinds.Add(memo_kind_words(kind));
  things.Add(_("On anything"));
  for (const model::MemoTarget target : targets) things.Add(target_words(target));
  people.Add(_("Everybody"));
  m_coders.clear();
  for (const model::Coder& coder : m_desk.read().coders()) {
    people.Add(wx(coder.name));
    m_coders.push_back(coder.id);
  }
  fill(m_kind, kinds);
  fill(m_target, things);
  fill(m_coder, people);
}

void MemosPlace::filter() {
  MemoFilter wanted;
  wanted.words = utf8(m_search->GetValue());
  const auto picked = [](const wxChoice* choice) {
    return static_cast<std::size_t>(std::max(0, choice->GetSelection()));
  };
  if (const auto n = picked(m_kind)) wanted.kind = m_kinds[n - 1];
  if (const auto n = picked(m_target)) wanted.target = targets[n - 1];
  if (const auto n = picked(m_coder)) wanted.coder = m_coders[n - 1];
  wanted.on = m_thing;
  m_list.set_filter(wanted);
  refill();
}

void MemosPlace::refill() {
  const auto chosen = m_editor->shown();
  m_filling = true;
  m_rows->Reset(static_cast<unsigned>(m_list.shown().size()));
  select(chosen);
  m_filling = false;
  m_on_bar->Show(m_thing.has_value());
  m_new_here->Show(m_thing.has_value());
  if (m_thing) {
    app::ListedMemo listed;
    listed.memo.target = m_thing->kind;
    listed.on = app::MemoTargets(m_desk.read()).name(m_thing->kind, m_thing->id, &listed.turn);
    m_on->SetLabel(
        wxControl::EscapeMnemonics(wxString::Format(_("Only memos on: %s"), memo_place(listed))));
  }
  say_what_is_hidden();
  m_view->GetParent()->Layout();
}

void MemosPlace::say_what_is_hidden() {
  const std::size_t hidden = m_list.hidden_count();
  wxString words;
  if (m_list.all().empty())
    words =
        _("No memos yet. Write one on the project here, on a passage with Ctrl+M, on a turn "
          "with M, or on a document or code by its context menu.");
  else if (m_thing && m_list.shown().empty())
    words = _("No memo on it yet: write on the right.");
  else if (hidden)
    words = wxString::Format(
        wxPLURAL("%zu memo is hidden by the filter", "%zu memos are hidden by the filter", hidden),
        hidden);
  m_hidden->SetLabel(words);
  m_hidden->Wrap(std::max(FromDIP(200), m_view->GetSize().x - FromDIP(16)));
  m_hidden->Show(!words.empty());
}

void MemosPlace::show_all() {
  m_thing.reset();
  m_search->ChangeValue(wxString());
  for (wxChoice* choice : {m_kind, m_target, m_coder}) choice->SetSelection(0);
  filter();
}

void MemosPlace::select(std::optional<model::MemoId> id) {
  const bool filling = std::exchange(m_filling, true);
  m_view->UnselectAll();
  const auto row = id ? m_list.row_of(*id) : std::nullopt;
  if (row) {
    put_cursor(*m_view, static_cast<int>(*row));
    m_view->EnsureVisible(m_rows->GetItem(static_cast<unsigned>(*row)));
  }
  m_filling = filling;
  if (row) m_editor->show_memo(*id);
  m_remove->Enable(writable() && (row || m_editor->shown()));
}

std::optional<model::MemoId> MemosPlace::selected() const {
  const wxDataViewItem item = m_view->GetSelection();
  if (!item.IsOk()) return std::nullopt;
  const unsigned row = m_rows->GetRow(item);
  if (row >= m_list.shown().size()) return std::nullopt;
  return m_list.row(row).memo.id;
}

void MemosPlace::sort(wxDataViewEvent& event) {
  const auto column = static_cast<MemoColumn>(event.GetDataViewColumn()->GetModelColumn());
  const bool ascending =
      m_list.sorted_by() == column ? !m_list.ascending() : column != MemoColumn::when;
  m_list.sort_by(column, ascending);
  CallAfter([this] { refill(); });
}

void MemosPlace::choose(model::MemoId id) {
  m_late.settle();
  m_editor->save(true);
  if (!m_list.row_of(id)) show_all();
  select(id);
}

void MemosPlace::show_on(model::MemoTarget target, const base::Uuid& id) {
  m_editor->save(true);
  m_late.settle();
  show_all();
  m_thing = model::LinkedThing{target, id};
  filter();
  if (!m_list.shown().empty())
    select(m_list.row(0).memo.id);
  else if (writable())
    m_editor->draft(target, id);
  else
    m_editor->show_nothing();
  m_editor->write();
}

void MemosPlace::write_on_project() {
  m_view->UnselectAll();
  m_editor->draft(model::MemoTarget::project, m_desk.read().project().id.uuid);
  m_editor->write();
}

std::vector<app::ListedMemo> MemosPlace::listed() const {
  std::vector<app::ListedMemo> rows;
  for (std::size_t i = 0; i < m_list.shown().size(); ++i) rows.push_back(m_list.row(i));
  return rows;
}

void MemosPlace::remove() {
  const auto id = m_editor->shown();
  if (!id) return;
  const auto row = m_list.row_of(*id);
  m_editor->show_nothing();
  edit::DeleteMemo gone(*id);
  if (!m_desk.run(gone)) return;
  m_late.settle();
  if (row && !m_list.shown().empty())
    select(m_list.row(std::min(*row, m_list.shown().size() - 1)).memo.id);
}

void MemosPlace::save_fields() {
  m_editor->save(true);
}

void MemosPlace::take_focus() {
  if (m_editor->drafting())
    m_editor->write();
  else
    m_view->SetFocus();
}

}  // namespace uddrag::gui
