// SPDX-License-Identifier: GPL-3.0-or-later
// Markdown (CommonMark with tables, by md4c) to Prose. Raw HTML is shown as the text it is; links
// other than http, https, mailto and relative ones lose their address.
#pragma once
#include <string>

#include "course/pages.h"

namespace uddrag::course {

Prose prose_of(const std::string& markdown);
/// All words of it, paragraphs apart by line ends.
std::string plain_text(const Prose& prose);
std::string plain_text(const Inlines& runs);

}  // namespace uddrag::course
