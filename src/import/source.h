// SPDX-License-Identifier: GPL-3.0-or-later
// What a format's reader gives before anything is understood: paragraphs as they stand in the
// file, with what the format itself says about them. Speakers and times that are written as text
// are found afterwards, by assemble.h, alike for all formats.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "import/importer.h"

namespace uddrag::importing {

/// Positions are bytes in the paragraph's text.
struct SourceStyle {
  std::size_t start = 0, end = 0;
  std::string style;
};

struct SourceNote {
  std::size_t start = 0, end = 0;   ///< empty: at this place
  std::size_t paragraphs_back = 0;  ///< start is in the paragraph so many before the one it is in
  std::string author;
  std::optional<base::Millis> at;
  std::string body;
};

struct SourceParagraph {
  std::string text;  ///< valid UTF-8; may hold line breaks
  std::vector<SourceStyle> styles;
  std::vector<SourceNote> notes;
  int heading = 0;      ///< level, or 0
  std::string speaker;  ///< where the format names one
  std::optional<base::Millis> time_start, time_end;
  bool is_note = false;  ///< said by the format to be no speech
  bool is_cue = false;   ///< a piece for the screen: may go on with the one before (see cues.h)
};

struct Source {
  std::vector<SourceParagraph> paragraphs;
  Report report;
};

/// More paragraphs, or lines in them, than any transcript has.
inline constexpr std::size_t most_paragraphs = 2'000'000;
/// Throws base::Error too_large beyond it.
void require_few(std::size_t paragraphs);
void add_paragraph(Source& source, SourceParagraph paragraph);

void add_item(Report& report, ReportItem::Kind kind, const std::string& what,
              std::int64_t count = 1, const std::string& example = {});

}  // namespace uddrag::importing
