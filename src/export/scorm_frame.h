// SPDX-License-Identifier: GPL-3.0-or-later
// The page that an LMS opens: the web course in a frame, and what the script beside it has to know
// of the course. It stays while the reader goes from page to page, and with it the LMS's session.
// Internal to export/.
#pragma once
#include <string>

#include "export/scorm.h"

namespace uddrag::exporting {

/// No slug has an underscore, so these never meet a section's file.
inline const std::string scorm_frame_file = "course_frame.html";
inline const std::string scorm_course_file = "scorm_course.js";
inline const std::string scorm_lms_file = "scorm_lms.js";
inline const std::string scorm_track_file = "scorm_track.js";

std::string scorm_frame(const course::Pages& pages);
/// The pages and their exercises as one JavaScript value. A page's key is short, since the LMS
/// keeps it, and stays when sections are moved.
std::string scorm_course(const course::Pages& pages, Scorm version);

}  // namespace uddrag::exporting
