// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of a course is handed out: all of it, sections, or single blocks. Numbers, addresses
// and anchors stay those of the whole course.
#pragma once
#include <set>

#include "model/course.h"

namespace uddrag::course {

struct Part {
  std::set<model::SectionId> sections;  ///< with all their blocks
  std::set<model::BlockId> blocks;      ///< one by one

  bool whole() const { return sections.empty() && blocks.empty(); }
  bool holds(const model::Block& block) const {
    return whole() || sections.contains(block.section) || blocks.contains(block.id);
  }
  bool operator==(const Part&) const = default;
};

}  // namespace uddrag::course
