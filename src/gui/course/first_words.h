// SPDX-License-Identifier: GPL-3.0-or-later
// What a block begins with, for a line in a list. Free of windows.
#pragma once
#include <string>

#include "store/reader.h"

namespace uddrag::gui {

/// Its own words, else those of its first quote, in one line without the marks of Markdown; empty
/// for one that says nothing.
std::string first_words(const store::Reader& read, const model::Block& block);

}  // namespace uddrag::gui
