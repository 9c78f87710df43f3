// SPDX-License-Identifier: GPL-3.0-or-later
// A rule's "no". Menus, command line and execution ask the same check and get this back.
#pragma once
#include <string>
#include <vector>

#include "base/said.h"

namespace uddrag::model {

struct Refusal {
  std::string rule;        ///< stable, untranslated: "code.name_taken"
  std::string detail;      ///< one English sentence for the command line and logs
  std::string words = {};  ///< the same with {} for what differs: what the window translates
  std::vector<std::string> arguments = {};  ///< what stands for the {}, in their order
  std::string place = {};                   ///< in a larger change: where in it; may be empty
};

/// For an error, where nobody can be asked.
inline base::Said said(const Refusal& refusal) {
  return {refusal.detail, refusal.words.empty() ? refusal.detail : refusal.words,
          refusal.arguments};
}

}  // namespace uddrag::model
