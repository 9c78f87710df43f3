// SPDX-License-Identifier: GPL-3.0-or-later
// Outlines to begin a course from: sections with titles and times, in Danish or English by the
// course's language. They hold no text that somebody could forget to replace.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "edit/together.h"
#include "store/reader.h"

namespace uddrag::app {

enum class CourseTemplate { modules, workshop, theme_day, handout };

struct CourseTemplateInfo {
  CourseTemplate which;
  std::string_view name;   ///< "modules", "theme-day": of the command line
  std::string_view words;  ///< English: what it is
};
const std::vector<CourseTemplateInfo>& course_templates();

/// One action "course.template" that makes the course behind those that are there, in the project's
/// language; an empty title is the project's.
edit::Together course_from_template(const store::Reader& read, CourseTemplate which,
                                    const std::string& title);

}  // namespace uddrag::app
