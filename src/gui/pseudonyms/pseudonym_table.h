// SPDX-License-Identifier: GPL-3.0-or-later
// The list of pseudonyms as a table: what stands in the transcripts, what is shown instead, kind,
// further forms, for which courses it holds. Free of wx.
#pragma once
#include <map>

#include "gui/tables/sheet.h"

namespace uddrag::gui {

class PseudonymTable : public Sheet {
 public:
  void load(const store::Reader& read);
  /// As shown.
  const model::PseudonymTerm& term(std::size_t row) const { return m_terms.at(this->row(row)); }

 protected:
  std::string value(const base::Uuid& row, const SheetColumn& column) const override;
  std::string row_name(const base::Uuid& row) const override;
  std::string_view edit_kind() const override { return "pseudonyms.edit"; }
  std::string_view key_column() const override { return "original"; }
  Writer writer() const override;

 private:
  std::map<base::Uuid, model::PseudonymTerm> m_terms;
};

}  // namespace uddrag::gui
