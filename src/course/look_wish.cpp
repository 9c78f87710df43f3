// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/look_wish.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/utf8.h"

namespace uddrag::course {
namespace {

constexpr std::string_view kept = "content:";
constexpr std::size_t digits = 64;
constexpr std::string_view fidelity = "fidelity";

/// What stands behind the institution: whether its last part was understood.
bool take_last(LookWish& wish) {
  const std::size_t behind = wish.institution.rfind(';');
  if (behind == std::string::npos) return false;
  const std::string last(text::trim(wish.institution.substr(behind + 1)));
  const auto fonts = fonts_called(last);
  if (last == fidelity)
    wish.fidelity = true;
  else if (fonts && *fonts != Fonts::theme)
    wish.fonts = *fonts;
  else
    return false;
  wish.institution = text::trim(wish.institution.substr(0, behind));
  return true;
}

}  // namespace

std::optional<Fonts> fonts_called(std::string_view name) {
  const auto* const known = std::ranges::find(font_names, name);
  if (known == font_names.end()) return std::nullopt;
  return static_cast<Fonts>(known - font_names.begin());
}

std::string theme_text(const LookWish& wish) {
  std::string text = wish.theme;
  std::vector<std::string_view> rest{wish.colour, wish.logo, wish.institution};
  if (wish.fidelity) rest.push_back(fidelity);
  if (wish.fonts != Fonts::theme) rest.push_back(font_names[static_cast<std::size_t>(wish.fonts)]);
  while (!rest.empty() && rest.back().empty()) rest.pop_back();
  for (const std::string_view part : rest) text.append("; ").append(part);
  return text;
}

std::optional<KeptLogo> kept_logo(const std::string& logo) {
  if (!logo.starts_with(kept)) return std::nullopt;
  const auto content = base::parse_hash(logo.substr(kept.size(), digits));
  const std::size_t name = kept.size() + digits;
  if (!content || logo.size() < name + 2 || logo[name] != '/') return std::nullopt;
  return KeptLogo{*content, logo.substr(name + 1)};
}

std::string logo_text(const KeptLogo& logo) {
  std::string name = logo.name;
  std::ranges::replace(name, ';', '-');  // what parts the field
  return std::string(kept) + base::to_string(logo.content) + '/' + name;
}

std::optional<std::uint32_t> colour_of(const std::string& text) {
  if (text.size() != 7 || text[0] != '#' ||
      text.find_first_not_of("0123456789abcdefABCDEF", 1) != std::string::npos)
    return std::nullopt;
  return static_cast<std::uint32_t>(std::stoul(text.substr(1), nullptr, 16));
}

LookWish look_wish(const std::string& theme) {
  LookWish wish;
  std::size_t at = 0;
  for (std::string* part : {&wish.theme, &wish.colour, &wish.logo, &wish.institution}) {
    if (at > theme.size()) break;
    const bool last = part == &wish.institution;
    const std::size_t end = last ? theme.size() : std::min(theme.find(';', at), theme.size());
    *part = text::trim(theme.substr(at, end - at));
    at = end + 1;
  }
  while (take_last(wish)) {
  }
  return wish;
}

}  // namespace uddrag::course
