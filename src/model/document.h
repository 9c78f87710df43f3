// SPDX-License-Identifier: GPL-3.0-or-later
// Transcripts and field notes: the document, its turns, speakers and style runs.
// Text and original lie content-addressed in the file; here stand their hashes only.
#pragma once
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/hash.h"
#include "model/ids.h"
#include "model/names.h"
#include "model/project.h"
#include "text/position.h"

namespace uddrag::model {

enum class DocumentKind { interview, focus_group, field_note, survey_answer, other };
enum class DocumentStatus { to_code, in_progress, coded };
enum class TurnKind { speech, heading, note };
enum class SpeakerRole { participant, interviewer, other };

struct DocumentGroup {
  DocumentGroupId id;
  std::string name;
  std::int64_t position = 0;
  Color color = 0x777777;
};

struct Document {
  DocumentId id;
  std::string name;  ///< unique in the project
  DocumentKind kind = DocumentKind::interview;
  std::string language;       ///< BCP 47
  base::Hash text;            ///< UTF-8, line ends are LF
  base::Hash original;        ///< the bytes that were imported; nil where there are none
  std::string source_name;    ///< file name without folder
  std::string media;          ///< path of a linked recording (see app/recording.h), or empty
  base::Hash media_hash;      ///< of the linked file; without a path, of a list in content
  DocumentGroupId group;      ///< nil: in no group
  std::int64_t position = 0;  ///< order within the group
  DocumentStatus status = DocumentStatus::to_code;
  bool read_only = false;
  base::Millis imported_at = 0;
  std::string import_report;  ///< JSON, see import/importer.h
  std::string description;
};

/// Turns of a document are ordered by start and do not overlap; they may leave gaps (line ends).
struct Turn {
  TurnId id;
  DocumentId document;
  text::Span span;
  SpeakerId speaker;                       ///< nil: nobody named
  std::optional<base::Millis> time_start;  ///< ms from the start of the recording
  std::optional<base::Millis> time_end;
  TurnKind kind = TurnKind::speech;
};

struct StyleRun {
  StyleRunId id;
  DocumentId document;
  text::Span span;
  std::string style;  ///< "bold", "italic", "underline", "heading 1" …, "page 12" of a PDF,
                      ///< "transcription sign"
};

struct Speaker {
  SpeakerId id;
  DocumentId document;
  std::string label;          ///< as in the transcript: "R", "Mette"
  ParticipantId participant;  ///< nil: not tied
  SpeakerRole role = SpeakerRole::participant;
};

template <>
struct EnumNames<DocumentKind> {
  static constexpr std::string_view all[] = {"interview", "focus group", "field note",
                                             "survey answer", "other"};
};
template <>
struct EnumNames<DocumentStatus> {
  static constexpr std::string_view all[] = {"to code", "in progress", "coded"};
};
template <>
struct EnumNames<TurnKind> {
  static constexpr std::string_view all[] = {"speech", "heading", "note"};
};
template <>
struct EnumNames<SpeakerRole> {
  static constexpr std::string_view all[] = {"participant", "interviewer", "other"};
};

}  // namespace uddrag::model
