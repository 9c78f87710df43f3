// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/odt.h"

#include "export/handout.h"
#include "export/odf_package.h"

namespace uddrag::exporting {

OutputFile write_odt(const course::Pages& pages) {
  return {"course.odt", odt_bytes(handout(pages))};
}

}  // namespace uddrag::exporting
