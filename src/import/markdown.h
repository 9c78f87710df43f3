// SPDX-License-Identifier: GPL-3.0-or-later
// Markdown (CommonMark by md4c): the rendered words, with headings and emphasis as styles. A line
// break in the source stays one, since people write turns line by line.
#pragma once
#include "import/formats.h"

namespace uddrag::importing {

extern const Format markdown_format;

}  // namespace uddrag::importing
