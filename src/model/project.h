// SPDX-License-Identifier: GPL-3.0-or-later
// The project itself, its coders and settings.
#pragma once
#include <cstdint>
#include <string>

#include "base/clock.h"
#include "model/ids.h"

namespace uddrag::model {

using Color = std::uint32_t;  ///< 0xRRGGBB (sRGB)

struct Project {
  ProjectId id;
  std::string title;
  std::string description;
  std::string language = "da";  ///< BCP 47
  base::Millis created_at = 0;
  std::int64_t schema = 1;
};

struct Coder {
  CoderId id;
  std::string name;
  std::string initials;
  Color color = 0x4477AA;
};

struct Setting {
  std::string key;
  std::string value;
};

/// "#0072B2" to 0x0072B2; also without '#'. Throws base::Error bad_input otherwise.
Color parse_color(const std::string& text);
std::string to_string_color(Color color);  ///< "#0072b2"

}  // namespace uddrag::model
