// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/name_ending.h"

#include <string_view>

#include "course/compounds.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace uddrag::course {
namespace {

constexpr std::int64_t shortest_in_compound = 4;

}  // namespace

/// Danish and English write -es only behind a hissing sound.
Ending ending_of(const std::string& written, bool person) {
  const bool hisses =
      !written.empty() && std::string_view("sxzSXZ").find(written.back()) != std::string_view::npos;
  return {hisses, person, text::count_code_points(text::composed(written)) >= shortest_in_compound};
}

bool leaves_name(const std::string& rest, Ending form) {
  return rest.empty() || rest == "s" || (form.hisses && rest == "es") ||
         (form.compounds && is_second_part(rest, form.person));
}

}  // namespace uddrag::course
