// SPDX-License-Identifier: GPL-3.0-or-later
// A course as an EPUB 3.3 publication: a title page, the contents, a section a chapter, written by
// the same elements as the web course. Reads without network and script. The same pages give the
// same bytes.
#pragma once
#include "course/pages.h"
#include "export/output_file.h"

namespace uddrag::exporting {

/// Path "course.epub". Its identifier comes from the course and the edition, its date of change
/// from the pages.
OutputFile write_epub(const course::Pages& pages);

}  // namespace uddrag::exporting
