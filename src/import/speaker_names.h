// SPDX-License-Identifier: GPL-3.0-or-later
// Names of those who speak, as people write them.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "model/document.h"

namespace uddrag::importing {

inline constexpr std::size_t longest_label = 48;  // bytes

/// As a label is written: begins with a capital or has a number, few words, no signs of a sentence.
bool looks_like_name(std::string_view label);

/// The same for all ways to write one speaker's name: "KAREN", "Karen." and "Karen"; "I", "INT" and
/// "Interviewer".
std::string label_key(std::string_view label);

/// "I", "INT", "Interviewer", "Moderator" … in Danish, English, German and French.
model::SpeakerRole role_of(const std::string& label);

}  // namespace uddrag::importing
