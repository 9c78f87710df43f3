// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/course_files.h"

#include "app/course_look.h"
#include "base/error.h"
#include "base/file.h"
#include "base/said.h"
#include "store/recording.h"
#include "text/utf8.h"

namespace uddrag::app {
namespace {

namespace fs = std::filesystem;
using FileRole = course::FileReference::Role;

[[noreturn]] void fail_file(base::Said detail, const fs::path& file) {
  throw base::Error(base::ErrorKind::bad_input, std::move(detail), file);
}

fs::path found_file(const fs::path& folder, const std::string& path) {
  const fs::path inside = fs::path(path).lexically_normal();
  if (inside.is_absolute() || inside.empty() || *inside.begin() == "..")
    fail_file(base::said("It lies outside the folder of the course."), path);
  std::error_code ignored;
  if (!fs::is_regular_file(folder / inside, ignored))
    fail_file(base::said("There is no such file."), path);
  return folder / inside;
}

bool is_captions(const std::string& bytes) {
  return bytes.starts_with("WEBVTT") || bytes.starts_with("\xEF\xBB\xBFWEBVTT");
}

/// What the file holds, as far as a page or the project holds it itself.
CourseFile file_of_kind(const fs::path& path, FileRole role) {
  CourseFile file{path};
  switch (role) {
    case FileRole::image:
      file.image = figure_image(path);
      break;
    case FileRole::poster:
      figure_image(path);
      break;
    case FileRole::logo:
      require_logo(path);
      break;
    case FileRole::captions:
      if (!is_captions(base::read_file(path)))
        fail_file(base::said("These are no captions (WebVTT)."), path);
      break;
    case FileRole::transcript:
      file.words = text::trim(base::read_file(path));
      if (!text::valid_utf8(file.words)) fail_file(base::said("It is not UTF-8 text."), path);
      break;
    case FileRole::video:
      break;
  }
  return file;
}

}  // namespace

CourseFile course_file(const fs::path& folder, const course::FileReference& reference) {
  return file_of_kind(found_file(folder, reference.path), reference.role);
}

ChosenFile chosen_file(const fs::path& project, const fs::path& file, FileRole role) {
  constexpr std::uintmax_t largest_video = 100'000'000;
  file_of_kind(file, role);
  const std::string path = base::path_from(project.parent_path(), file);
  if (!fs::path(path).is_absolute()) return {path};
  if (role == FileRole::video && fs::file_size(file) > largest_video) return {path};
  return {file.filename().string(), store::take_in(project, file)};
}

}  // namespace uddrag::app
