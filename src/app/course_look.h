// SPDX-License-Identifier: GPL-3.0-or-later
// How a course is made to look, as the window and the command line set it: one rule for both.
#pragma once
#include <filesystem>
#include <string>

#include "course/look_wish.h"

namespace uddrag::app {

/// A course's field `theme`. Throws base::Error bad_input for a theme or colour that is none, and
/// for a path that the field cannot hold.
std::string checked_theme(const course::LookWish& wish);
/// A logo's file as the course names it, from the project's folder (base::path_from). Throws
/// base::Error bad_input where the file is no PNG, JPEG, GIF or SVG image, and what reading throws.
std::string logo_in_course(const std::filesystem::path& folder, const std::filesystem::path& file);

}  // namespace uddrag::app
