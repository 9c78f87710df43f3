// SPDX-License-Identifier: GPL-3.0-or-later
// Takes text that is dropped on a part of the window. Files go on to the window that holds it: a
// part with a target of its own would else keep them away.
#pragma once
#include <wx/dnd.h>
#include <wx/window.h>

namespace uddrag::gui {

class TextDrop : public wxDropTarget {
 public:
  explicit TextDrop(wxWindow& part) : m_part(part) {
    auto* both = new wxDataObjectComposite;
    both->Add(m_text = new wxTextDataObject, true);
    both->Add(m_files = new wxFileDataObject);
    SetDataObject(both);
  }

  virtual bool OnDropText(wxCoord x, wxCoord y, const wxString& text) = 0;

  wxDragResult OnData(wxCoord x, wxCoord y, wxDragResult result) override {
    if (!GetData()) return wxDragNone;
    const auto* both = static_cast<const wxDataObjectComposite*>(GetDataObject());
    const bool files = both->GetReceivedFormat() == wxDataFormat(wxDF_FILENAME);
    return (files ? hand_on(x, y) : OnDropText(x, y, m_text->GetText())) ? result : wxDragNone;
  }

 private:
  bool hand_on(wxCoord x, wxCoord y) {
    wxWindow* window = wxGetTopLevelParent(&m_part);
    auto* target = window ? dynamic_cast<wxFileDropTarget*>(window->GetDropTarget()) : nullptr;
    return target && target->OnDropFiles(x, y, m_files->GetFilenames());
  }

  wxWindow& m_part;
  wxTextDataObject* m_text;  // of the data object, like the next
  wxFileDataObject* m_files;
};

}  // namespace uddrag::gui
