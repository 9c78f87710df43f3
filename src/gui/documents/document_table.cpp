// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/document_table.h"

#include "edit/document_edits.h"
#include "edit/refuse.h"
#include "edit/together.h"

namespace uddrag::gui {
namespace {

using Type = SheetColumn::Type;

template <class Named>
std::vector<std::string> names() {
  const auto& all = model::EnumNames<Named>::all;
  return {std::begin(all), std::end(all)};
}

template <class Named>
void set_named(Named& value, const SheetCell& cell) {
  const auto named = model::from_name<Named>(cell.text);
  if (!named)
    throw store::RefusedInside{edit::refusal(
        "document." + cell.column.name, "\"{}\" is not one of what can be chosen.", cell.text)};
  value = *named;
}

/// The document itself; cells before this one may have changed it.
void write_field(store::Transaction& tx, const SheetCell& cell) {
  auto document = tx.read().document({cell.row});
  if (!document)
    throw store::RefusedInside{edit::refusal("document.gone", "The document is gone.")};
  const std::string& column = cell.column.name;
  if (column == "name")
    document->name = cell.text;
  else if (column == "group")
    document->group =
        cell.text.empty() ? model::DocumentGroupId{} : edit::ensure_group(tx, cell.text);
  else if (column == "kind")
    set_named(document->kind, cell);
  else if (column == "status")
    set_named(document->status, cell);
  else if (column == "language")
    document->language = cell.text;
  else
    document->description = cell.text;
  edit::ChangeDocument change(*document);
  edit::apply_inside(change, tx);
}

}  // namespace

void DocumentTable::load(const store::Reader& read) {
  speak(read.project().language);
  m_attributes.load(read);
  m_figures.load(read);
  m_documents.clear();
  m_groups.clear();
  std::vector<std::string> groups;
  for (const model::DocumentGroup& group : read.groups()) {
    m_groups[group.id] = group.name;
    groups.push_back(group.name);
  }
  std::vector<base::Uuid> rows;
  for (const model::Document& document : read.documents()) {
    rows.push_back(document.id.uuid);
    m_documents[document.id.uuid] = document;
    m_length[document.id.uuid] = m_lengths.of(read, document);
  }
  std::vector<SheetColumn> columns = {{"name"},
                                      {"group", Type::choice, std::move(groups), true},
                                      {"kind", Type::choice, names<model::DocumentKind>()},
                                      {"language"},
                                      {"status", Type::choice, names<model::DocumentStatus>()},
                                      {"progress", Type::share, {}, false, true},
                                      {"quotes", Type::number, {}, false, true},
                                      {"codings", Type::number, {}, false, true},
                                      {"length", Type::number, {}, false, true},
                                      {"imported", Type::date, {}, false, true}};
  for (SheetColumn& column : m_attributes.columns()) columns.push_back(std::move(column));
  columns.push_back({"description"});
  show(std::move(columns), std::move(rows));
}

std::string DocumentTable::value(const base::Uuid& row, const SheetColumn& column) const {
  if (column.attribute) return m_attributes.value(row, *column.attribute);
  const model::Document& document = m_documents.at(row);
  const std::string& name = column.name;
  if (name == "name") return document.name;
  if (name == "kind") return std::string(model::name(document.kind));
  if (name == "language") return document.language;
  if (name == "status") return std::string(model::name(document.status));
  if (name == "imported") return base::iso_date(document.imported_at);
  if (name == "length") return std::to_string(m_length.at(row));
  if (name == "description") return document.description;
  if (name == "group") {
    const auto group = m_groups.find(document.group);
    return group == m_groups.end() ? std::string() : group->second;
  }
  const DocumentFigures& figures = m_figures.of(document.id);
  if (name == "progress") return std::to_string(query::percent(figures.progress.share()));
  return std::to_string(name == "quotes" ? figures.quotes : figures.codings);
}

std::string DocumentTable::row_name(const base::Uuid& row) const {
  return m_documents.at(row).name;
}

Sheet::Writer DocumentTable::writer() const {
  return [](store::Transaction& tx, const std::vector<SheetCell>& cells, const Begin& begin) {
    for (const SheetCell& cell : cells) {
      begin(cell);
      if (cell.row.nil())
        throw store::RefusedInside{edit::refusal(
            "document.row", "There is no document for this line; documents come by import.")};
      if (cell.column.attribute)
        AttributeColumns::write(tx, cell, model::OwnerKind::document, cell.row);
      else
        write_field(tx, cell);
    }
  };
}

}  // namespace uddrag::gui
