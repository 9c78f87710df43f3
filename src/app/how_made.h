// SPDX-License-Identifier: GPL-3.0-or-later
// "How it was made", as far as the project knows it: a draft in Markdown for a course's section.
// Counts only; no name of a person, and coders by their initials.
#pragma once
#include <string>

#include "store/reader.h"

namespace uddrag::app {

/// In Danish for "da", else in English. Documents in another language than the project's are left
/// out where the project has some in its own: they are translations.
std::string how_made(const store::Reader& read, const std::string& language);

}  // namespace uddrag::app
