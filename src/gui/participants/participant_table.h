// SPDX-License-Identifier: GPL-3.0-or-later
// Participants as a table: label, pseudonym, attributes, consent, description. Free of wx.
#pragma once
#include <map>

#include "gui/tables/attribute_columns.h"
#include "gui/tables/sheet.h"

namespace uddrag::gui {

class ParticipantTable : public Sheet {
 public:
  void load(const store::Reader& read);
  /// As shown.
  const model::Participant& person(std::size_t row) const { return m_people.at(this->row(row)); }
  bool has_label(const std::string& label) const;
  AttributeColumns& attributes() { return m_attributes; }

 protected:
  std::string value(const base::Uuid& row, const SheetColumn& column) const override;
  std::string row_name(const base::Uuid& row) const override;
  std::string_view edit_kind() const override { return "participants.edit"; }
  std::string_view key_column() const override { return "id"; }
  Writer writer() const override;

 private:
  std::map<base::Uuid, model::Participant> m_people;
  AttributeColumns m_attributes{model::OwnerKind::participant};
  std::map<std::pair<base::Uuid, model::Use>, model::Consent> m_consents;
};

/// The use that a column "consent_…" is about.
std::optional<model::Use> use_of(const SheetColumn& column);
}  // namespace uddrag::gui
