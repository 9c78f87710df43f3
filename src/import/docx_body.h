// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the body of a Word document and gathers its paragraphs.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "import/docx_numbers.h"
#include "import/docx_styles.h"
#include "import/source.h"

namespace pugi {
class xml_node;
}

namespace uddrag::importing {

struct DocxNotes {
  std::map<std::string, SourceNote> comments;    ///< by id
  std::map<std::string, std::string> footnotes;  ///< id → words
  std::map<std::string, std::string> endnotes;
};

/// Throws base::Error damaged for elements nested deeper than a document can be, too_large for more
/// than options.max_unpacked bytes of text.
void read_docx_body(const pugi::xml_node& body, const DocxStyles& styles, DocxNumbers numbers,
                    const DocxNotes& notes, const Options& options, Source& source);

/// The words of a part's paragraphs, joined by spaces (for notes and comments).
std::string docx_words(const pugi::xml_node& node);

}  // namespace uddrag::importing
