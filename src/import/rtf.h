// SPDX-License-Identifier: GPL-3.0-or-later
// Rich Text Format (Microsoft, RTF Specification 1.9.1) as Word, LibreOffice, TextEdit, WordPad and
// NVivo write it: paragraphs, runs, tables as rows, notes and comments, tracked changes as
// accepted, text boxes once. What is not taken over is in the report.
#pragma once
#include "import/formats.h"

namespace uddrag::importing {

extern const Format rtf_format;

}  // namespace uddrag::importing
