// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the body of an OpenDocument text and gathers its paragraphs.
#pragma once
#include <string>

#include "import/odt_lists.h"
#include "import/odt_styles.h"
#include "import/source.h"

namespace uddrag::importing {

/// Throws base::Error damaged for elements nested deeper than a document can be, too_large for more
/// text than the options allow, bad_input for tracked changes where they refuse them.
void read_odt_body(const pugi::xml_node& body, const OdtStyles& styles, OdtLists lists,
                   const Options& options, Source& source);

/// The words of an element's paragraphs, joined by spaces (for notes, comments and the report).
std::string odt_words(const pugi::xml_node& node);

}  // namespace uddrag::importing
