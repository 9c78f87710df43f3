// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/course_template.h"

#include "edit/course_edits.h"

namespace uddrag::app {
namespace {

using Kind = model::SectionKind;

struct Outline {
  Kind kind;
  const char* danish;
  const char* english;
  std::int64_t minutes = 0;
};

std::vector<Outline> outline_of(CourseTemplate which) {
  switch (which) {
    case CourseTemplate::modules:
      return {{Kind::introduction, "Introduktion", "Introduction"},
              {Kind::background, "Baggrund", "Background"},
              {Kind::focus, "Fokus", "Focus"},
              {Kind::how_to_use, "Sådan bruges forløbet", "How to use the course"},
              {Kind::module, "Modul 1", "Module 1", 60},
              {Kind::module, "Modul 2", "Module 2", 60},
              {Kind::module, "Modul 3", "Module 3", 60},
              {Kind::how_it_was_made, "Sådan blev forløbet til", "How the course was made"}};
    case CourseTemplate::workshop:
      return {{Kind::introduction, "Velkommen", "Welcome", 10},
              {Kind::module, "Læs uddragene", "Read the excerpts", 30},
              {Kind::module, "Kod selv", "Code it yourself", 30},
              {Kind::module, "Tal om det", "Talk about it", 40},
              {Kind::module, "Det tager vi med hjem", "What we take home", 10},
              {Kind::how_it_was_made, "Sådan blev materialet til", "How the material was made"}};
    case CourseTemplate::theme_day:
      return {{Kind::introduction, "Dagens spørgsmål", "The question of the day", 30},
              {Kind::background, "Baggrund", "Background", 30},
              {Kind::module, "Formiddag", "Morning", 90},
              {Kind::module, "Eftermiddag", "Afternoon", 90},
              {Kind::module, "Opsamling", "Summing up", 30},
              {Kind::how_to_use, "Til dig, der leder dagen", "For whoever leads the day"},
              {Kind::how_it_was_made, "Sådan blev materialet til", "How the material was made"}};
    case CourseTemplate::handout:
      break;
  }
  return {{Kind::introduction, "Om uddragene", "About the excerpts"},
          {Kind::module, "Uddrag", "Excerpts"},
          {Kind::how_it_was_made, "Sådan blev de valgt", "How they were chosen"}};
}

}  // namespace

const std::vector<CourseTemplateInfo>& course_templates() {
  static const std::vector<CourseTemplateInfo> all = {
      {CourseTemplate::modules, "modules", "Course in modules"},
      {CourseTemplate::workshop, "workshop", "Workshop"},
      {CourseTemplate::theme_day, "theme-day", "Theme day"},
      {CourseTemplate::handout, "handout", "Handout of quotes"}};
  return all;
}

edit::Together course_from_template(const store::Reader& read, CourseTemplate which,
                                    const std::string& title) {
  model::Course course;
  course.id = model::CourseId::make();
  course.title = title.empty() ? read.project().title : title;
  course.language = read.project().language;
  course.position = static_cast<std::int64_t>(read.courses().size());
  edit::Together all("course.template", edit::arguments_json({{"name", course.title}}));
  all.emplace<edit::SaveCourse>(course);
  std::int64_t position = 0;
  for (const Outline& outline : outline_of(which)) {
    model::Section section;
    section.id = model::SectionId::make();
    section.course = course.id;
    section.position = position++;
    section.kind = outline.kind;
    section.title = course.language.starts_with("da") ? outline.danish : outline.english;
    section.minutes = outline.minutes;
    all.emplace<edit::AddSection>(section);
  }
  return all;
}

}  // namespace uddrag::app
