// SPDX-License-Identifier: GPL-3.0-or-later
// Word documents (ISO/IEC 29500-1, WordprocessingML): paragraphs, runs, tables as rows, notes and
// comments, tracked changes as accepted, text boxes once. What is not taken over is in the report.
#pragma once
#include "import/formats.h"

namespace uddrag::importing {

extern const Format docx_format;

}  // namespace uddrag::importing
