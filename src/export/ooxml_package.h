// SPDX-License-Identifier: GPL-3.0-or-later
// What every package of ECMA-376-2 has, whatever is in it: content types, relationships, core
// properties. Internal to export/.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "export/ooxml_body.h"
#include "export/output_file.h"

namespace uddrag::exporting {

constexpr std::string_view ooxml_declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view ooxml_office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// `parts`: name ("/word/document.xml") and type. Endings of `media` get the type of their image.
std::string ooxml_content_types(const std::vector<std::pair<std::string, std::string>>& parts,
                                const std::vector<OutputFile>& media);
std::string ooxml_relationships(const std::vector<OoxmlRelationship>& list);
/// Of the package: the main part and the core properties.
std::string ooxml_root_relationships(const std::string& main_part);
std::string ooxml_core_properties(const std::string& title, const std::string& creator,
                                  const std::string& language);

}  // namespace uddrag::exporting
