// SPDX-License-Identifier: GPL-3.0-or-later
// The files that a course text names: found beside it or below, looked at, taken into the project.
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "app/figure_image.h"
#include "course/course_text.h"

namespace uddrag::app {

struct CourseFile {
  std::filesystem::path path;
  std::optional<FigureImage> image = {};  ///< of an image
  std::string words = {};                 ///< of a transcript
};

/// `folder`: of the course text. Throws base::Error where the file is not there, lies elsewhere or
/// is of another kind than its role asks for.
CourseFile course_file(const std::filesystem::path& folder, const course::FileReference& reference);

}  // namespace uddrag::app
