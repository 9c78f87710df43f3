// SPDX-License-Identifier: GPL-3.0-or-later
// Signs that transcribers put among the words: pauses "(.)" "(2 sek.)", sounds "((griner))"
// "[laughs]", what several say at once "//ja//", what could not be heard "(unv.)". They stay in the
// text; here is where they stand.
#pragma once
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace uddrag::importing {

/// Bytes [first, second) of each sign, in order, none within another. What stands in round brackets
/// is a sign only where it is a pause or one of the words that are used for sounds.
std::vector<std::pair<std::size_t, std::size_t>> transcription_signs(std::string_view text);

}  // namespace uddrag::importing
