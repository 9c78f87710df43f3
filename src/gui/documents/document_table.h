// SPDX-License-Identifier: GPL-3.0-or-later
// Documents as a table: what a user may set of them, how far they are coded, attributes. Free of
// wx.
#pragma once
#include <map>

#include "gui/documents/document_figures.h"
#include "gui/tables/attribute_columns.h"
#include "gui/tables/sheet.h"

namespace uddrag::gui {

class DocumentTable : public Sheet {
 public:
  void load(const store::Reader& read);
  void note(const store::ChangeSet& changes) { m_figures.note(changes); }
  /// As shown.
  const model::Document& document(std::size_t row) const { return m_documents.at(this->row(row)); }
  AttributeColumns& attributes() { return m_attributes; }

 protected:
  std::string value(const base::Uuid& row, const SheetColumn& column) const override;
  std::string row_name(const base::Uuid& row) const override;
  std::string_view edit_kind() const override { return "documents.edit"; }
  std::string_view key_column() const override { return "name"; }
  Writer writer() const override;

 private:
  std::map<base::Uuid, model::Document> m_documents;
  std::map<model::DocumentGroupId, std::string> m_groups;
  std::map<base::Uuid, std::int64_t> m_length;
  AttributeColumns m_attributes{model::OwnerKind::document};
  FiguresOfDocuments m_figures;
  TextLengths m_lengths;
};

}  // namespace uddrag::gui
