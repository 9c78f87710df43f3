// SPDX-License-Identifier: GPL-3.0-or-later
// The list of files that may come in: whether each does, its name, what it is worth. Space and a
// click on the box include a file or leave it out.
#pragma once
#include <wx/dataview.h>

#include <functional>

#include "gui/intake/intake_model.h"

namespace uddrag::gui {

class IntakeList : public wxDataViewCtrl {
 public:
  /// The model must outlive this.
  IntakeList(wxWindow* parent, IntakeModel& model);

  std::size_t current() const;
  void choose(std::size_t i);
  /// A file is worth something else now.
  void renew(std::size_t i);
  /// Includes the current file or leaves it out.
  void toggle();

  std::function<void(std::size_t)> chosen;
  std::function<void()> changed;    ///< which files come
  std::function<void()> activated;  ///< Enter or a double click

 private:
  class Rows;
  IntakeModel& m_model;
  wxObjectDataPtr<Rows> m_rows;
};

}  // namespace uddrag::gui
