// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the sheet of the Course place: the course with a line for each section, or a
// section with its blocks. Free of windows.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "course/pages.h"
#include "gui/course/card_text.h"

namespace uddrag::gui {

/// Neither: the course itself.
struct CourseTarget {
  std::optional<model::SectionId> section;
  std::optional<model::BlockId> block;
  bool operator==(const CourseTarget&) const = default;
};

struct SheetItem {
  CourseTarget target;
  std::string label;  ///< "Excerpt", translated
  CardLines lines;
  base::Hash image;                         ///< of a figure; nil: none
  std::optional<course::Chart> chart = {};  ///< of a figure that is drawn
};

std::vector<SheetItem> sheet_items(const course::Material& material,
                                   std::optional<model::SectionId> section);
SheetItem block_item(const course::Material& material, const model::Block& block);

}  // namespace uddrag::gui
