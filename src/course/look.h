// SPDX-License-Identifier: GPL-3.0-or-later
// How a course looks: one of three calm themes, an institution's colour and logo, as the course's
// field `theme` says it: "heather; #8a1538; logo.svg; Nørrestrand Højskole; fidelity; serif", every
// part but the first may be missing; the last two have each excerpt say how true it is, and choose
// the letters. Colours are changed as far
// as reading needs it (WCAG 2.2: 4.5 to 1).
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace uddrag::course {

/// 0xRRGGBB. `accent` is for links and headings, the soft ones are grounds for text.
struct Palette {
  std::uint32_t paper, sunken, ink, quiet, line, accent, accent_soft, note, note_soft, teacher,
      teacher_soft;
};

struct Look {
  std::string theme;  ///< one of theme_names
  Palette light, dark;
  bool serif_headings = false, serif_text = false, serif_quotes = true;
  std::string logo;                     ///< path beside the project, kept_logo(), or empty
  std::string institution;              ///< what the logo says
  bool fidelity = false;                ///< each excerpt says how it differs from what was said
  std::string unknown;                  ///< a theme or colour that was asked for and is none
  std::optional<std::uint32_t> colour;  ///< the institution's, as it was asked for

  Look();  ///< the first theme's
};

/// Stable: they stand in project files. The first is that of courses that name none.
constexpr std::array<std::string_view, 3> theme_names{"fjord", "heather", "slate"};

Look look_of(const std::string& theme);
/// The same with the part on fidelity set or taken away.
std::string theme_with_fidelity(const std::string& theme, bool fidelity);

}  // namespace uddrag::course
