// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/course_commands.h"

#include "gui/actions/actions.h"
#include "gui/frame/workbench.h"

namespace uddrag::gui {

void bind_course(Actions& actions, Workbench& workbench) {
  const auto place = [&workbench]() -> CoursePlace& { return workbench.course_place(); };
  const auto writing = [&workbench] {
    return workbench.shown() == "course" && workbench.desk().session().writable();
  };
  const auto in_section = [place, writing] { return writing() && place().has_section(); };
  actions.bind(
      "course.section", [place] { place().add_section(); }, writing);
  actions.bind(
      "course.text", [place] { place().add_text(); }, in_section);
  actions.bind(
      "course.question", [place] { place().add_question(); }, in_section);
  actions.bind(
      "course.starred", [place] { place().add_starred(); }, in_section);
  actions.bind(
      "course.insert", [place] { place().insert(); }, in_section);
  actions.bind(
      "course.duplicate", [place] { place().duplicate(); }, in_section);
  actions.bind(
      "course.cut", [place] { place().cut(); }, in_section);
  actions.bind(
      "course.copy", [place] { place().copy(); }, in_section);
  actions.bind(
      "course.paste", [place] { place().paste(); },
      [place, writing] { return writing() && place().can_paste(); });
  actions.bind(
      "course.preview", [place] { place().preview(); },
      [&workbench, place] { return workbench.shown() == "course" && place().has_course(); });
  actions.bind(
      "course.up", [place] { place().move(-1); }, in_section);
  actions.bind(
      "course.down", [place] { place().move(1); }, in_section);
  actions.bind(
      "course.remove", [place] { place().remove(); }, in_section);
  actions.bind(
      "course.check",
      [&workbench, place] {
        workbench.show("course");
        place().show_checks();
      },
      [&workbench] { return !workbench.desk().read().courses().empty(); });
}

}  // namespace uddrag::gui
