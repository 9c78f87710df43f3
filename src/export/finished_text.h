// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can be read in finished files: what stands in their parts, in metadata, in values
// of attributes and in names of files. A format that is added later is read as it is.
#pragma once
#include <string>
#include <vector>

#include "export/output_file.h"

namespace uddrag::exporting {

struct FinishedText {
  std::string place;               ///< "course.docx/word/document.xml"
  std::vector<std::string> lines;  ///< valid UTF-8; a word may stand in several
  bool binary = false;             ///< what looks like words among other bytes
};

/// Throws base::Error damaged where a package cannot be read back.
std::vector<FinishedText> finished_texts(const std::vector<OutputFile>& files);

}  // namespace uddrag::exporting
