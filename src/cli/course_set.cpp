// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <map>
#include <vector>

#include "app/course_look.h"
#include "cli/course_called.h"
#include "cli/course_verbs.h"
#include "cli/verb.h"
#include "course/look.h"
#include "edit/course_edits.h"

namespace uddrag::cli {
namespace {

struct CourseSetOptions {
  std::string project, course, coder;
  std::map<std::string, std::string> fields;  ///< option without its dashes
};

struct Field {
  const char* option;
  std::string model::Course::*value;
  const char* help;
};
constexpr Field fields[] = {
    {"title", &model::Course::title, "What the course is called"},
    {"subtitle", &model::Course::subtitle, "What stands below the title"},
    {"language", &model::Course::language, "Of the course's own words: da, en …"},
    {"level", &model::Course::level, "For whom it is"},
    {"objectives", &model::Course::objectives, "What is learned, one a line"},
    {"licence", &model::Course::licence, "How others may use it"},
    {"authors", &model::Course::authors, "Who made it"},
    {"version", &model::Course::version, "Of the course"},
    {"attribution", &model::Course::attribution_pattern,
     "How people are named below excerpts: {role}, {organisation}"}};

constexpr struct {
  const char* option;
  std::string course::LookWish::*value;
  const char* help;
} look_fields[] = {
    {"theme", &course::LookWish::theme, "How its pages look: fjord, heather or slate"},
    {"colour", &course::LookWish::colour, "The institution's, like #8a1538; empty: the theme's"},
    {"logo", &course::LookWish::logo,
     "An image file, taken into the project where it lies elsewhere; empty: none"},
    {"institution", &course::LookWish::institution,
     "Whose it is, and what the logo says to those who cannot see it"}};

void set_look(const CourseSetOptions& o, const std::filesystem::path& project,
              model::Course& course) {
  course::LookWish wish = course::look_wish(course.theme);
  bool any = false;
  for (const auto& field : look_fields)
    if (const auto found = o.fields.find(field.option); found != o.fields.end()) {
      wish.*field.value = found->second;
      any = true;
    }
  if (const auto logo = o.fields.find("logo"); logo != o.fields.end() && !logo->second.empty())
    wish.logo = app::logo_in_course(project, logo->second);
  if (const auto font = o.fields.find("font"); font != o.fields.end()) {
    wish.fonts = *course::fonts_called(font->second);
    any = true;
  }
  if (any) course.theme = app::checked_theme(wish);
}

int set(const CourseSetOptions& o) {
  const auto session = open_for_writing(o.project, o.coder);
  auto course = session->read().course(course_called(session->read(), o.course, o.project));
  for (const Field& field : fields)
    if (const auto found = o.fields.find(field.option); found != o.fields.end())
      (*course).*field.value = found->second;
  if (const auto found = o.fields.find("audience"); found != o.fields.end())
    course->audience = *model::from_name<model::Audience>(found->second);
  set_look(o, session->path(), *course);
  if (const auto found = o.fields.find("fidelity"); found != o.fields.end())
    course->theme = course::theme_with_fidelity(course->theme, found->second == "shown");
  edit::SaveCourse save(*course);
  const auto refusal = session->run(save);
  return refusal ? refused(*refusal) : 0;
}

}  // namespace

void add_course_set(CLI::App& verb, Program& program) {
  auto o = std::make_shared<CourseSetOptions>();
  CLI::App* below = verb.add_subcommand("set", "Change what is said of a course as a whole");
  below->add_option("project", o->project, "The project")->required();
  below->add_option("--course", o->course, "Title of the course, where there are several");
  const auto take = [o](const std::string& name) {
    return [o, name](const std::string& value) { o->fields[name] = value; };
  };
  for (const Field& field : fields)
    below->add_option_function<std::string>(std::string("--") + field.option, take(field.option),
                                            field.help);
  for (const auto& field : look_fields)
    below->add_option_function<std::string>(std::string("--") + field.option, take(field.option),
                                            field.help);
  below
      ->add_option_function<std::string>(
          "--audience", take("audience"),
          "open: anybody on the web; closed: a class. Pseudonyms may hold for one of them only")
      ->check(CLI::IsMember({"open", "closed"}));
  below
      ->add_option_function<std::string>("--font", take("font"),
                                         "The letters: those of the theme, sans or serif ones")
      ->check(CLI::IsMember(
          std::vector<std::string>(course::font_names.begin(), course::font_names.end())));
  below
      ->add_option_function<std::string>(
          "--fidelity", take("fidelity"),
          "shown: each excerpt says whether it stands word for word, or what was changed")
      ->check(CLI::IsMember({"shown", "hidden"}));
  below->add_option("--coder", o->coder, "Initials of who does it");
  below->callback([o, &program] {
    if (o->fields.empty()) throw CLI::ValidationError("course set", "Say what to change.");
    program.run = [o] { return set(*o); };
  });
}

}  // namespace uddrag::cli
