// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tables/sheet_grid.h"

#include <wx/clipbrd.h>
#include <wx/dcclient.h>

#include <algorithm>

#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "gui/tables/date_popup.h"
#include "gui/tables/sheet_words.h"

namespace uddrag::gui {
namespace {

std::size_t index(int n) {
  return static_cast<std::size_t>(n);
}

/// Text with some room beside it.
class TextRenderer : public wxGridCellStringRenderer {
 public:
  void Draw(wxGrid& grid, wxGridCellAttr& attr, wxDC& dc, const wxRect& rect, int row, int column,
            bool selected) override {
    wxGridCellRenderer::Draw(grid, attr, dc, rect, row, column, selected);
    SetTextColoursAndFont(grid, attr, dc, selected);
    int horizontal = wxALIGN_LEFT, vertical = wxALIGN_CENTRE;
    attr.GetAlignment(&horizontal, &vertical);
    const wxRect inside = wxRect(rect).Deflate(grid.FromDIP(6), 0);
    if (inside.width <= 0) return;
    const wxString text = grid.GetCellValue(row, column).BeforeFirst('\n');
    grid.DrawTextRectangle(dc, wxControl::Ellipsize(text, dc, wxELLIPSIZE_END, inside.width),
                           inside, horizontal, vertical);
  }
  wxGridCellRenderer* Clone() const override { return new TextRenderer; }
};

/// A share as a small bar with its number.
class ShareRenderer : public wxGridCellStringRenderer {
 public:
  void Draw(wxGrid& grid, wxGridCellAttr& attr, wxDC& dc, const wxRect& rect, int row, int column,
            bool selected) override {
    wxGridCellRenderer::Draw(grid, attr, dc, rect, row, column, selected);
    const wxString words = grid.GetCellValue(row, column);
    long percent = 0;
    words.BeforeFirst(' ').ToLong(&percent);
    dc.SetFont(attr.GetFont());
    const int number = dc.GetTextExtent(wxS("100 %")).x, gap = grid.FromDIP(6);
    const int height = grid.FromDIP(6);
    wxRect bar(rect.x + gap, rect.y + (rect.height - height) / 2, rect.width - number - 3 * gap,
               height);
    if (bar.width > height) {
      dc.SetPen(*wxTRANSPARENT_PEN);
      dc.SetBrush(wxBrush(line_color()));
      dc.DrawRoundedRectangle(bar, height / 2.0);
      bar.width = static_cast<int>(bar.width * percent / 100);
      dc.SetBrush(wxBrush(shown_color(0x009E73)));
      if (percent > 0) {
        bar.width = std::max(bar.width, height);
        dc.DrawRoundedRectangle(bar, height / 2.0);
      }
    }
    dc.SetTextForeground(selected ? grid.GetSelectionForeground() : attr.GetTextColour());
    dc.SetBackgroundMode(wxTRANSPARENT);
    dc.DrawText(words, rect.GetRight() - gap - dc.GetTextExtent(words).x,
                rect.y + (rect.height - dc.GetCharHeight()) / 2);
  }
  wxSize GetBestSize(wxGrid& grid, wxGridCellAttr& attr, wxDC& dc, int, int) override {
    dc.SetFont(attr.GetFont());
    return {dc.GetTextExtent(wxS("100 %")).x + grid.FromDIP(90), dc.GetCharHeight()};
  }
  wxGridCellRenderer* Clone() const override { return new ShareRenderer; }
};

/// What wxGrid takes to go from cell to cell or to write into one. Without a cell it does not know
/// where to go, and never ends looking for it; all other keys belong to the window.
bool goes_by_cells(const wxKeyEvent& event) {
  if (event.AltDown()) return false;
  const int code = event.GetKeyCode();
  return event.IsKeyInCategory(WXK_CATEGORY_NAVIGATION) || code == WXK_RETURN ||
         code == WXK_NUMPAD_ENTER || code == WXK_SPACE ||
         (!event.ControlDown() && code > WXK_SPACE && code < WXK_START);
}

/// wxGrid takes Ctrl+Alt for AltGr and would write what a letter means with them into the cell.
bool is_control_character(const wxKeyEvent& event) {
  return event.ControlDown() && event.AltDown() && event.GetUnicodeKey() != WXK_NONE &&
         event.GetUnicodeKey() < WXK_SPACE;
}

}  // namespace

/// Lets the grid read and write the sheet.
class SheetGrid::Cells : public wxGridTableBase {
 public:
  explicit Cells(SheetGrid& grid) : m_grid(grid) {}

