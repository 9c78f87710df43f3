// SPDX-License-Identifier: GPL-3.0-or-later
// The body of a Word document: word/document.xml and what it refers to (ECMA-376-1, 17.2 …).
#pragma once
#include <string>
#include <vector>

#include "export/docx_value.h"
#include "export/output_file.h"

namespace uddrag::exporting {

struct OoxmlRelationship {
  std::string id, type, target;
  bool external = false;
};

struct OoxmlBody {
  std::string document_xml;
  std::vector<OoxmlRelationship> relationships;  ///< links and pictures
  std::vector<OutputFile> media;                 ///< "word/media/image1.png" …
};

/// The footer is bound by the relationship "rIdFooter", which the package must have.
OoxmlBody ooxml_body(const DocxDocument& document);

}  // namespace uddrag::exporting
