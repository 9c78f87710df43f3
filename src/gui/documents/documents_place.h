// SPDX-License-Identifier: GPL-3.0-or-later
// The Documents place: a table of documents to edit like a spreadsheet, and on the right their
// groups. Layout and wiring only.
#pragma once
#include <functional>

#include "gui/documents/document_table.h"
#include "gui/frame/desk.h"
#include "gui/frame/late_load.h"
#include "gui/frame/place.h"

namespace uddrag::gui {

class GroupPanel;
class TablePanel;

class DocumentsPlace : public Place {
 public:
  DocumentsPlace(wxWindow* parent, Desk& desk);

  void settle() override { m_late.settle(); }
  void save_fields() override;
  void take_focus() override;

  std::function<void(model::DocumentId)> open_wanted;

 private:
  void load();
  void take_table(const std::string& csv);
  void open(std::size_t row);

  Desk& m_desk;
  DocumentTable m_sheet;
  TablePanel* m_table;
  GroupPanel* m_groups;
  LateLoad m_late{*this, [this] { load(); }};
  base::Connection m_connection;
};

}  // namespace uddrag::gui
