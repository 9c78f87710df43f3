// SPDX-License-Identifier: GPL-3.0-or-later
// Small helpers of all edits: refusals and names.
#pragma once
#include <optional>
#include <string>
#include <utility>

#include "base/said.h"
#include "model/refusal.h"

namespace uddrag::edit {

using Verdict = std::optional<model::Refusal>;  ///< nothing: allowed

/// `words` is one English sentence with {} for each argument; a tool collects it for translation.
template <class... Arguments>
model::Refusal refusal(std::string rule, fmt::format_string<const Arguments&...> words,
                       const Arguments&... arguments) {
  base::Said said = base::said(words, arguments...);
  return {
      std::move(rule), std::move(said.text), std::move(said.words), std::move(said.arguments), {}};
}
template <class... Arguments>
Verdict refuse(std::string rule, fmt::format_string<const Arguments&...> words,
               const Arguments&... arguments) {
  return refusal(std::move(rule), words, arguments...);
}
inline Verdict allow() {
  return std::nullopt;
}

}  // namespace uddrag::edit
