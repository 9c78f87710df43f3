// SPDX-License-Identifier: GPL-3.0-or-later
// Participants as a table: label, pseudonym, attributes, consent. Cells are plain text; every
// change is an edit that the caller runs. Free of wx.
#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "store/journal.h"

namespace uddrag::gui {

class ParticipantTable {
 public:
  enum class Kind { label, pseudonym, attribute, consent };
  struct Column {
    Kind kind = Kind::label;
    model::Attribute attribute;  ///< of Kind::attribute
    model::Use use = model::Use::research;
  };

  void load(const store::Reader& read);

  const std::vector<Column>& columns() const { return m_columns; }
  const std::vector<model::Participant>& rows() const { return m_rows; }
  /// Of a consent the stable name ("review first"), empty where there is none.
  std::string cell(std::size_t row, std::size_t column) const;
  /// The rectangle of cells as lines with tabs between, as spreadsheets take it.
  std::string block(std::size_t row, std::size_t column, std::size_t rows,
                    std::size_t columns) const;

  /// Gives a cell another text. Refused where it is not of the column's type.
  std::unique_ptr<store::Edit> change(std::size_t row, std::size_t column,
                                      const std::string& text) const;
  /// Puts a block of cells (lines; tabs or, where there are none, semicolons between) with its
  /// upper left corner at a cell. Lines beyond the last row are new participants; cells beyond the
  /// last column are left out. One action; a refusal names the line and the column.
  std::unique_ptr<store::Edit> paste(std::size_t row, std::size_t column,
                                     const std::string& text) const;

 private:
  std::vector<Column> m_columns;
  std::vector<model::Participant> m_rows;
  std::map<std::pair<model::AttributeId, base::Uuid>, std::string> m_values;
  std::map<std::pair<model::ParticipantId, model::Use>, model::Consent> m_consents;
};

/// The heading of a column in the stable names of the field: "years", "consent_teaching".
std::string name_of(const ParticipantTable::Column& column);

}  // namespace uddrag::gui
