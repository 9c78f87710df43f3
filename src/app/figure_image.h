// SPDX-License-Identifier: GPL-3.0-or-later
// An image file taken in for a figure.
#pragma once
#include <filesystem>
#include <string>

namespace uddrag::app {

struct FigureImage {
  std::string bytes;
  std::string media_type;  ///< "image/png", "image/jpeg", "image/gif", "image/svg+xml"
  std::string file_name;
};

/// Throws base::Error bad_input for a file that is none of the four kinds, larger than 20 MB, or
/// SVG that takes something from outside or runs something, and what reading throws.
FigureImage figure_image(const std::filesystem::path& file);

}  // namespace uddrag::app
