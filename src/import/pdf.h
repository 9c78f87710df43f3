// SPDX-License-Identifier: GPL-3.0-or-later
// PDF: words by poppler; what stands at the pages' edges taken off, columns read one by one,
// paragraphs rebuilt. Comments and form fields are not read.
#pragma once
#include "import/formats.h"

namespace uddrag::importing {

extern const Format pdf_format;

}  // namespace uddrag::importing
