// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <set>

#include "app/table_import.h"
#include "app/table_parts.h"
#include "edit/document_edits.h"
#include "edit/participant_edits.h"

namespace uddrag::app {
namespace {

class DocumentsTable {
 public:
  DocumentsTable(Session& session, const std::string& bytes, const std::string& path)
      : m_session(session), m_rows(bytes, path, {"name"}), m_documents(session.read()) {}

  TableOutcome run() {
    m_outcome.rows = static_cast<std::int64_t>(m_rows.size());
    for (const model::DocumentGroup& group : m_session.read().groups())
      m_groups[group.name] = group.id;
    make_attributes();
    for (std::size_t i = 0; i < m_rows.size(); ++i) set(i);
    run_all(m_session, m_rows, m_all);
    return m_outcome;
  }

 private:
  /// Every column that has no meaning of its own is an attribute.
  void make_attributes() {
    static const std::set<std::string> known = {"name",     "group",  "kind",
                                                "language", "status", "description"};
    std::map<std::string, model::Attribute> there;
    for (const model::Attribute& attribute : m_session.read().attributes())
      there[attribute.name] = attribute;
    for (const std::string& column : m_rows.header()) {
      if (known.contains(column) || column.empty()) continue;
      if (!there.contains(column)) {
        const model::Attribute made{model::AttributeId::make(),
                                    column,
                                    attribute_type_of(m_rows, column),
                                    {},
                                    static_cast<std::int64_t>(there.size())};
        m_all.emplace<edit::SaveAttribute>(made);
        there[column] = made;
      }
      m_attributes.push_back(there[column]);
    }
  }

  void set(std::size_t i) {
    m_all.from_row(i);
    const std::string name = trimmed(m_rows.cell(i, "name"));
    const model::Document* known = m_documents.find(name);
    if (!known) return m_rows.fault(i, fmt::format("there is no document \"{}\"", name));
    if (const auto [first, is_new] = m_lines.emplace(known->id, i); !is_new)
      return m_rows.fault(
          i, fmt::format("{} stands in line {} already", name, m_rows.line(first->second)));
    ++m_outcome.there;
    model::Document document = *known;
    enumerated(i, "kind", document.kind);
    enumerated(i, "status", document.status);
    if (const std::string cell = trimmed(m_rows.cell(i, "language")); !cell.empty())
      document.language = cell;
    if (const std::string cell = m_rows.cell(i, "description"); !cell.empty())
      document.description = cell;
    if (const std::string cell = trimmed(m_rows.cell(i, "group")); !cell.empty())
      document.group = group(cell);
    m_all.emplace<edit::ChangeDocument>(document);
    for (const model::Attribute& attribute : m_attributes)
      if (const std::string cell = trimmed(m_rows.cell(i, attribute.name)); !cell.empty())
        m_all.emplace<edit::SetValue>(model::AttributeValue{
            attribute.id, model::OwnerKind::document, document.id.uuid, cell});
  }

  template <class Named>
  void enumerated(std::size_t i, const std::string& column, Named& value) {
    const std::string cell = trimmed(m_rows.cell(i, column));
    if (cell.empty()) return;
    const auto named = model::from_name<Named>(cell);
    if (!named) return m_rows.fault(i, fmt::format("\"{}\" is no {}", cell, column));
    value = *named;
  }

  model::DocumentGroupId group(const std::string& name) {
    const auto [known, is_new] = m_groups.emplace(name, model::DocumentGroupId{});
    if (!is_new) return known->second;
    const model::DocumentGroup made{model::DocumentGroupId::make(), name,
                                    static_cast<std::int64_t>(m_groups.size()) - 1};
    m_all.emplace<edit::SaveGroup>(made);
    return known->second = made.id;
  }

  Session& m_session;
  Rows m_rows;
  Documents m_documents;
  std::vector<model::Attribute> m_attributes;
  std::map<std::string, model::DocumentGroupId> m_groups;
  std::map<model::DocumentId, std::size_t> m_lines;  // and their rows
  RowEdits m_all{"documents.import", "{}"};
  TableOutcome m_outcome;
};

}  // namespace

TableOutcome import_documents(Session& session, const std::string& bytes, const std::string& path) {
  return DocumentsTable(session, bytes, path).run();
}

}  // namespace uddrag::app
