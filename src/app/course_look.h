// SPDX-License-Identifier: GPL-3.0-or-later
// How a course is made to look, as the window and the command line set it: one rule for both.
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "course/look_wish.h"
#include "store/reader.h"

namespace uddrag::app {

/// A course's field `theme`. Throws base::Error bad_input for a theme or colour that is none, and
/// for a path that the field cannot hold.
std::string checked_theme(const course::LookWish& wish);
/// Throws base::Error bad_input where the file is no PNG, JPEG, GIF or SVG image, and what reading
/// throws.
void require_logo(const std::filesystem::path& file);
/// A logo's file as the course names it: see chosen_file().
std::string logo_in_course(const std::filesystem::path& project, const std::filesystem::path& file);
/// Nothing where it is not there.
std::optional<std::string> logo_bytes(const store::Reader& read,
                                      const std::filesystem::path& folder, const std::string& logo);

}  // namespace uddrag::app
