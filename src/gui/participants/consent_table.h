// SPDX-License-Identifier: GPL-3.0-or-later
// What one participant agreed to, as a table: a row for each use, with state, dates and evidence.
// Free of wx.
#pragma once
#include <map>

#include "gui/tables/sheet.h"

namespace uddrag::gui {

class ConsentTable : public Sheet {
 public:
  /// A nil participant shows no rows.
  void load(const store::Reader& read, model::ParticipantId participant);

 protected:
  std::string value(const base::Uuid& row, const SheetColumn& column) const override;
  std::string row_name(const base::Uuid& row) const override;
  std::string_view edit_kind() const override { return "participants.edit"; }
  std::string_view key_column() const override { return "use"; }
  Writer writer() const override;

 private:
  model::ParticipantId m_participant;
  std::map<model::Use, model::Consent> m_consents;
};

}  // namespace uddrag::gui
