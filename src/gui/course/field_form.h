// SPDX-License-Identifier: GPL-3.0-or-later
// A form of labelled fields that saves when a field is left. It knows values only.
#pragma once
#include <wx/scrolwin.h>

#include <functional>
#include <memory>
#include <vector>

#include "gui/course/block_fields.h"

class wxTextCtrl;
class wxBoxSizer;

namespace uddrag::gui {

class FieldForm : public wxScrolledWindow {
 public:
  explicit FieldForm(wxWindow* parent);

  void clear();
  void add_heading(const wxString& text);
  void add_text(const wxString& text, bool quiet);
  /// saved() is called after a field of this list was changed and left.
  void add_fields(std::vector<Field> fields, std::function<void()> saved);
  void add_check(const wxString& label, bool value, std::function<void(bool)> changed);
  void add_button(const wxString& label, std::function<void()> run);
  void done();      ///< lays out what was added
  void save_all();  ///< also the field that has the caret

 private:
  struct Entry {
    Field field;
    wxTextCtrl* control;
    std::function<void()> saved;
  };
  void save(Entry& entry);

  wxBoxSizer* m_column;
  std::vector<std::unique_ptr<Entry>> m_entries;
};

}  // namespace uddrag::gui
