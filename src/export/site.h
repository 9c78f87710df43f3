// SPDX-License-Identifier: GPL-3.0-or-later
// A course as a folder of web pages: one page a section, a front page, one style sheet, the images
// and recordings shown. Reads from disk, loads nothing from elsewhere, says everything without
// script; with it there are exercises to code in, a search and the reader's progress. The HTML is
// also well-formed XML. The same pages give the same bytes.
#pragma once
#include <vector>

#include "course/pages.h"
#include "export/output_file.h"

namespace uddrag::exporting {

/// index.html first, then the pages in their order, style.css, the scripts, media/….
std::vector<OutputFile> write_site(const course::Pages& pages);

}  // namespace uddrag::exporting
