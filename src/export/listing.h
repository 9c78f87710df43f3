// SPDX-License-Identifier: GPL-3.0-or-later
// What the lists of excerpts and of memos share: a page with a title and a line that says how many,
// and a document in Word with the same.
// Internal to export/.
#pragma once
#include <functional>
#include <string>

#include "export/docx_value.h"
#include "export/markup.h"

namespace uddrag::exporting {

/// A whole HTML page with its style sheet inside; no line where `count` is empty. `write` fills
/// <main>.
std::string listing_page(const std::string& title, const std::string& language,
                         const std::string& count, const std::function<void(Markup&)>& write);

/// A document with the title at every page's foot and the number of pages, and nothing in it yet.
DocxDocument named_document(const std::string& title, const std::string& language);

/// The same, beginning with its title and a line below it.
DocxDocument listing_document(const std::string& title, const std::string& language,
                              const std::string& line);

}  // namespace uddrag::exporting
