// SPDX-License-Identifier: GPL-3.0-or-later
// The documents of a project by group, with status, coded share and number of quotes. A document is
// dragged to another group; its context menu has what is set of it.
#pragma once
#include <wx/dataview.h>
#include <wx/panel.h>

#include <functional>
#include <vector>

#include "gui/documents/document_figures.h"
#include "gui/frame/desk.h"
#include "gui/frame/late_load.h"

namespace uddrag::gui {

class DocumentModel;

class DocumentList : public wxPanel {
 public:
  DocumentList(wxWindow* parent, Desk& desk);

  /// The document before or after the chosen one, as shown.
  void step(int by);
  std::function<void()> opened;  ///< double click or Enter on a document

 private:
  void load();
  void count();
  void select_current();
  void selected(wxDataViewEvent& event);
  void menu(wxDataViewEvent& event);
  void dropped(wxDataViewEvent& event);

  Desk& m_desk;
  FiguresOfDocuments m_figures;
  wxDataViewCtrl* m_view;
  wxObjectDataPtr<DocumentModel> m_model;
  LateLoad m_counts{*this, [this] { count(); }};
  std::vector<base::Connection> m_connections;
};

}  // namespace uddrag::gui
