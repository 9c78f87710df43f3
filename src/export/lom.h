// SPDX-License-Identifier: GPL-3.0-or-later
// What a package for an LMS says of the course: title, language, description, rights, as IEEE LOM
// (1484.12.3), which SCORM 2004 and Common Cartridge share. Internal to export/.
#pragma once
#include <string>

#include "course/pages.h"
#include "export/markup.h"
#include "export/words.h"

namespace uddrag::exporting {

/// In which namespace the package's schema wants the elements, and by which prefix importers look
/// for them.
struct LomSpace {
  std::string prefix, address;
};
void write_lom(Markup& xml, const LomSpace& space, const course::Pages& pages, const Words& words);

}  // namespace uddrag::exporting
