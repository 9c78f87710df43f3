// SPDX-License-Identifier: GPL-3.0-or-later
// A course written as Markdown (course/course_text.h) into a project, as one action.
#pragma once
#include <string>
#include <vector>

#include "app/session.h"

namespace uddrag::app {

struct CourseOutcome {
  std::int64_t sections = 0, blocks = 0, excerpts = 0;
  std::int64_t held = 0;             ///< excerpts that must not be shown before a review
  std::vector<std::string> remarks;  ///< "line 12: …": what was taken as text
};

/// Every excerpt must be found among the coded quotes of its document, and every file that the text
/// names beside it (`path`: where the text lies) or below; images, videos, captions and posters are
/// taken into the project. Throws base::Error bad_input that names the lines, and changes nothing,
/// where one is not.
CourseOutcome import_course(Session& session, const std::string& markdown, const std::string& path);

}  // namespace uddrag::app
