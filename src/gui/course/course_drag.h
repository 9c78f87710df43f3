// SPDX-License-Identifier: GPL-3.0-or-later
// What is dragged within the Course place, as text of this program's own: a block, a section, a
// quote of the basket.
#pragma once
#include <optional>
#include <string>

#include "base/id.h"
#include "model/ids.h"

namespace uddrag::gui {

inline std::string dragged_block(model::BlockId id) {
  return "block:" + base::to_string(id.uuid);
}
inline std::string dragged_section(model::SectionId id) {
  return "section:" + base::to_string(id.uuid);
}
inline std::string dragged_quote(model::QuoteId id) {
  return "quote:" + base::to_string(id.uuid);
}

template <class Id>
std::optional<Id> id_of_drag(const std::string& text, const std::string& prefix) {
  if (!text.starts_with(prefix)) return std::nullopt;
  const auto id = base::parse_uuid(text.substr(prefix.size()));
  return id ? std::optional(Id{*id}) : std::nullopt;
}
inline auto block_of_drag(const std::string& text) {
  return id_of_drag<model::BlockId>(text, "block:");
}
inline auto section_of_drag(const std::string& text) {
  return id_of_drag<model::SectionId>(text, "section:");
}
inline auto quote_of_drag(const std::string& text) {
  return id_of_drag<model::QuoteId>(text, "quote:");
}
inline bool is_course_drag(const std::string& text) {
  return block_of_drag(text) || section_of_drag(text) || quote_of_drag(text);
}

}  // namespace uddrag::gui
