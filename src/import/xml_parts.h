// SPDX-License-Identifier: GPL-3.0-or-later
// XML: the parts of a packed document (docx, odt), or a file by itself, and names in them without
// their prefixes.
#pragma once
#include <pugixml.hpp>
#include <string>

#include "import/zip_reader.h"

namespace uddrag::importing {

/// How deep the parts of a document may be nested; deeper is damaged.
inline constexpr int deepest = 200;
/// Throws base::Error damaged beyond it.
void require_depth(int depth);
/// How many styles are followed from one to the one it is based on; they may go in a circle.
inline constexpr int longest_chain = 20;

/// A name without its namespace prefix: "w:p" → "p".
const char* local_name(const pugi::xml_node& node);
bool is(const pugi::xml_node& node, const char* local);
/// An attribute by its local name; "" where it is not there.
std::string attribute(const pugi::xml_node& node, const char* local);
pugi::xml_node child(const pugi::xml_node& node, const char* local);

/// Whether there is such a part. White space is kept as it is. Throws base::Error damaged where it
/// is no XML or has a document type, and with it perhaps entities of its own; too_large beyond four
/// million elements or so.
bool load(ZipReader& zip, const std::string& name, pugi::xml_document& document);
/// The same of bytes; `what` begins the sentence of the error.
void load_xml(std::string_view bytes, const std::string& what, pugi::xml_document& document);

}  // namespace uddrag::importing
