// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/docx.h"

#include "export/docx_package.h"
#include "export/handout.h"

namespace uddrag::exporting {

OutputFile write_docx(const course::Pages& pages) {
  return {"course.docx", docx_bytes(handout(pages))};
}

}  // namespace uddrag::exporting
