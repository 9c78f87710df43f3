// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/fact_rows.h"

#include <wx/bmpbuttn.h>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "gui/frame/icons.h"
#include "gui/frame/inner_room.h"
#include "gui/frame/look.h"
#include "gui/frame/pass_wheel.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"

namespace uddrag::gui {
namespace {

constexpr int fact_columns = 3;  // statement, source, buttons
constexpr int most_fact_lines = 8;

}  // namespace

FactRows::FactRows(wxWindow* parent, std::vector<model::Fact> facts)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL),
      m_list(std::move(facts)),
      m_grid(new wxFlexGridSizer(fact_columns, FromDIP(wxSize(8, 6)))) {
  SetBackgroundColour(page_color());
  m_grid->AddGrowableCol(0, 3);
  m_grid->AddGrowableCol(1, 2);
  m_grid->Add(hint(this, _("Statement")));
  m_grid->Add(hint(this, _("Source")));
  m_grid->AddSpacer(0);
  m_add = new wxButton(this, wxID_ANY, _("Add fact"));
  m_add->SetBitmap(icon("plus", 16));
  m_add->SetToolTip(_("Another row (key: Enter in the last source)"));
  m_add->Bind(wxEVT_BUTTON,
              [this](wxCommandEvent&) { show(m_list.add_behind(m_list.size() - 1)); });
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(m_grid, 0, wxEXPAND);
  column->Add(m_add, 0, wxTOP, FromDIP(6));
  SetSizer(column);
  Bind(wxEVT_CHAR_HOOK, &FactRows::key, this);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    CallAfter([this] { grow(); });
  });
  while (m_rows.size() < m_list.size()) add_row();
}

void FactRows::add_row() {
  const std::size_t row = m_rows.size();
  const int number = static_cast<int>(row) + 1;
  Row made{};
  made.statement = add_cell({row, false}, wxString::Format(_("Statement of fact %d"), number));
  made.source = add_cell({row, true}, wxString::Format(_("Source of fact %d"), number));
  add_buttons(made, row);
  m_add->MoveAfterInTabOrder(made.buttons);
  if (!m_rows.empty()) m_rows.back().down->Enable();
  m_rows.push_back(made);
}

void FactRows::drop_row() {
  const Row gone = m_rows.back();
  m_rows.pop_back();
  if (!m_rows.empty()) m_rows.back().down->Disable();
  for (wxWindow* part : {static_cast<wxWindow*>(gone.statement),
                         static_cast<wxWindow*>(gone.source), static_cast<wxWindow*>(gone.buttons)})
    part->Destroy();
}

wxTextCtrl* FactRows::add_cell(FactCell cell, const wxString& name) {
  const model::Fact& fact = m_list.row(cell.row);
  auto* made =
      new wxTextCtrl(this, wxID_ANY, wx(cell.source ? fact.source : fact.text), wxDefaultPosition,
                     FromDIP(wxSize(80, -1)), wxTE_MULTILINE | wxTE_BESTWRAP | wxTE_NO_VSCROLL);
  set_inner_room(made);
  set_accessible_name(made, name);
  pass_wheel(*made);
  pass_drops(*made);
  made->Bind(wxEVT_TEXT, [this, cell, made](wxCommandEvent&) {
    m_list.write(cell, utf8(made->GetValue()));
    m_dirty = true;
    grow();
    if (typed) typed();
  });
  made->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    save();
  });
  m_grid->Add(made, 0, wxEXPAND);
  return made;
}

/// For the mouse; the keys do the same, so that Tab goes from field to field.
void FactRows::add_buttons(Row& made, std::size_t row) {
  made.buttons = new wxPanel(this);
  made.buttons->SetBackgroundColour(page_color());
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  const auto button = [&](const char* name, const wxString& tip, std::function<void()> run) {
    auto* one = new wxBitmapButton(made.buttons, wxID_ANY, icon(name, 16), wxDefaultPosition,
                                   wxDefaultSize, wxBORDER_NONE);
    one->SetToolTip(tip);
    set_accessible_name(one, tip);
    one->DisableFocusFromKeyboard();
    one->Bind(wxEVT_BUTTON, [this, run](wxCommandEvent&) { CallAfter(run); });
    line->Add(one);
    return one;
  };
  made.up = button("up", _("Move the fact up (key: Alt+Up)"), [this, row] {
    move({row, false}, -1);
  });
  made.down = button("down", _("Move the fact down (key: Alt+Down)"), [this, row] {
    move({row, false}, 1);
  });
  button("minus", _("Take the fact out (key: Alt+Delete)"), [this, row] { remove(row); });
  made.up->Enable(row > 0);
  made.down->Disable();
  made.buttons->SetSizer(line);
  m_grid->Add(made.buttons, 0, wxALIGN_TOP);
}

