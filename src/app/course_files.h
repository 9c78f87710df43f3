// SPDX-License-Identifier: GPL-3.0-or-later
// The files of a course: those that a course text names, found beside it or below and looked at,
// and what the project keeps of one that was chosen.
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "app/figure_image.h"
#include "base/hash.h"
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

/// What a course holds of a file that was chosen for it.
struct ChosenFile {
  std::string name;         ///< path from the project's folder; of what was taken in, its own name
  base::Hash content = {};  ///< of what was taken in, else nil
};

/// A file beside the project or below stays where it lies. One from elsewhere is taken in
/// (store::take_in: the project must be open for writing here); only a video above 100 MB is named
/// by its whole path. Throws base::Error where it is of another kind than its role asks for, and
/// what reading throws.
ChosenFile chosen_file(const std::filesystem::path& project, const std::filesystem::path& file,
                       course::FileReference::Role role);

}  // namespace uddrag::app
