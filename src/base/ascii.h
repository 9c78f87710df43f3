// SPDX-License-Identifier: GPL-3.0-or-later
// Letters of file formats and addresses: ASCII only, whatever the locale. Words that people read
// are text/'s.
#pragma once
#include <string>
#include <string_view>

namespace uddrag::base {

constexpr char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
inline std::string ascii_lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = ascii_lower(c);
  return result;
}

}  // namespace uddrag::base
