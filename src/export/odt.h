// SPDX-License-Identifier: GPL-3.0-or-later
// A course as one OpenDocument text to hand out: the same document as docx.h gives, for LibreOffice
// and all that read the format. The same pages give the same bytes.
#pragma once
#include "course/pages.h"
#include "export/output_file.h"

namespace uddrag::exporting {

/// Path "course.odt". Of videos and images holds what write_docx() says.
OutputFile write_odt(const course::Pages& pages);

}  // namespace uddrag::exporting
