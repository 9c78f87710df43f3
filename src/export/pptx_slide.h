// SPDX-License-Identifier: GPL-3.0-or-later
// One slide and its notes as parts of a .pptx. Internal to export/.
#pragma once
#include <string>
#include <vector>

#include "export/ooxml_body.h"
#include "export/slide_value.h"

namespace uddrag::exporting {

struct PptxSlide {
  std::string slide_xml, notes_xml;
  std::vector<OoxmlRelationship> links;  ///< of the slide, "rIdLink1" …
};

/// A picture is bound by the relationship "rIdPicture", which the package must have. `footer` and
/// `number` stand on slides that are neither title nor section.
PptxSlide pptx_slide(const Slide& slide, const std::string& language, const std::string& footer,
                     std::size_t number);

}  // namespace uddrag::exporting
