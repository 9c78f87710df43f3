// SPDX-License-Identifier: GPL-3.0-or-later
// What the verbs that act on one course share.
#pragma once
#include <string>
#include <vector>

#include "course/gates.h"
#include "store/reader.h"

namespace uddrag::cli {

/// The only course, or the one of that title. Throws base::Error bad_input otherwise.
model::CourseId course_called(const store::Reader& read, const std::string& title,
                              const std::string& project);

/// "STOP consent: place: detail mend", one line a finding.
std::string finding_line(const course::Finding& finding);
/// The findings with the names of what they point at.
std::string findings_json(const store::Reader& read, const std::vector<course::Finding>& findings);

}  // namespace uddrag::cli
