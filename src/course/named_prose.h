// SPDX-License-Identifier: GPL-3.0-or-later
// Markdown with its names replaced, also those that go on from one run of the text into the next.
#pragma once
#include <string>

#include "course/pages.h"
#include "course/pseudonyms.h"

namespace uddrag::course {

Prose named_prose(const Pseudonyms& names, const std::string& markdown);

}  // namespace uddrag::course
