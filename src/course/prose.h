// SPDX-License-Identifier: GPL-3.0-or-later
// Markdown (CommonMark 0.30 with tables, by md4c) to Prose. Headings are of level 3 to 6. Raw HTML
// is shown as the text it is; links other than http, https, mailto and relative ones lose their
// address.
#pragma once
#include <string>

#include "course/pages.h"

namespace uddrag::course {

Prose prose_of(const std::string& markdown);
/// All words of it, paragraphs apart by line ends.
std::string plain_text(const Prose& prose);
std::string plain_text(const Inlines& runs);
/// The addresses of all its links, one a line.
std::string addresses(const Prose& prose);

}  // namespace uddrag::course
