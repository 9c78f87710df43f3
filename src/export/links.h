// SPDX-License-Identifier: GPL-3.0-or-later
// Which addresses may stand in an output. A course must not carry script or point into the
// author's own disk.
#pragma once
#include <string>
#include <string_view>

namespace uddrag::exporting {

/// The address where it begins with http:, https: or mailto:, else empty (the words stay plain).
std::string safe_link(std::string_view address);
/// The deed of a Creative Commons licence: "CC BY-SA 4.0" → its address; empty for anything else.
std::string licence_link(std::string_view licence);

}  // namespace uddrag::exporting
