// SPDX-License-Identifier: GPL-3.0-or-later
// Finished files taken apart again, packages in packages too, and PDFs to their words, in memory
// only.
#pragma once
#include <vector>

#include "export/output_file.h"

namespace uddrag::exporting {

/// The file itself where it is no package; else its parts, "course.docx/word/document.xml". Throws
/// base::Error damaged where a package of ours cannot be read back.
std::vector<OutputFile> unpacked(const OutputFile& file);
/// The error of whoever takes our files apart.
[[noreturn]] void not_read_back(const std::string& path);

}  // namespace uddrag::exporting
