// SPDX-License-Identifier: GPL-3.0-or-later
// Digits, blanks and endings of file names, as readers of every format meet them.
#pragma once
#include <string>
#include <string_view>

#include "text/collate.h"

namespace uddrag::importing {

inline bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// White space within a line.
inline bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

/// The first place from `at` on that is no blank; the text's size where there is none.
inline std::size_t behind_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

/// What stands behind the last point, in lower case; empty where there is none.
inline std::string extension_of(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  return dot == std::string_view::npos ? std::string()
                                       : text::lower(std::string(path.substr(dot + 1)));
}

}  // namespace uddrag::importing
