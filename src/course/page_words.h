// SPDX-License-Identifier: GPL-3.0-or-later
// All words of a finished element that a reader could come across, addresses and file names
// included: what the gate of pseudonyms looks through.
#pragma once
#include <string>
#include <vector>

#include "course/pages.h"

namespace uddrag::course {

/// One line a part. Addresses and names of files stand as they are, decoded, and as words.
std::string words_of(const Element& element);
/// An address or the name of a file as it is, decoded, and as somebody would read it aloud:
/// "MariamHaddad_02.png" holds "Mariam Haddad".
std::vector<std::string> readings_of_path(const std::string& path);

}  // namespace uddrag::course
