// SPDX-License-Identifier: GPL-3.0-or-later
// Words that are written with a capital and give nobody away: weekdays, months, languages and what
// people of a country are called, in Danish and English.
#pragma once
#include <string_view>

namespace uddrag::app {

/// One word or several. False for April, May, June and August, which people are called too.
bool is_everyday(std::string_view words);

}  // namespace uddrag::app
