// SPDX-License-Identifier: GPL-3.0-or-later
// Sorting names as a language does (å last in Danish; "Int. 2" before "Int. 10"). CLDR by ICU.
#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace uddrag::text {

class Collator {
 public:
  /// language: BCP 47 such as "da"; numbers inside names sort by value.
  explicit Collator(const std::string& language);
  ~Collator();
  Collator(Collator&&) noexcept;
  Collator& operator=(Collator&&) noexcept;

  /// <0, 0, >0 like strcmp. Equal only where no level tells them apart.
  int compare(std::string_view a, std::string_view b) const;
  bool less(std::string_view a, std::string_view b) const { return compare(a, b) < 0; }
  /// Bytes that compare as the names do; for long lists.
  std::string key(std::string_view name) const;

 private:
  struct Engine;
  std::unique_ptr<Engine> m_engine;
};

/// Lower case by the language's rules, for identifiers and file names.
std::string lower(std::string_view utf8, const std::string& language = "");

}  // namespace uddrag::text
