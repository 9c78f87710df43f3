// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/together.h"

#include <nlohmann/json.hpp>

namespace uddrag::edit {

void apply_inside(store::Edit& edit, store::Transaction& tx) {
  if (auto refusal = edit.check(tx.read())) throw store::RefusedInside{*refusal};
  edit.apply(tx);
}

void Together::apply(store::Transaction& tx) {
  for (std::size_t i = 0; i < m_edits.size(); ++i) {
    if (before_each) before_each(i, m_edits.size());
    apply_inside(*m_edits[i], tx);
  }
}

std::string arguments_json(const std::vector<std::pair<const char*, std::string>>& pairs) {
  nlohmann::ordered_json object = nlohmann::ordered_json::object();
  for (const auto& [key, value] : pairs) object[key] = value;
  return object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace uddrag::edit
