// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/shapes.h"

#include <algorithm>
#include <array>
#include <optional>

#include "import/speakers.h"
#include "import/times.h"
#include "import/transcript_table.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

using Kind = ReportItem::Kind;

/// A paragraph whose first line is a time span, whose second is a name.
struct Cue {
  TimeSpan span;
  std::string label;
  std::size_t words = 0;  ///< where they begin
};

std::optional<Cue> cue_in(const SourceParagraph& paragraph) {
  const std::string_view text = paragraph.text;
  const std::size_t first = text.find('\n');
  if (first == std::string_view::npos || paragraph.time_start) return std::nullopt;
  const std::size_t second = text.find('\n', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const auto span = parse_time_span(text.substr(0, first));
  const std::string_view label = text::trim(text.substr(first + 1, second - first - 1));
  if (!span || !span->end || !looks_like_name(label)) return std::nullopt;
  return Cue{*span, std::string(label), second + 1};
}

void cut_front(SourceParagraph& paragraph, std::size_t bytes) {
  const auto moved = [&](std::size_t& at) { at -= std::min(at, bytes); };
  for (SourceStyle& style : paragraph.styles) moved(style.start), moved(style.end);
  std::erase_if(paragraph.styles, [](const SourceStyle& s) { return s.start >= s.end; });
  for (SourceNote& note : paragraph.notes) {
    if (note.paragraphs_back == 0) moved(note.start);
    moved(note.end);
  }
  paragraph.text.erase(0, bytes);
}

/// Where most paragraphs are cues.
void read_cues(Source& source) {
  const auto cues = std::count_if(source.paragraphs.begin(), source.paragraphs.end(),
                                  [](const SourceParagraph& p) { return cue_in(p).has_value(); });
  if (cues < 2 || 2 * cues < std::ssize(source.paragraphs)) return;
  for (SourceParagraph& paragraph : source.paragraphs) {
    const auto cue = cue_in(paragraph);
    if (!cue) continue;
    paragraph.speaker = cue->label;
    paragraph.time_start = cue->span.start;
    paragraph.time_end = cue->span.end;
    paragraph.is_cue = true;
    cut_front(paragraph, cue->words);
  }
  add_item(source.report, Kind::recognised, "cues", cues);
}

void leave_out_signature(Source& source) {
  if (source.paragraphs.empty()) return;
  std::string& last = source.paragraphs.back().text;
  if (text::trim(last) != "Transcribed by https://otter.ai") return;
  add_item(source.report, Kind::left_out, "line of the program that transcribed", 1, last);
  last.clear();
}

/// "Mette Brandt stopped transcription" is said by Teams, and by nobody in the interview.
void mark_words_of_teams(Source& source) {
  static constexpr std::array ends = {" started transcription",     " stopped transcription",
                                      " startede transskription",   " stoppede transskription",
                                      " startede transskriptionen", " stoppede transskriptionen"};
  for (SourceParagraph& paragraph : source.paragraphs)
    if (paragraph.text.size() < 100 && paragraph.text.find('\n') == std::string::npos &&
        std::any_of(ends.begin(), ends.end(),
                    [&](const char* end) { return text::trim(paragraph.text).ends_with(end); }))
      paragraph.is_note = true;
}

}  // namespace

void make_shapes_plain(Source& source) {
  mark_words_of_teams(source);
  leave_out_signature(source);
  read_cues(source);
  read_transcript_table(source);
}

}  // namespace uddrag::importing
