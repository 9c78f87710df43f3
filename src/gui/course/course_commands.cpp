// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/course_commands.h"

#include <algorithm>

#include "gui/actions/actions.h"
#include "gui/course/passage_use.h"
#include "gui/frame/chooser.h"
#include "gui/frame/workbench.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"

namespace uddrag::gui {
namespace {

bool has_section(const store::Reader& read) {
  const auto courses = read.courses();
  return std::any_of(courses.begin(), courses.end(), [&](const model::Course& course) {
    return !read.sections(course.id).empty();
  });
}

/// Asks which exercise, or where a new one, and goes there.
void use_selection(Workbench& workbench) {
  const TranscriptPane& pane = workbench.code_place().transcript();
  const PickedPassage passage{pane.document(), pane.selection()};
  choose(&workbench, _("Use as passage of an exercise"), _("An exercise or a section"),
         [&workbench, passage](const wxString& typed) {
           std::vector<Choice> choices;
           for (PassageTarget& target : passage_targets(workbench.desk().read(), utf8(typed)))
             choices.push_back(
                 {wx(target.title), wx(target.detail), {}, [&workbench, passage, target] {
                    const auto block = use_as_passage(workbench.desk(), target, passage);
                    if (!block) return;
                    workbench.show("course");
                    workbench.course_place().settle();
                    workbench.course_place().choose_block(*block);
                  }});
           return choices;
         });
}

}  // namespace

void bind_course(Actions& actions, Workbench& workbench) {
  const auto place = [&workbench]() -> CoursePlace& { return workbench.course_place(); };
  const auto writing = [&workbench] {
    return workbench.shown() == "course" && workbench.desk().session().writable();
  };
  const auto in_section = [place, writing] { return writing() && place().has_section(); };
  actions.bind(
      "code.passage", [&workbench] { use_selection(workbench); },
      [&workbench] {
        return workbench.shown() == "code" && workbench.desk().session().writable() &&
               workbench.code_place().transcript().has_selection() &&
               has_section(workbench.desk().read());
      });
  actions.bind(
      "course.new", [place] { place().add_course(); }, writing);
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
      "course.look", [place] { place().ask_look(); },
      [place, writing] { return writing() && place().has_course(); });
  actions.bind(
      "course.preview", [place] { place().preview(); },
      [&workbench, place] { return workbench.shown() == "course" && place().has_course(); });
  actions.bind(
      "course.up", [place] { place().move(-1); }, in_section);
  actions.bind(
      "course.down", [place] { place().move(1); }, in_section);
  actions.bind(
      "course.remove", [place] { place().remove(); },
      [place, writing] { return writing() && place().has_course(); });
  actions.bind(
      "course.check",
      [&workbench, place] {
        workbench.show("course");
        place().show_checks();
      },
      [&workbench] { return !workbench.desk().read().courses().empty(); });
}

}  // namespace uddrag::gui
