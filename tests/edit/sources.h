// SPDX-License-Identifier: GPL-3.0-or-later
// Reads src/edit for the names it uses, so that a list in the tests cannot fall behind the code.
#pragma once
#include <set>
#include <string>

namespace uddrag::edit::testing {

/// Every kind of action that a kind() of src/edit returns.
std::set<std::string> kinds_in_sources();
/// Every rule that src/edit refuses by.
std::set<std::string> rules_in_sources();

}  // namespace uddrag::edit::testing
