// SPDX-License-Identifier: GPL-3.0-or-later
// A rule's "no". Menus, command line and execution ask the same check and get this back.
#pragma once
#include <string>

namespace uddrag::model {

struct Refusal {
  std::string rule;    ///< stable, untranslated: "code.name_taken"
  std::string detail;  ///< one English sentence for the command line and logs
};

}  // namespace uddrag::model