  int GetNumberRows() override { return m_grid.m_rows; }
  int GetNumberCols() override { return m_grid.m_columns; }
  wxString GetColLabelValue(int column) override { return wxS(" ") + column_title(at(column)); }
  wxString GetValue(int row, int column) override {
    if (index(row) >= sheet().size() || index(column) >= sheet().columns().size()) return {};
    return cell_words(at(column), sheet().cell(index(row), index(column)));
  }
  void SetValue(int row, int column, const wxString& text) override {
    if (index(row) >= sheet().size() || text == GetValue(row, column)) return;
    const auto edit = sheet().change(index(row), index(column), utf8(text));
    m_grid.m_desk.run(*edit);
  }

 private:
  const Sheet& sheet() const { return m_grid.m_sheet; }
  const SheetColumn& at(int column) const { return sheet().columns()[index(column)]; }

  SheetGrid& m_grid;
};

SheetGrid::SheetGrid(wxWindow* parent, Desk& desk, Sheet& sheet, const wxString& accessible_name)
    : wxGrid(parent, wxID_ANY, wxDefaultPosition, parent->FromDIP(wxSize(800, 600)),
             wxBORDER_NONE | wxWANTS_CHARS),
      m_desk(desk),
      m_sheet(sheet),
      m_name(accessible_name) {
  teach_words(m_sheet);
  SetMinSize(wxSize(1, 1));
  SetTable(new Cells(*this), true, wxGridSelectCells);
  set_accessible_name(this, accessible_name);
  set_accessible_role(GetGridWindow(), DrawnRole::table);
  look();
  bind();
}

void SheetGrid::look() {
  SetRowLabelSize(0);
  SetColLabelAlignment(wxALIGN_LEFT, wxALIGN_CENTRE);
  SetColLabelSize(GetCharHeight() + FromDIP(12));
  SetDefaultRowSize(GetCharHeight() + FromDIP(11));
  SetGridLineColour(line_color());
  SetDefaultCellBackgroundColour(page_color());
  SetDefaultRenderer(new TextRenderer);
  SetDefaultCellAlignment(wxALIGN_LEFT, wxALIGN_CENTRE);
  SetDefaultCellTextColour(text_color());
  SetLabelBackgroundColour(page_color());
  SetLabelTextColour(quiet_text_color());
  SetLabelFont(GetFont());
  SetTabBehaviour(Tab_Wrap);
  DisableDragRowSize();
  EnableEditing(writable());
}

void SheetGrid::bind() {
  Bind(wxEVT_GRID_SELECT_CELL, [this](wxGridEvent& event) {
    event.Skip();
    say_cell(event.GetRow(), event.GetCol());
    CallAfter([this] {
      if (row_chosen) row_chosen();
    });
  });
  Bind(wxEVT_GRID_EDITOR_CREATED, [this](wxGridEditorCreatedEvent& event) {
    event.Skip();
    set_accessible_name(event.GetControl(), GetColLabelValue(event.GetCol()).Trim(false));
  });
  Bind(wxEVT_GRID_CELL_LEFT_DCLICK, [this](wxGridEvent& event) {
    const bool fixed = m_sheet.columns()[index(event.GetCol())].fixed;
    if ((fixed || !writable()) && row_opened) return row_opened(index(event.GetRow()));
    if (open_calendar()) return;
    event.Skip();
  });
  Bind(wxEVT_GRID_CELL_RIGHT_CLICK, [this](wxGridEvent& event) {
    SetGridCursor(event.GetRow(), event.GetCol());
    if (row_menu_wanted) row_menu_wanted(index(event.GetRow()));
  });
  Bind(wxEVT_GRID_LABEL_RIGHT_CLICK, [this](wxGridEvent& event) {
    if (event.GetCol() >= 0 && column_menu_wanted)
      column_menu_wanted(m_sheet.columns()[index(event.GetCol())]);
  });
  Bind(wxEVT_GRID_COL_SORT, [this](wxGridEvent& event) {
    event.Veto();
    sort(event.GetCol());
  });
  Bind(wxEVT_KEY_DOWN, &SheetGrid::key, this);
  Bind(wxEVT_CHAR, [this](wxKeyEvent& event) {
    if (!is_control_character(event)) event.Skip();
  });
}

/// The grid draws its cells itself, so a screen reader is told where one is.
void SheetGrid::say_cell(int row, int column) {
  if (row < 0 || column < 0) return;
  say_current(GetGridWindow(), m_name,
              GetColLabelValue(column).Trim(false) + wxS(": ") + GetCellValue(row, column));
}

/// A first click sorts upwards, a second downwards, a third as the project orders.
void SheetGrid::sort(int column) {
  stop_editing();
  const bool same = GetSortingColumn() == column;
  if (same && !IsSortOrderAscending()) {
    UnsetSortingColumn();
    m_sheet.sort(std::nullopt, false);
  } else {
    SetSortingColumn(column, !same);
    m_sheet.sort(index(column), same);
  }
  reload();
}

/// False where the cell holds no date, or may not be changed.
bool SheetGrid::open_calendar() {
  const int row = GetGridCursorRow(), column = GetGridCursorCol();
  if (row < 0 || column < 0 || !writable() || IsReadOnly(row, column) ||
      m_sheet.columns()[index(column)].type != SheetColumn::Type::date)
    return false;
  MakeCellVisible(row, column);
  wxRect cell = CellToRect(row, column);
  cell.SetPosition(CalcScrolledPosition(cell.GetPosition()));
  show_calendar(
      GetGridWindow(), cell, m_sheet.cell(index(row), index(column)),
      [=, this](const std::string& day) { SetCellValue(row, column, wx(day)); },
      [this] { SetFocus(); });
  return true;
}

void SheetGrid::key(wxKeyEvent& event) {
  if (IsCellEditControlShown()) return event.Skip();
  const int code = event.GetKeyCode();
  if (event.GetModifiers() == wxMOD_ALT && code == WXK_DOWN && open_calendar()) return;
  if (GetGridCursorRow() < 0 || m_rows == 0) {
    if (code == WXK_TAB) return void(HandleAsNavigationKey(event));
    if (goes_by_cells(event)) return;
  }
  if (event.GetModifiers() == wxMOD_CONTROL && code == 'C') return copy();
  if (event.GetModifiers() == wxMOD_CONTROL && code == 'V') return paste();
  const bool cut = event.GetModifiers() == wxMOD_CONTROL && code == 'X';
  if (cut) copy();
  if ((cut || (event.GetModifiers() == 0 && (code == WXK_DELETE || code == WXK_NUMPAD_DELETE))) &&
      writable() && GetGridCursorRow() >= 0) {
    const wxGridBlockCoords what = block();
    const auto edit = m_sheet.clear(index(what.GetTopRow()), index(what.GetLeftCol()),
                                    index(what.GetBottomRow() - what.GetTopRow() + 1),
                                    index(what.GetRightCol() - what.GetLeftCol() + 1));
    m_desk.run(*edit);
    return;
  }
  event.Skip();
}

/// An open editor would be replaced below with its control still there. What a change comes upon
/// is not saved: it may belong to a row that has gone.
void SheetGrid::abandon_editing() {
  if (!IsCellEditControlEnabled()) return;
  if (wxGridCellEditor* const editor = GetCellEditor(GetGridCursorRow(), GetGridCursorCol())) {
    if (editor->IsCreated()) editor->Reset();
    editor->DecRef();
  }
  DisableCellEditControl();
}

void SheetGrid::reload() {
  abandon_editing();
  // wxGrid cuts a block off one row behind the last one, and then looks for that row.
  if (static_cast<int>(m_sheet.size()) < m_rows ||
      static_cast<int>(m_sheet.columns().size()) < m_columns)
    ClearSelection();
  const auto tell = [this](int& known, std::size_t now, int appended, int deleted) {
    const int count = static_cast<int>(now), before = known;
    known = count;
    if (count > before) {
      wxGridTableMessage message(GetTable(), appended, count - before);
      ProcessTableMessage(message);
    } else if (count < before) {
      wxGridTableMessage message(GetTable(), deleted, count, before - count);
      ProcessTableMessage(message);
    }
  };
  const bool first = m_rows == 0;
  tell(m_columns, m_sheet.columns().size(), wxGRIDTABLE_NOTIFY_COLS_APPENDED,
       wxGRIDTABLE_NOTIFY_COLS_DELETED);
  tell(m_rows, m_sheet.size(), wxGRIDTABLE_NOTIFY_ROWS_APPENDED, wxGRIDTABLE_NOTIFY_ROWS_DELETED);
  if (first) m_dressed.clear();  // there was nothing to fit the widths to
  dress_columns();
  ForceRefresh();
}

/// Editors that fit the type; widths fit what is there when a column comes, and are the user's
/// then.
void SheetGrid::dress_columns() {
  const wxGridUpdateLocker quiet(
      this);  // each column would be painted anew, even before there is room
  std::vector<std::string> dressed;
  for (int i = 0; i < m_columns; ++i) {
    const SheetColumn& column = m_sheet.columns()[index(i)];
    auto* look = new wxGridCellAttr;
    using Type = SheetColumn::Type;
    if (column.fixed) {
      look->SetReadOnly();
      look->SetTextColour(quiet_text_color());
    }
    if (column.type == Type::choice && !column.fixed) {
      wxArrayString words;
      if (column.attribute || column.open) words.Add(wxString());
      for (const std::string& choice : column.choices) words.Add(cell_words(column, choice));
      look->SetEditor(new wxGridCellChoiceEditor(words, column.open));
    }
    if (column.type == Type::number) look->SetAlignment(wxALIGN_RIGHT, wxALIGN_CENTRE);
    if (column.type == Type::share) look->SetRenderer(new ShareRenderer);
    SetColAttr(i, look);
    dressed.push_back(column.name);
    if (std::find(m_dressed.begin(), m_dressed.end(), column.name) != m_dressed.end() &&
        index(i) < m_dressed.size() && m_dressed[index(i)] == column.name)
      continue;
    AutoSizeColumn(i, false);
    SetColSize(i, std::clamp(GetColSize(i) + FromDIP(24), FromDIP(64), FromDIP(260)));
  }
  m_dressed = std::move(dressed);
}

std::optional<std::size_t> SheetGrid::chosen() const {
  const int row = GetGridCursorRow();
  if (row < 0 || index(row) >= m_sheet.size()) return std::nullopt;
  return index(row);
}

void SheetGrid::choose(const base::Uuid& row) {
  if (const auto at = m_sheet.find(row))
    GoToCell(static_cast<int>(*at), std::max(0, GetGridCursorCol()));
}

wxGridBlockCoords SheetGrid::block() const {
  for (const wxGridBlockCoords& selected : GetSelectedBlocks()) return selected;
  const int row = GetGridCursorRow(), column = GetGridCursorCol();
  return {row, column, row, column};
}

void SheetGrid::copy() const {
  const wxGridBlockCoords what = block();
  if (what.GetTopRow() < 0) return;
  const std::string text = m_sheet.block(index(what.GetTopRow()), index(what.GetLeftCol()),
                                         index(what.GetBottomRow() - what.GetTopRow() + 1),
                                         index(what.GetRightCol() - what.GetLeftCol() + 1));
  if (const wxClipboardLocker lock; !!lock) wxTheClipboard->SetData(new wxTextDataObject(wx(text)));
}

void SheetGrid::paste() {
  if (!writable()) return;
  wxTextDataObject data;
  if (const wxClipboardLocker lock; !lock || !wxTheClipboard->GetData(data)) return;
  const std::string text = utf8(data.GetText());
  if (table_pasted)
    if (const auto csv = m_sheet.headed(text)) return table_pasted(*csv);
  const auto edit =
      m_sheet.paste(chosen().value_or(0), index(std::max(0, GetGridCursorCol())), text);
  m_desk.run(*edit);
}

void SheetGrid::stop_editing() {
  if (IsCellEditControlShown()) DisableCellEditControl();
}

}  // namespace uddrag::gui
