// SPDX-License-Identifier: GPL-3.0-or-later
// A course as a package for an LMS: SCORM 1.2 or 2004 (4th edition). One SCO holds the web course;
// around its pages stands a frame whose script tells the LMS what was opened, where to go on and
// which exercises were answered. Opened without an LMS it is the web course. The same pages give
// the same bytes.
#pragma once
#include "course/pages.h"
#include "export/output_file.h"

namespace uddrag::exporting {

enum class Scorm { v1_2, v2004 };

/// Path "course.zip".
OutputFile write_scorm(const course::Pages& pages, Scorm version);

}  // namespace uddrag::exporting
