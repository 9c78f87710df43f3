// SPDX-License-Identifier: GPL-3.0-or-later
// The open documents as a row above the transcript; not there while only one is open. A click shows
// one, the middle button closes it, a double click keeps a passing one (shown in italics).
#pragma once
#include <wx/panel.h>

#include <vector>

#include "gui/documents/open_tabs.h"
#include "gui/frame/desk.h"

namespace uddrag::gui {

class DocumentTabs : public wxPanel {
 public:
  DocumentTabs(wxWindow* parent, Desk& desk, OpenTabs tabs);

  const OpenTabs& tabs() const { return m_tabs; }
  void step(int by);   ///< shows the next or the previous one
  void close_shown();  ///< where there is more than one
  bool several() const { return m_tabs.tabs().size() > 1; }
  /// The tab of the shown document stays.
  void keep_shown();

 private:
  void load();
  void show_document(model::DocumentId document);
  void add_tab(const OpenTabs::Tab& tab, bool shown);
  void menu(model::DocumentId document);
  void close(model::DocumentId document);

  Desk& m_desk;
  OpenTabs m_tabs;
  std::vector<base::Connection> m_connections;
};

}  // namespace uddrag::gui
