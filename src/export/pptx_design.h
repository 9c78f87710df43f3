// SPDX-License-Identifier: GPL-3.0-or-later
// What slides look like, whatever stands on them: theme, master, layouts, and the master of the
// notes (ECMA-376-1, 19.3 and 20.1). A slide takes place, letters and colours from its layout.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "export/slide_value.h"

namespace uddrag::exporting {

/// In English metric units; the slide is 16:9.
constexpr std::int64_t slide_width = 12'192'000, slide_height = 6'858'000;
struct SlideBox {
  std::int64_t x, y, width, height;
};
/// Where a picture may stand.
constexpr SlideBox picture_box{838'200, 1'450'000, 10'515'600, 4'050'000};
/// Where a logo may stand on the title slide, and the white ground around it: the slide is dark.
constexpr SlideBox logo_box{838'200, 480'000, 2'900'000, 800'000};
constexpr std::int64_t logo_edge = 120'000;

constexpr int slide_layout_count = 5;

std::string pptx_theme(const Serifs& serifs);
std::string pptx_master();
std::string pptx_layout(SlideLayout layout, const Serifs& serifs);
std::string pptx_notes_master();
/// All namespaces that a part with shapes needs.
constexpr std::string_view pptx_namespaces =
    R"( xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main")";

}  // namespace uddrag::exporting
