// SPDX-License-Identifier: GPL-3.0-or-later
// A course as a folder of Markdown (CommonMark, tables as GitHub's): one file a section, a front
// page, images, recordings and captions beside. The same pages give the same bytes.
#pragma once
#include <vector>

#include "course/pages.h"
#include "export/output_file.h"

namespace uddrag::exporting {

/// index.md first, then the pages in their order, media/….
std::vector<OutputFile> write_markdown(const course::Pages& pages);

}  // namespace uddrag::exporting
