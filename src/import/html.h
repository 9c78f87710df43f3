// SPDX-License-Identifier: GPL-3.0-or-later
// Web pages (by libxml2, which mends what is broken): the words one reads, headings, emphasis and
// tables as rows; noScribe's speakers and times, oTranscribe's time stamps, notes of Word and
// LibreOffice. Nothing is run and nothing is fetched.
#pragma once
#include "import/formats.h"

namespace uddrag::importing {

extern const Format html_format;

}  // namespace uddrag::importing
