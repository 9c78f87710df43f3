// SPDX-License-Identifier: GPL-3.0-or-later
// What a person or a search engine could read in HTML or XML, whatever the vocabulary: a tolerant
// reader that knows no format and loses nothing. For checking what was made, not for showing it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace uddrag::exporting {

/// Text between tags, once with runs joined ("Mar" + "iam" in two <w:t> is one word) up to the end
/// of a paragraph or cell, and once apart by every tag; values of attributes; comments; scripts.
/// With references (&oslash; &#xF8;) as characters. One line each, valid UTF-8, none empty.
std::vector<std::string> markup_lines(std::string_view markup);

}  // namespace uddrag::exporting
