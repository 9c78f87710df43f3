// SPDX-License-Identifier: GPL-3.0-or-later
// An open project in the window: the switch between the places and the places themselves. Binds
// the actions that work on it; layout and wiring only.
#pragma once
#include <wx/panel.h>

#include <memory>

#include "gui/actions/actions.h"
#include "gui/course/course_place.h"
#include "gui/frame/code_place.h"
#include "gui/frame/desk.h"

class wxSimplebook;
class wxToggleButton;

namespace uddrag::gui {

class Workbench : public wxPanel {
 public:
  Workbench(wxWindow* parent, std::unique_ptr<app::Session> session, Actions& actions);
  ~Workbench() override;

  Desk& desk() { return *m_desk; }
  CodePlace& code_place() { return *m_code; }
  CoursePlace& course_place();
  /// What stands in a field that is being written and was not saved yet.
  void save_fields();
  enum class Place { code, course };
  void show(Place place);
  Place shown() const;

 private:
  wxWindow* place_switch();
  void make_course_place();
  void bind_edit(Actions& actions);
  void bind_code(Actions& actions);
  void bind_course(Actions& actions);
  void bind_view(Actions& actions);
  void find_in_project();
  void code_menu(model::CodeId code, Actions& actions);

  std::unique_ptr<Desk> m_desk;
  Actions& m_actions;
  wxSimplebook* m_book;
  CodePlace* m_code;
  CoursePlace* m_course = nullptr;  ///< made when it is first shown
  wxToggleButton* m_code_button = nullptr;
  wxToggleButton* m_course_button = nullptr;
};

}  // namespace uddrag::gui
