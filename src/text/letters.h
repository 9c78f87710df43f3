// SPDX-License-Identifier: GPL-3.0-or-later
// Single characters: what is a letter, what belongs to the one before, capitals, equality of
// composed and decomposed forms.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace uddrag::text {

/// Letters, digits and combining marks: what words are made of.
bool is_word_character(char32_t c);
bool is_mark(char32_t c);
/// Upper case by the root rules.
std::string upper(std::string_view utf8);
/// The same words with their first letter large.
std::string capitalised(std::string_view utf8);
/// How many bytes at the beginning of a text are canonically equivalent (Unicode, section 3.7) to a
/// word, ending where no combining mark follows; 0 where none.
std::size_t match_canonically(std::string_view text, std::string_view word);
/// Canonical composition (NFC).
std::string composed(std::string_view utf8);

}  // namespace uddrag::text
