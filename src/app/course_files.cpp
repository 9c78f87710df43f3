// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/course_files.h"

#include "app/course_look.h"
#include "base/error.h"
#include "base/file.h"
#include "base/said.h"
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

}  // namespace

CourseFile course_file(const fs::path& folder, const course::FileReference& reference) {
  CourseFile file{found_file(folder, reference.path)};
  switch (reference.role) {
    case FileRole::image:
      file.image = figure_image(file.path);
      break;
    case FileRole::poster:
      figure_image(file.path);
      break;
    case FileRole::logo:
      require_logo(file.path);
      break;
    case FileRole::captions:
      if (!is_captions(base::read_file(file.path)))
        fail_file(base::said("These are no captions (WebVTT)."), file.path);
      break;
    case FileRole::transcript:
      file.words = text::trim(base::read_file(file.path));
      if (!text::valid_utf8(file.words)) fail_file(base::said("It is not UTF-8 text."), file.path);
      break;
    case FileRole::video:
      break;
  }
  return file;
}

}  // namespace uddrag::app
