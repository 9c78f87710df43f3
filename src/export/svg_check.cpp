// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/svg_check.h"

#include <algorithm>
#include <pugixml.hpp>
#include <string>

namespace uddrag::exporting {
namespace {

constexpr std::size_t svg_most_bytes = 5'000'000;
constexpr std::string_view svg_namespace = "http://www.w3.org/2000/svg";  // or nobody shows it
constexpr std::size_t svg_head = 4096;  // within which the first element begins

std::string in_small_letters(std::string_view text) {
  std::string small(text);
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return small;
}

std::string_view without_prefix(std::string_view name) {
  return name.substr(name.find(':') == name.npos ? 0 : name.find(':') + 1);
}

std::string_view behind_spaces(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n\"'"), text.size()));
  return text;
}

/// A part of the same drawing, or a picture that stands in it.
bool stays_inside(std::string_view address) {
  address = behind_spaces(address);
  return address.empty() || address.starts_with('#') || address.starts_with("data:image/png") ||
         address.starts_with("data:image/jpeg") || address.starts_with("data:image/gif");
}

/// style: in small letters
bool style_stays_inside(std::string_view style) {
  if (style.find("@import") != style.npos) return false;
  for (auto at = style.find("url("); at != style.npos; at = style.find("url(", at + 4))
    if (!stays_inside(style.substr(at + 4))) return false;
  return true;
}

class SvgWalk : public pugi::xml_tree_walker {
 public:
  bool runs = false, fetches = false, entities = false;

  bool for_each(pugi::xml_node& node) override {
    if (node.type() == pugi::node_doctype)
      entities = std::string_view(node.value()).find('[') != std::string_view::npos;
    const auto name = in_small_letters(without_prefix(node.name()));
    runs = runs || name == "script" || name == "foreignobject";
    if (node.type() == pugi::node_pi && name == "xml-stylesheet") fetches = true;
    if (name == "style" && !style_stays_inside(in_small_letters(node.text().get()))) fetches = true;
    for (const auto& attribute : node.attributes()) look_at(attribute, name == "a");
    return !runs && !fetches && !entities;
  }

 private:
  /// A link fetches nothing before somebody follows it.
  void look_at(const pugi::xml_attribute& attribute, bool link) {
    const auto name = in_small_letters(without_prefix(attribute.name()));
    const auto value = in_small_letters(attribute.value());
    if (name.starts_with("on") || behind_spaces(value).starts_with("javascript:")) runs = true;
    if (!link && (name == "href" || name == "src") && !stays_inside(value)) fetches = true;
    if (!style_stays_inside(value)) fetches = true;
  }
};

}  // namespace

bool is_svg(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return behind_spaces(bytes).starts_with('<') &&
         bytes.substr(0, svg_head).find("<svg") != bytes.npos;
}

std::optional<base::Said> svg_fault(std::string_view bytes) {
  using base::said;
  if (bytes.size() > svg_most_bytes)
    return said("The SVG image is larger than 5 MB. Make it simpler, or save it as PNG.");
  pugi::xml_document document;
  constexpr auto options = pugi::parse_default | pugi::parse_doctype | pugi::parse_pi;
  if (!document.load_buffer(bytes.data(), bytes.size(), options) ||
      std::string_view(document.document_element().name()) != "svg" ||
      std::string_view(document.document_element().attribute("xmlns").value()) != svg_namespace)
    return said("This SVG image is broken. Save it anew, or save it as PNG.");
  SvgWalk walk;
  document.traverse(walk);
  if (walk.entities)
    return said("This SVG image declares entities. Save it as plain SVG, or as PNG.");
  if (walk.runs)
    return said("This SVG image holds a script or a web page. Save it as plain SVG, or as PNG.");
  if (walk.fetches)
    return said(
        "This SVG image takes something from outside of its file. Put it into the file, or save it "
        "as PNG.");
  return std::nullopt;
}

}  // namespace uddrag::exporting
