// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/xml_parts.h"

#include <algorithm>
#include <cstring>

#include "base/error.h"

namespace uddrag::importing {

using base::Error;
using base::ErrorKind;

void require_depth(int depth) {
  if (depth > deepest) throw Error(ErrorKind::damaged, "Its parts are nested too deeply.");
}

const char* local_name(const pugi::xml_node& node) {
  const char* colon = std::strchr(node.name(), ':');
  return colon ? colon + 1 : node.name();
}

bool is(const pugi::xml_node& node, const char* local) {
  return std::strcmp(local_name(node), local) == 0;
}

std::string attribute(const pugi::xml_node& node, const char* local) {
  for (const pugi::xml_attribute& found : node.attributes()) {
    const char* colon = std::strchr(found.name(), ':');
    if (std::strcmp(colon ? colon + 1 : found.name(), local) == 0) return found.value();
  }
  return {};
}

pugi::xml_node child(const pugi::xml_node& node, const char* local) {
  for (const pugi::xml_node& found : node.children())
    if (is(found, local)) return found;
  return {};
}

bool load(ZipReader& zip, const std::string& name, pugi::xml_document& document) {
  const auto bytes = zip.part(name);
  if (bytes) load_xml(*bytes, "Its part " + name, document);
  return bytes.has_value();
}

namespace {

/// The tree of elements and attributes takes many times their bytes.
void require_few_marks(std::string_view bytes) {
  constexpr std::ptrdiff_t most_marks = 8'000'000;
  const auto marks =
      std::count_if(bytes.begin(), bytes.end(), [](char c) { return c == '<' || c == '='; });
  if (marks > most_marks)
    throw Error(ErrorKind::too_large, "It has more parts than a transcript can have.");
}

}  // namespace

void load_xml(std::string_view bytes, const std::string& what, pugi::xml_document& document) {
  require_few_marks(bytes);
  const auto result =
      document.load_buffer(bytes.data(), bytes.size(),
                           pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype);
  for (const pugi::xml_node& node : document.children())
    if (node.type() == pugi::node_doctype)  // in whatever encoding
      throw Error(ErrorKind::damaged,
                  "It defines entities of its own, which such a file does not.");
  if (!result) throw Error(ErrorKind::damaged, base::said("{} is not XML.", what));
}

}  // namespace uddrag::importing
