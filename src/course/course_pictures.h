// SPDX-License-Identifier: GPL-3.0-or-later
// What a line of a course text (course_text.h) says of the figure or video right above it: its
// source, caption, captions, poster, transcript.
#pragma once
#include <cstdint>

#include "course/course_lines.h"
#include "course/course_text.h"

namespace uddrag::course {

/// Takes the label into a block of a figure or video; false where it says nothing of one. `line`:
/// of the text, from 1.
bool read_about_picture(DraftBlock& block, const Label& label, std::int64_t line);

}  // namespace uddrag::course
