// SPDX-License-Identifier: GPL-3.0-or-later
// What was handed out, as the project remembers it: where to, whose words, what was known to be
// wrong. The log keeps it as JSON (store/FORMAT.md, export_log.contains).
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/course_export.h"
#include "course/material.h"
#include "store/reader.h"

namespace uddrag::app {

/// A finding that did not keep the course from leaving.
struct ExportNote {
  std::string gate, place;          ///< in English: "Modul 1: …, excerpt »Karen, husk nu …«"
  std::string file, title, quoted;  ///< see course::Finding
  base::Said detail;
};

struct ExportRecord {
  model::ExportLog log;
  std::string course;      ///< its title; empty where it is gone
  std::string path;        ///< relative to the project where it lies below it; empty: not known
  std::string reason;      ///< why findings were overridden
  std::int64_t state = 0;  ///< of the project then: number in its journal; 0: not known
  course::Part part;       ///< of the course
  std::optional<base::Hash> content;  ///< see content_hash()
  std::vector<model::BlockId> blocks;
  std::vector<model::QuoteId> quotes;
  std::vector<model::ParticipantId> participants;  ///< whose words are in it, context too
  std::vector<ExportNote> notes;
  bool replaced = false;  ///< a later export went to the same place
};

/// Everybody whose words a course shows today: excerpts, turns around them, passages of exercises.
std::vector<model::ParticipantId> people_shown(const course::Material& material);

/// `where`: made relative to the project's folder where it lies below it.
std::string contains_json(const course::Material& material, const CourseExport& made,
                          const std::filesystem::path& where,
                          const std::filesystem::path& project_folder);

/// What became of what was handed out.
struct PastExport {
  ExportRecord record;
  bool changed = false;  ///< the course says something else today
  bool gone = false;     ///< the course, or what was chosen of it, is no longer there
  std::vector<model::ParticipantId> withdrawn;  ///< whose words are in it, and who took it back
};

/// Newest first, each beside what it would be today. Throws base::Error, Cancelled.
std::vector<PastExport> judged_exports(const store::Reader& read,
                                       const std::filesystem::path& project_folder,
                                       base::Progress* progress = nullptr);

/// Newest first. What cannot be read of an entry is empty.
std::vector<ExportRecord> past_exports(const store::Reader& read);

}  // namespace uddrag::app
