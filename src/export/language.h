// SPDX-License-Identifier: GPL-3.0-or-later
// What outputs need to know of a language tag (BCP 47).
#pragma once
#include <string>
#include <string_view>

namespace uddrag::exporting {

/// "da" of "da-DK", in lower case.
std::string primary_language(std::string_view tag);
/// Whether the language is written from right to left (by its script, else by custom).
bool right_to_left(std::string_view tag);
/// "rtl" or "ltr", the value of HTML's dir; empty for an empty tag.
std::string direction(std::string_view tag);
/// The form that office programs know, with a region: "da-DK" for "da". A tag that has a region
/// and one that is not in the table stay as they are.
std::string office_language(std::string_view tag);

}  // namespace uddrag::exporting
