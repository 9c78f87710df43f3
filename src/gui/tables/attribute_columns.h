// SPDX-License-Identifier: GPL-3.0-or-later
// Attributes as columns of a sheet, shared by participants and documents. Free of wx.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "gui/tables/sheet.h"

namespace uddrag::gui {

class AttributeColumns {
 public:
  explicit AttributeColumns(model::OwnerKind owners) : m_owners(owners) {}

  void load(const store::Reader& read);
  /// Attributes that owners of this kind have values of, those that nobody has a value of yet, and
  /// those that were asked for.
  std::vector<SheetColumn> columns() const;
  std::string value(const base::Uuid& owner, const model::Attribute& attribute) const;
  /// Shows a column though only owners of the other kind have values of it.
  void ask_for(model::AttributeId id) { m_asked.insert(id); }

  /// Writes a cell of such a column.
  static void write(store::Transaction& tx, const SheetCell& cell, model::OwnerKind owners,
                    const base::Uuid& owner);

 private:
  model::OwnerKind m_owners;
  std::vector<model::Attribute> m_attributes;
  std::set<model::AttributeId> m_elsewhere;  // only owners of the other kind have values
  std::set<model::AttributeId> m_asked;
  std::map<std::pair<model::AttributeId, base::Uuid>, std::string> m_values;
};

}  // namespace uddrag::gui
