// SPDX-License-Identifier: GPL-3.0-or-later
// Puts replacements where names stand, in outputs only. Longest originals first, whole words, the
// written case or all capitals; a genitive -s, -'s or -' stays behind the replacement, and so does
// the second part of a compound with a hyphen. Composed and decomposed accents are the same.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/protection.h"

namespace uddrag::course {

struct NamedRun {
  std::string text;
  std::string original;  ///< what stood here; empty: these are the source's own characters
};

class Pseudonyms {
 public:
  explicit Pseudonyms(const std::vector<model::PseudonymTerm>& terms);

  std::vector<NamedRun> runs(std::string_view text) const;
  std::string apply(std::string_view text) const;
  /// Originals (and listed forms) that still stand in a text as whole words, whatever their case.
  std::vector<std::string> remaining(std::string_view text) const;
  bool empty() const { return m_forms.empty(); }

 private:
  struct Form {
    std::string written, replacement;
  };
  const Form* form_at(std::string_view text, std::size_t at, std::size_t& length) const;

  std::vector<Form> m_forms;  // longest first
};

}  // namespace uddrag::course
