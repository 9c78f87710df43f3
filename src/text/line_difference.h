// SPDX-License-Identifier: GPL-3.0-or-later
// What turns a long text into another version of it: first by lines, then within those that differ.
// Unlike difference() alone, two far apart changes of a long text stay two.
#pragma once
#include <vector>

#include "text/splice.h"

namespace uddrag::text {

/// Lines that stand once in both texts hold the rest in place (patience: the longest run of them in
/// the same order); between them difference() tells what is another.
std::vector<Splice> difference_by_lines(const Text& before, const Text& after);

}  // namespace uddrag::text
