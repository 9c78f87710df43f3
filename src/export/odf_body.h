// SPDX-License-Identifier: GPL-3.0-or-later
// The body of an OpenDocument text: content.xml and its pictures (ODF 1.3, part 3).
#pragma once
#include <string>
#include <vector>

#include "export/docx_value.h"
#include "export/output_file.h"

namespace uddrag::exporting {

struct OdfBody {
  std::string content_xml;
  std::vector<OutputFile> media;  ///< "Pictures/image1.png" …
};

OdfBody odf_body(const DocxDocument& document);

}  // namespace uddrag::exporting
