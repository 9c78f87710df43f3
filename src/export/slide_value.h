// SPDX-License-Identifier: GPL-3.0-or-later
// Slides as a value. What stands on them is decided by slides*.cpp, how they are written down by
// pptx_*.cpp.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "export/accent.h"
#include "export/image_info.h"
#include "export/letters.h"

namespace uddrag::exporting {

struct SlideRun {
  std::string text;  ///< no line ends
  bool strong = false, emphasised = false;
  bool quiet = false;     ///< the editor's marks in a quotation
  std::string link = {};  ///< address, or empty
};

struct SlideParagraph {
  std::vector<SlideRun> runs;
  std::string language = {};  ///< BCP 47; empty: the deck's
  bool bullet = false;
  bool small = false;  ///< what explains, not what is shown
};
using SlideParagraphs = std::vector<SlideParagraph>;

struct SlidePicture {
  std::string bytes;
  ImageInfo info;
  std::string alternative;
};

/// The order is that of the layouts in the package.
enum class SlideLayout { title, section, text, quote, picture };

struct Slide {
  SlideLayout layout = SlideLayout::text;
  std::string title;  ///< never empty, so that every slide can be found
  SlideParagraphs body;
  bool large = false;  ///< little enough for larger letters
  std::string source;  ///< under a quotation or picture
  std::optional<SlidePicture> picture;
  std::vector<std::string> notes;  ///< a paragraph each
};

struct Deck {
  std::string title, creator, language;
  std::uint32_t accent = usual_accent;
  Serifs serifs;
  std::vector<Slide> slides;
};

}  // namespace uddrag::exporting
