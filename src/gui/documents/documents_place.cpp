// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/documents_place.h"

#include <wx/sizer.h>
#include <wx/splitter.h>

#include "app/table_import.h"
#include "gui/documents/group_commands.h"
#include "gui/documents/group_panel.h"
#include "gui/frame/guarded.h"
#include "gui/frame/look.h"
#include "gui/frame/sash.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/tables/table_panel.h"

namespace uddrag::gui {

DocumentsPlace::DocumentsPlace(wxWindow* parent, Desk& desk) : Place(parent), m_desk(desk) {
  auto* split = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(1200, 800)),
                                     wxSP_LIVE_UPDATE | wxSP_THIN_SASH);
  split->SetMinSize(wxSize(1, 1));
  m_table = new TablePanel(split, desk, m_sheet, &m_sheet.attributes(),
                           {_("Documents"), _("Filter documents"),
                            _("No documents yet. Import transcripts from the Project menu.")});
  m_groups = new GroupPanel(split, desk);
  split->SetMinimumPaneSize(FromDIP(160));
  split->SetSashGravity(1.0);
  split->SplitVertically(m_table, m_groups, -FromDIP(240));
  keep_sash(split, wxS("documents-right"), -240);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(split, 1, wxEXPAND);
  SetSizer(all);
  m_table->add_button(_("Add attribute…"), "plus", [this] { m_table->add_attribute(); });
  m_table->add_button(_("Paste cells"), "import", [this] { m_table->grid().paste(); });
  m_table->load = [this] { load(); };
  m_table->grid().table_pasted = [this](const std::string& csv) { take_table(csv); };
  m_table->grid().row_opened = [this](std::size_t row) { open(row); };
  m_table->grid().row_menu_wanted = [this](std::size_t row) {
    show_document_menu(this, m_desk, m_sheet.document(row).id);
  };
  m_connection = desk.changed.connect([this](const store::ChangeSet& changes) {
    m_sheet.note(changes);
    for (const char* table :
         {"document", "document_group", "attribute", "attribute_value", "quote", "coding", "turn"})
      if (changes.touches(table)) return m_late.ask();
  });
  load();
}

void DocumentsPlace::take_focus() {
  m_table->grid().SetFocus();
}

void DocumentsPlace::save_fields() {
  m_table->grid().stop_editing();
}

void DocumentsPlace::load() {
  m_sheet.load(m_desk.read());
  m_table->reload();
  m_groups->load();
}

void DocumentsPlace::take_table(const std::string& csv) {
  guarded(m_desk, [&] { app::import_documents(m_desk.session(), csv, utf8(_("Clipboard"))); });
}

void DocumentsPlace::open(std::size_t row) {
  if (open_wanted) open_wanted(m_sheet.document(row).id);
}

}  // namespace uddrag::gui
