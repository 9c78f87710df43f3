// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/material.h"

#include <algorithm>

namespace uddrag::course {

bool Material::holds(const model::Section& section) const {
  return part.whole() || part.sections.contains(section.id) ||
         std::any_of(blocks.begin(), blocks.end(), [&](const model::Block& block) {
           return block.section == section.id && part.blocks.contains(block.id);
         });
}

bool Material::holds(const model::Excerpt& excerpt) const {
  return part.whole() || std::any_of(blocks.begin(), blocks.end(), [&](const model::Block& block) {
           return block.id == excerpt.block && holds(block);
         });
}

}  // namespace uddrag::course
