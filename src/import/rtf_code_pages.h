// SPDX-License-Identifier: GPL-3.0-or-later
// The code pages that fonts and documents in Rich Text Format name by numbers.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace uddrag::importing {

/// \fcharsetN → a code page, 0 for the document's, -1 for symbols that are no letters.
int code_page_of_charset(long charset);
/// IANA name, "" where the code page is not known.
std::string name_of_code_page(int code_page);

class RtfCodePages {
 public:
  /// UTF-8 of bytes in a code page; for one that is not known as in windows-1252.
  std::string decode(std::string_view bytes, int code_page);
  /// Whether it can be read at all.
  static bool knows(int code_page) { return !name_of_code_page(code_page).empty(); }

 private:
  /// Of the 256 bytes, for code pages of one byte a sign; empty for others.
  const std::vector<std::string>& table(int code_page);
  std::map<int, std::vector<std::string>> m_tables;
};

}  // namespace uddrag::importing
