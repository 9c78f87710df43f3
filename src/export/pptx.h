// SPDX-License-Identifier: GPL-3.0-or-later
// A course as slides to teach from: a title slide, one for every section, one excerpt or question a
// slide, in letters that the back row reads; what is long goes on over further slides. Source,
// context and notes stand under the slide, for who speaks. The same pages give the same bytes.
#pragma once
#include "course/pages.h"
#include "export/output_file.h"

namespace uddrag::exporting {

/// Path "course.pptx". Text that is written to be read (not shown) is in the notes of the slide
/// before it. Videos are named, not taken in.
OutputFile write_pptx(const course::Pages& pages);

}  // namespace uddrag::exporting
