// SPDX-License-Identifier: GPL-3.0-or-later
// For whom a course is: the open web or a closed class. Changes the course at once; one undo takes
// it back. Which pseudonyms hold depends on it.
#pragma once
#include <wx/choice.h>

#include <functional>

#include "gui/frame/desk.h"

namespace uddrag::gui {

class AudienceChoice : public wxChoice {
 public:
  AudienceChoice(wxWindow* parent, Desk& desk);

  /// A nil course shows nothing that can be chosen.
  void show(model::CourseId course);

 private:
  void change();

  Desk& m_desk;
  model::CourseId m_course;
};

}  // namespace uddrag::gui
