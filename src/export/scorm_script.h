// SPDX-License-Identifier: GPL-3.0-or-later
// The two scripts of a SCORM package, in the JavaScript that every LMS's browser knows (ES5).
// Neither knows the course: that is scorm_course(). Internal to export/.
#pragma once
#include <string>

namespace uddrag::exporting {

/// window.uddragLms(version): finds the LMS and passes on what it is told, or nothing where there
/// is none.
std::string scorm_lms_script();
/// Watches the frame, and tells the LMS: pages opened, place, completion, answers, score, time.
std::string scorm_track_script();

}  // namespace uddrag::exporting
