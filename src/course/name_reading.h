// SPDX-License-Identifier: GPL-3.0-or-later
// How a text is read when names are looked for in it: past what is invisible, with plain signs,
// words apart by any white space. Positions are bytes of valid UTF-8. Knows no list of names.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace uddrag::course {

/// What nobody sees: soft hyphen, zero-width characters, marks of direction. Word processors and
/// PDF files put them into the middle of words.
bool is_invisible(char32_t c);
/// A text as it is read aloud: without what is invisible, with plain signs.
std::string plain(std::string_view text);

/// Whether a word goes on at a place (letters, digits, marks), or one stands right before it.
bool word_goes_on(std::string_view text, std::size_t at);
bool word_before(std::string_view text, std::size_t at);
/// What follows within the word, without what is invisible.
std::string rest_of_word(std::string_view text, std::size_t at);

std::vector<std::string> split_words(std::string_view text);
std::string one_spaced(std::string_view text);
/// Where the words end that stand at a place with white space between them; 0: they do not.
std::size_t words_end(std::string_view text, std::size_t at, const std::vector<std::string>& words);

}  // namespace uddrag::course
