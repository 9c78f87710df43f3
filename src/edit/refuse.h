// SPDX-License-Identifier: GPL-3.0-or-later
// Small helpers of all edits: refusals and names.
#pragma once
#include <optional>
#include <string>
#include <utility>

#include "model/refusal.h"

namespace uddrag::edit {

using Verdict = std::optional<model::Refusal>;  ///< nothing: allowed

inline Verdict refuse(std::string rule, std::string detail) {
  return model::Refusal{std::move(rule), std::move(detail)};
}
inline Verdict allow() {
  return std::nullopt;
}

}  // namespace uddrag::edit
