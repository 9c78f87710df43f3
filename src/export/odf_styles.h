// SPDX-License-Identifier: GPL-3.0-or-later
// The named styles of an OpenDocument text (ODF 1.3, part 3, 16): the same as Word's by what they
// are for, under the names that LibreOffice knows and translates.
#pragma once
#include <string>
#include <string_view>

#include "export/docx_value.h"
#include "export/markup.h"

namespace uddrag::exporting {

/// Declaration and root element with all namespaces; the caller closes one element.
void open_odf(Markup& xml, std::string_view root);
/// styles.xml: fonts, paragraph, character and list styles, pages with their footer.
std::string odf_styles(const DocxDocument& document);
/// "Heading_20_1" for "Heading1".
std::string odf_style(std::string_view id);
/// Colour of the rule at the side of a style's paragraphs; empty: none.
std::string_view odf_rule(std::string_view id);
/// The attributes that say a language (BCP 47) of text.
Markup::Attributes odf_language(const std::string& language);

constexpr std::string_view odf_bullets = "Uddrag_20_Bullets";
constexpr std::string_view odf_numbers = "Uddrag_20_Numbers";
constexpr std::string_view odf_room_below = "0.25cm";  ///< of a paragraph whose style says none
constexpr std::string_view odf_first_page = "First_20_Page";

}  // namespace uddrag::exporting
