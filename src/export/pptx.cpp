// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pptx.h"

#include "export/pptx_package.h"
#include "export/slides.h"

namespace uddrag::exporting {

OutputFile write_pptx(const course::Pages& pages) {
  return {"course.pptx", pptx_bytes(slides_of(pages))};
}

}  // namespace uddrag::exporting
