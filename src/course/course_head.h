// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a course text (course_text.h): "theme: heather" and the like between two lines "---"
// at the very beginning. Anything else that stands there is the course's.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "course/course_text.h"

namespace uddrag::course {

/// Sets what the head says of the course, its theme and its logo. Gives how many lines it takes; 0:
/// there is none.
std::int64_t read_course_head(const std::vector<std::string>& lines, CourseDraft& draft);

}  // namespace uddrag::course
