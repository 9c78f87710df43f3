// SPDX-License-Identifier: GPL-3.0-or-later
// A course as an IMS Common Cartridge 1.3, which Canvas, Moodle, itslearning and others take apart
// into parts of their own: the pages of the web course, and the questions and exercises of a
// section as an assessment. The same pages give the same bytes.
#pragma once
#include "course/pages.h"
#include "export/output_file.h"

namespace uddrag::exporting {

/// Path "course.imscc".
OutputFile write_imscc(const course::Pages& pages);

}  // namespace uddrag::exporting
