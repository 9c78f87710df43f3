// SPDX-License-Identifier: GPL-3.0-or-later
// A figure or logo of a course as the window shows it.
#pragma once
#include <wx/image.h>

#include <string>

namespace uddrag::gui {

/// Of the bytes of an image file; a drawing (SVG) gets that many pixels on its longest side. Not OK
/// where it cannot be shown, without a word: that is the checks' to tell.
wxImage picture_of(const std::string& bytes, int longest_side);

}  // namespace uddrag::gui
