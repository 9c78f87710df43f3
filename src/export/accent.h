// SPDX-License-Identifier: GPL-3.0-or-later
// The colour of headings, rules and links in files without a style sheet of their own. What is
// written down of their looks names the usual one; a course's look (course/look.h) may have
// another.
#pragma once
#include <cstdint>
#include <string>

namespace uddrag::exporting {

/// That of the first theme's light pages.
constexpr std::uint32_t usual_accent = 0x1D5B5E;

/// Definitions of styles with this colour wherever they name the usual one.
std::string with_accent(std::string styles, std::uint32_t accent);

}  // namespace uddrag::exporting
