// SPDX-License-Identifier: GPL-3.0-or-later
// The door of every importer: bytes, a file name and options in; a value with text, turns, style
// runs, notes and a report out. An importer knows no project. A new format is one pair of files
// and one line in registry.cpp.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/progress.h"
#include "model/document.h"
#include "text/position.h"
#include "text/text.h"

namespace uddrag::importing {

/// What becomes of changes that a word processor has kept track of (docx, odt, rtf).
enum class Tracked {
  accept,  ///< as if all were accepted: deleted words go
  reject,  ///< as if all were rejected: inserted words go, deleted ones come back
  refuse,  ///< the file is refused with bad_input
};

struct Options {
  std::string encoding;         ///< IANA name; empty: found out
  std::string language = "da";  ///< BCP 47 of the document
  bool find_speakers = true;    ///< take speaker labels and times out of the text
  Tracked tracked = Tracked::accept;
  std::uint64_t max_unpacked = 256ull << 20;  ///< bytes that an archive may unpack to
};

/// Ordered by span.start, not overlapping, on grapheme borders; text between turns is line ends.
struct ImportedTurn {
  text::Span span;
  int speaker = -1;  ///< index into ImportedDocument::speakers, or -1
  std::optional<base::Millis> time_start, time_end;  ///< ms in the recording
  model::TurnKind kind = model::TurnKind::speech;
};

struct ImportedSpeaker {
  std::string label;  ///< as it stood in the file
  model::SpeakerRole role = model::SpeakerRole::participant;
};

struct ImportedStyle {
  text::Span span;
  std::string style;  ///< see model::StyleRun
};

/// A comment in the file: becomes a memo on its span.
struct ImportedNote {
  text::Span span;  ///< empty: on the whole document
  std::string author;
  std::optional<base::Millis> at;
  std::string body;
};

/// One kind of thing that was done to the source, with a count and, where it helps, the first few.
struct ReportItem {
  enum class Kind {
    left_out,    ///< in the file, not in the document (headers, images, deleted text …)
    changed,     ///< taken over in another form (line ends, merged cells …)
    recognised,  ///< structure found (speaker labels, times …)
    warning,     ///< look at this (times running backwards, replaced bytes …)
  };
  Kind kind = Kind::left_out;
  std::string what;  ///< stable English name: "tracked deletions"
  std::int64_t count = 0;
  std::vector<std::string> examples;  ///< at most 5
};

struct Report {
  std::string format;    ///< "docx", "WebVTT" …
  std::string encoding;  ///< IANA name, or empty for packed formats
  bool encoding_certain = true;
  std::vector<ReportItem> items;
};

struct ImportedDocument {
  std::string name;  ///< proposed: the file's name without folder and extension
  text::Text text;   ///< LF line ends; turns joined by one LF
  std::string language;
  model::DocumentKind kind = model::DocumentKind::interview;
  std::vector<ImportedSpeaker> speakers;
  std::vector<ImportedTurn> turns;
  std::vector<ImportedStyle> styles;
  std::vector<ImportedNote> notes;
  Report report;
};

/// Reads by content first, by extension where content does not tell.
/// Throws base::Error: empty, unsupported, foreign (not what its name says), damaged, encrypted,
/// too_large, bad_input; the error's path is file_name. Throws Cancelled by way of progress.
ImportedDocument import_bytes(std::string_view bytes, const std::string& file_name,
                              const Options& options = {}, base::Progress* progress = nullptr);

/// Lower-case extensions that import_bytes() reads, without the dot.
std::vector<std::string> known_extensions();

/// The report as one JSON object (for the file and for --json).
std::string report_json(const Report& report);

}  // namespace uddrag::importing
