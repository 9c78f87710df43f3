// SPDX-License-Identifier: GPL-3.0-or-later
// A form of labelled fields that saves when a field is left. It knows values only. Who holds it
// gives it a width and asks how high it then is.
#pragma once
#include <wx/panel.h>

#include <functional>
#include <memory>
#include <vector>

#include "gui/course/block_fields.h"

class wxTextCtrl;
class wxStaticText;
class wxBoxSizer;

namespace uddrag::gui {

class FieldForm : public wxPanel {
 public:
  explicit FieldForm(wxWindow* parent);

  void clear();
  void add_heading(const wxString& text);
  wxStaticText* add_text(const wxString& text, bool quiet);
  void add_titled_text(const wxString& title, const wxString& text);
  void set_text(wxStaticText* text, const wxString& words);  ///< of one that was added
  /// saved() is called after a field of this list was changed and left.
  void add_fields(std::vector<Field> fields, std::function<void()> saved);
  void add_check(const wxString& label, bool value, std::function<void(bool)> changed);
  void add_choice(const wxString& label, const wxArrayString& names, int now,
                  std::function<void(int)> changed);
  void add_number(const wxString& label, int value, int largest, std::function<void(int)> changed);
  struct Button {
    wxString label;
    std::function<void()> run;
    const char* icon = nullptr;
    wxString tip = {};
  };
  void add_button(const wxString& label, std::function<void()> run);
  void add_row(const std::vector<Button>& buttons);
  /// Any control across the whole width, with a title above it where there is one; `save` is called
  /// where all is to be saved.
  void add_control(const wxString& title, wxWindow* control, std::function<void()> save = {});

  int fit(int width);  ///< lays out; the height in pixels
  bool has_focus() const;
  void focus_first();
  void save_all();  ///< also the field that has the caret
  /// The field to which the last add_fields() gave its n-th place.
  wxTextCtrl* field(std::size_t n) const;

  std::function<void()> height_changed;
  std::function<void()> typed;  ///< after each letter

 private:
  struct Entry {
    Field field;
    wxTextCtrl* control;
    std::function<void()> saved;
    int shown_lines = 1;
  };
  void add_field(Field field, const std::function<void()>& saved);
  void save(Entry& entry);
  void grow(Entry& entry);
  void add_title(const wxString& title);

  wxBoxSizer* m_column;
  std::vector<std::unique_ptr<Entry>> m_entries;
  std::vector<std::pair<wxStaticText*, wxString>> m_texts;  ///< with their unwrapped words
  std::vector<std::function<void()>> m_savers;              ///< of controls that are not ours
  std::size_t m_first_of_last = 0;
  int m_filled = 0;  ///< how often it was cleared
};

}  // namespace uddrag::gui
