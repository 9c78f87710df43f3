// SPDX-License-Identifier: GPL-3.0-or-later
// What may follow a name within its word and leave it that name: a genitive, or the second part of
// a compound.
#pragma once
#include <cstdint>
#include <string>

namespace uddrag::course {

/// What of a written form counts when its ending is looked at.
struct Ending {
  bool hisses = false;     ///< it ends in s, x or z: -es may follow
  bool person = false;     ///< fewer compounds are made with it
  bool compounds = false;  ///< it is long enough for them: short names begin too many other words
};
Ending ending_of(const std::string& written, bool person);

/// `rest`: what goes on behind it in the word, in lower case.
bool leaves_name(const std::string& rest, Ending form);

}  // namespace uddrag::course
