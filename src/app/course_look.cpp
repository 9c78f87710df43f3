// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/course_look.h"

#include <algorithm>

#include "app/course_files.h"
#include "app/figure_image.h"
#include "base/error.h"
#include "base/file.h"
#include "course/look.h"
#include "store/recording.h"
#include "text/collate.h"

namespace uddrag::app {

std::string checked_theme(const course::LookWish& wish) {
  using base::ErrorKind;
  const auto& names = course::theme_names;
  if (!wish.theme.empty() && std::ranges::find(names, wish.theme) == names.end())
    throw base::Error(ErrorKind::bad_input, "This is no theme. Choose fjord, heather or slate.");
  if (!wish.colour.empty() && !course::colour_of(wish.colour))
    throw base::Error(ErrorKind::bad_input, "This is no colour. Write it like #8a1538.");
  if (wish.logo.find(';') != std::string::npos)
    throw base::Error(ErrorKind::bad_input,
                      "The file's name has a semicolon. Rename it and choose it again.", wish.logo);
  return course::theme_text(wish);
}

void require_logo(const std::filesystem::path& file) {
  const FigureImage image = figure_image(file);
  const bool drawing = image.media_type == "image/svg+xml";
  if (drawing != (text::lower(file.extension().string()) == ".svg"))
    throw base::Error(base::ErrorKind::bad_input,
                      "The file's name has the ending of another kind of image. Rename it and "
                      "choose it again.",
                      file);
}

std::string logo_in_course(const std::filesystem::path& project,
                           const std::filesystem::path& file) {
  const ChosenFile chosen = chosen_file(project, file, course::FileReference::Role::logo);
  return chosen.content.nil() ? chosen.name : course::logo_text({chosen.content, chosen.name});
}

std::optional<std::string> logo_bytes(const store::Reader& read,
                                      const std::filesystem::path& folder,
                                      const std::string& logo) {
  if (logo.empty()) return std::nullopt;
  if (const auto kept = course::kept_logo(logo)) {
    const auto list = store::recording(read, kept->content);
    if (!list) return std::nullopt;
    std::string bytes;
    store::read_recording(read, *list, [&](std::string_view part) { bytes += part; });
    return bytes;
  }
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(folder / logo, ignored)) return std::nullopt;
  return base::read_file(folder / logo);
}

}  // namespace uddrag::app