wxTextCtrl* FactRows::field(FactCell cell) const {
  const Row& row = m_rows.at(cell.row);
  return cell.source ? row.source : row.statement;
}

std::optional<FactCell> FactRows::focused() const {
  const wxWindow* focus = FindFocus();
  for (std::size_t row = 0; row < m_rows.size(); ++row)
    for (const bool source : {false, true})
      if (field({row, source}) == focus) return FactCell{row, source};
  return std::nullopt;
}

void FactRows::go(FactCell cell) {
  field(cell)->SetFocus();
  // GTK cannot move the caret in a field that was never drawn; there it stands at the start.
  if (!field(cell)->IsEmpty()) field(cell)->SetInsertionPointEnd();
}

/// The fields stay; what stands in them is that of the list.
void FactRows::show(FactCell then) {
  Freeze();
  while (m_rows.size() < m_list.size()) add_row();
  while (m_rows.size() > m_list.size()) drop_row();
  for (std::size_t row = 0; row < m_rows.size(); ++row)
    for (const bool source : {false, true}) {
      wxTextCtrl* shown = field({row, source});
      const wxString words = wx(source ? m_list.row(row).source : m_list.row(row).text);
      if (shown->GetValue() != words) shown->ChangeValue(words);
    }
  Layout();
  grow();
  Thaw();
  if (height_changed) height_changed();
  go(then);
}

void FactRows::save() {
  if (!std::exchange(m_dirty, false)) return;
  if (changed) changed();
}

void FactRows::key(wxKeyEvent& event) {
  const auto cell = focused();
  const int key = event.GetKeyCode();
  const bool alt = event.GetModifiers() == wxMOD_ALT;
  if (cell && alt && row_key(*cell, key)) return;
  const bool enter = key == WXK_RETURN || key == WXK_NUMPAD_ENTER;
  if (!cell || event.HasAnyModifiers() || !enter) return event.Skip();
  const std::size_t before = m_list.size();
  const FactCell next = m_list.next(*cell);
  if (m_list.size() == before) return go(next);
  show(next);
}

/// Fields may go, but not under the key that came to one of them.
bool FactRows::row_key(FactCell cell, int key) {
  if (key != WXK_UP && key != WXK_DOWN && key != WXK_DELETE) return false;
  CallAfter([this, cell, key] {
    key == WXK_DELETE ? remove(cell.row) : move(cell, key == WXK_UP ? -1 : 1);
  });
  return true;
}

void FactRows::move(FactCell cell, int by) {
  const auto there = m_list.move(cell, by);
  if (!there) return;
  m_dirty = true;
  show(*there);
  save();
}

void FactRows::remove(std::size_t row) {
  m_dirty = true;
  show(m_list.remove(row));
  save();
}

int FactRows::lines_in(const wxTextCtrl& field) const {
  const int room = field.GetClientSize().x - FromDIP(24);
  const int length = field.GetTextExtent(field.GetValue()).x;
  // A line is left before its end where the next word does not fit.
  return room <= 0 ? 1 : std::min(1 + length * 21 / (20 * room), most_fact_lines);
}

/// Each field as high as its words.
void FactRows::grow() {
  bool other = false;
  for (const Row& row : m_rows)
    for (wxTextCtrl* field : {row.statement, row.source}) {
      const int high = lines_in(*field) * (field->GetCharHeight() + 3) + FromDIP(14);
      if (field->GetMinSize().y == high) continue;
      field->SetMinSize(wxSize(field->GetMinSize().x, high));
      other = true;
    }
  if (!other) return;
  Layout();
  if (height_changed) height_changed();
}

}  // namespace uddrag::gui
