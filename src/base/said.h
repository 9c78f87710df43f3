// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence for people that a translation can be made of: English, once as it stands and once with
// {} for what differs. A tool collects the words of said(), refuse() and Error for translation.
#pragma once
#include <fmt/format.h>

#include <string>
#include <vector>

namespace uddrag::base {

struct Said {
  std::string text, words;
  std::vector<std::string> arguments;  ///< what stands for the {}, in their order
};

template <class... Arguments>
Said said(fmt::format_string<const Arguments&...> words, const Arguments&... arguments) {
  const fmt::string_view plain = words;
  return {fmt::format(words, arguments...),
          std::string(plain.data(), plain.size()),
          {fmt::format("{}", arguments)...}};
}

}  // namespace uddrag::base
