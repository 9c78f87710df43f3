// SPDX-License-Identifier: GPL-3.0-or-later
// A course as a document to hand out: title page with contents, a section a chapter. What stands
// where is decided here, once for Word, OpenDocument and PDF. Internal to export/.
#pragma once
#include "course/pages.h"
#include "export/docx_value.h"

namespace uddrag::exporting {

DocxDocument handout(const course::Pages& pages);

}  // namespace uddrag::exporting
