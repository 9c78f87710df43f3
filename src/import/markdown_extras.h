// SPDX-License-Identifier: GPL-3.0-or-later
// What many write in Markdown beside its standard: a head of keys and values (Pandoc, Obsidian),
// and footnotes: [^1] in the words, "[^1]: what it says" elsewhere. Taken out before the rest is
// read.
#pragma once
#include <map>
#include <string>

#include "import/source.h"

namespace uddrag::importing {

class MarkdownExtras {
 public:
  /// Takes both out of the text; tells of the head.
  MarkdownExtras(std::string& text, Report& report);

  /// Footnotes whose sign stands in the paragraph become comments there.
  void place_notes(SourceParagraph& paragraph, Report& report);
  /// Tells of those whose sign stood nowhere.
  void end(Report& report) const;

 private:
  std::map<std::string, std::string> m_notes;  // what they say, by their sign "[^1]"
};

}  // namespace uddrag::importing
