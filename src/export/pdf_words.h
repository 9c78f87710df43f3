// SPDX-License-Identifier: GPL-3.0-or-later
// All that can be read in a finished PDF: the words of its pages as a reading program finds them
// (poppler), and every string outside them (qpdf): title, outline, alternative texts, addresses.
// Internal to export/.
#pragma once
#include <string>

namespace uddrag::exporting {

bool is_pdf(const std::string& bytes);
/// UTF-8: the lines of the pages, then a string a line. `path` is for the message. Throws
/// base::Error damaged where it cannot be read back.
std::string pdf_words(const std::string& bytes, const std::string& path);

}  // namespace uddrag::exporting
