// SPDX-License-Identifier: GPL-3.0-or-later
// Fills course::Material from a project.
#pragma once
#include <filesystem>

#include "course/material.h"
#include "store/reader.h"

namespace uddrag::app {

/// none: without the bytes of videos and captions, where only words are looked at.
enum class VideoFiles { all, none };

/// Who speaks where in a document, enough to tell whose words a quote has; the text is left out.
course::SourceDocument speakers_in(const store::Reader& read, const model::Document& document);
/// folder: where relative paths of videos and captions are looked up (the project's folder).
/// Throws base::Error not_found where there is no such course.
course::Material course_material(const store::Reader& read, model::CourseId course,
                                 const std::filesystem::path& folder,
                                 VideoFiles files = VideoFiles::all);

}  // namespace uddrag::app
