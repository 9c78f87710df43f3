// SPDX-License-Identifier: GPL-3.0-or-later
// The text engine of GTK: PangoLayout, drawn on cairo. Its .cpp is the only file of the transcript
// that knows Pango, GTK or cairo.
#pragma once
#include <memory>
#include <string>

#include "gui/transcript/reading_style.h"
#include "gui/transcript/text_layout.h"

class wxWindow;

namespace uddrag::gui::transcript {

/// Faces come from the window's font (in another family where the style says so), resolution and
/// text settings as they are now: make a new engine when one of them changes. zoom: 1 is the plain
/// size. language: BCP 47, may be empty.
std::unique_ptr<TextEngine> make_pango_engine(const wxWindow& window, double zoom,
                                              const std::string& language,
                                              const ReadingStyle& reading = {});

}  // namespace uddrag::gui::transcript
