// SPDX-License-Identifier: GPL-3.0-or-later
// A table that is edited like a spreadsheet: typed columns, rows of the project that can be sorted
// and filtered. Cells are plain text with stable words; every change is an edit that the caller
// runs. Says nothing of what its rows are: see ParticipantTable, DocumentTable. Free of wx.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "store/journal.h"

namespace uddrag::gui {

struct SheetColumn {
  enum class Type { text, number, date, choice, share };
  std::string name;  ///< stable: "group", "consent_teaching", the name of an attribute
  Type type = Type::text;
  std::vector<std::string> choices{};  ///< stable words
  bool open = false;                   ///< other words than the choices may be written too
  bool fixed = false;                  ///< counted by the program, cannot be written
  std::optional<model::Attribute> attribute{};
};

struct SheetCell {
  base::Uuid row;        ///< of a row that is there; nil of a new one
  std::size_t line = 0;  ///< which new row; cells of the same line belong together
  SheetColumn column;
  std::string text;
};

class Sheet {
 public:
  virtual ~Sheet() = default;

  const std::vector<SheetColumn>& columns() const { return m_columns; }
  std::size_t size() const { return m_shown.size(); }
  std::size_t hidden() const { return m_rows.size() - m_shown.size(); }
  /// The row's id, as shown.
  const base::Uuid& row(std::size_t row) const { return m_shown[row]; }
  std::optional<std::size_t> find(const base::Uuid& id) const;
  std::string cell(std::size_t row, std::size_t column) const;
  /// The rectangle of cells as spreadsheets take it, with words, dates and numbers as they are
  /// shown.
  std::string block(std::size_t row, std::size_t column, std::size_t rows,
                    std::size_t columns) const;

  /// Sorts what is shown, once: rows that are written keep their place. Nothing: as the project
  /// orders them.
  void sort(std::optional<std::size_t> column, bool descending);
  /// Shows rows that have all the words, folded, in any of their cells that can be written.
  void filter(const std::string& words);

  /// Gives a cell another text. Refused where it is not of the column's type.
  std::unique_ptr<store::Edit> change(std::size_t row, std::size_t column,
                                      const std::string& text) const;
  std::unique_ptr<store::Edit> clear(std::size_t row, std::size_t column, std::size_t rows,
                                     std::size_t columns) const;
  /// Puts a block of cells with its upper left corner at a cell, as one action. Lines beyond the
  /// last row are new rows; cells beyond the last column and those of fixed columns are left out.
  /// A refusal names the row and the column.
  std::unique_ptr<store::Edit> paste(std::size_t row, std::size_t column,
                                     const std::string& text) const;
  /// A block whose first line is headings, the key column among them, as CSV with stable headings
  /// and words, for the importer of such tables. Nothing where it is just cells.
  std::optional<std::string> headed(const std::string& text) const;

  /// The word of the window's language for a heading or a choice, back to the stable one.
  std::function<std::string(const SheetColumn&, const std::string&)> stable_word;
  std::function<std::string(const std::string&)> stable_heading;
  /// And how the window shows them: for the filter, for copies, for refusals to name a column by.
  std::function<std::string(const SheetColumn&, const std::string&)> shown_word;
  std::function<std::string(const SheetColumn&)> shown_heading;

 protected:
  /// What load() found, in the order of the project.
  void show(std::vector<SheetColumn> columns, std::vector<base::Uuid> rows);
  virtual std::string value(const base::Uuid& row, const SheetColumn& column) const = 0;
  virtual std::string row_name(const base::Uuid& row) const = 0;
  virtual std::string_view edit_kind() const = 0;
  /// The column by whose cells rows are told apart.
  virtual std::string_view key_column() const = 0;
  /// Writes the cells one after the other; must not need the sheet afterwards. The second is called
  /// before each with the cell that is written, for a refusal to name it.
  using Begin = std::function<void(const SheetCell&)>;
  using Writer = std::function<void(store::Transaction&, const std::vector<SheetCell>&, Begin)>;
  virtual Writer writer() const = 0;
  const std::string& language() const { return m_language; }
  void speak(const std::string& language) { m_language = language; }

 private:
  std::unique_ptr<store::Edit> write(std::vector<SheetCell> cells) const;
  std::string stored(const SheetColumn& column, const std::string& text) const;
  std::string words_of(const base::Uuid& row, const SheetColumn& column) const;
  std::string shown_name(const base::Uuid& row) const;
  bool fits_filter(const base::Uuid& row) const;
  std::vector<base::Uuid> sorted(std::vector<base::Uuid> rows) const;

  std::vector<SheetColumn> m_columns;
  std::vector<base::Uuid> m_rows, m_shown;
  std::optional<std::string> m_sorted_by;
  bool m_descending = false;
  std::string m_filter, m_language;
};

}  // namespace uddrag::gui
