// SPDX-License-Identifier: GPL-3.0-or-later
// A course as one Word file to hand out: title page with contents, a section a chapter, real
// styles, languages of parts, alternative texts. The same pages give the same bytes.
#pragma once
#include "course/pages.h"
#include "export/output_file.h"

namespace uddrag::exporting {

/// Path "course.docx". Videos are described, not taken in; images other than PNG, JPEG and GIF
/// stand as their alternative text.
OutputFile write_docx(const course::Pages& pages);

}  // namespace uddrag::exporting
