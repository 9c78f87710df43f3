// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tables/attribute_columns.h"

#include "edit/participant_edits.h"
#include "edit/together.h"

namespace uddrag::gui {
namespace {

SheetColumn::Type type_of(model::AttributeType type) {
  switch (type) {
    case model::AttributeType::number:
      return SheetColumn::Type::number;
    case model::AttributeType::date:
      return SheetColumn::Type::date;
    case model::AttributeType::choice:
      return SheetColumn::Type::choice;
    case model::AttributeType::text:
      break;
  }
  return SheetColumn::Type::text;
}

}  // namespace

void AttributeColumns::load(const store::Reader& read) {
  m_attributes = read.attributes();
  m_values.clear();
  m_elsewhere.clear();
  std::set<model::AttributeId> here;
  for (const model::AttributeValue& value : read.attribute_values()) {
    if (value.owner_kind == m_owners) {
      m_values[{value.attribute, value.owner}] = value.value;
      here.insert(value.attribute);
    } else {
      m_elsewhere.insert(value.attribute);
    }
  }
  for (const model::AttributeId& id : here) m_elsewhere.erase(id);
}

std::vector<SheetColumn> AttributeColumns::columns() const {
  std::vector<SheetColumn> columns;
  for (const model::Attribute& attribute : m_attributes)
    if (!m_elsewhere.contains(attribute.id) || m_asked.contains(attribute.id))
      columns.push_back(
          {attribute.name, type_of(attribute.type), attribute.choices, false, false, attribute});
  return columns;
}

std::string AttributeColumns::value(const base::Uuid& owner,
                                    const model::Attribute& attribute) const {
  const auto found = m_values.find({attribute.id, owner});
  return found == m_values.end() ? std::string() : found->second;
}

void AttributeColumns::write(store::Transaction& tx, const SheetCell& cell, model::OwnerKind owners,
                             const base::Uuid& owner) {
  edit::SetValue set({cell.column.attribute->id, owners, owner, cell.text});
  edit::apply_inside(set, tx);
}

}  // namespace uddrag::gui
