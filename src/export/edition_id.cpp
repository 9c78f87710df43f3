// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/edition_id.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/hash.h"
#include "base/id.h"

namespace uddrag::exporting {

std::string edition_id(const course::Pages& pages) {
  const bool teacher = pages.edition == course::Edition::teacher;
  const auto name = pages.identifier.empty() ? pages.title : pages.identifier;
  const auto hash =
      base::hash_of_bytes(fmt::format("{} {}", name, teacher ? "teacher" : "student"));
  base::Uuid id;
  std::copy_n(hash.bytes.begin(), id.bytes.size(), id.bytes.begin());
  id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0F) | 0x80);
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3F) | 0x80);
  return base::to_string(id);
}

}  // namespace uddrag::exporting
