// SPDX-License-Identifier: GPL-3.0-or-later
// OpenDocument texts (ISO/IEC 26300, by LibreOffice and others): paragraphs, tables as rows, notes
// and comments, tracked changes as accepted, text boxes once. What is not taken over is in the
// report.
#pragma once
#include "import/formats.h"

namespace uddrag::importing {

extern const Format odt_format;

}  // namespace uddrag::importing
