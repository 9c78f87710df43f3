// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/course_look.h"

#include <algorithm>

#include "app/figure_image.h"
#include "base/error.h"
#include "base/file.h"
#include "course/look.h"
#include "text/collate.h"

namespace uddrag::app {
namespace {

bool is_svg(const std::filesystem::path& file) {
  constexpr std::size_t head = 4096;
  return text::lower(file.extension().string()) == ".svg" &&
         base::read_file(file).substr(0, head).find("<svg") != std::string::npos;
}

}  // namespace

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
  return course::theme_text(wish.theme, wish.colour, wish.logo, wish.institution, wish.fidelity);
}

std::string logo_in_course(const std::filesystem::path& folder, const std::filesystem::path& file) {
  if (!is_svg(file)) figure_image(file);
  return base::path_from(folder, file);
}

}  // namespace uddrag::app
