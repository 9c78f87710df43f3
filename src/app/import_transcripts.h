// SPDX-License-Identifier: GPL-3.0-or-later
// From files to documents of a project, in two halves: reading and understanding (values only, may
// run on any thread), and one action that adds them.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/session.h"
#include "base/progress.h"
#include "edit/document_edits.h"
#include "import/importer.h"

namespace uddrag::app {

struct ReadTranscript {
  std::filesystem::path path;
  std::string bytes;
  std::optional<importing::ImportedDocument> document;
  std::optional<base::Error> error;  ///< where it could not be read
};

/// Files, and the known files below folders, sorted by name as the language does. Throws not_found
/// for a path that is not there and empty for a folder without transcripts.
std::vector<std::filesystem::path> transcripts_in(const std::vector<std::filesystem::path>& paths,
                                                  const std::string& language);
/// A bad file among them stops only itself. The transcripts in a zip archive come one by one, with
/// paths below the archive's; what else is in it stands in the report of the first. Throws
/// Cancelled.
std::vector<ReadTranscript> read_transcripts(const std::vector<std::filesystem::path>& files,
                                             const importing::Options& options,
                                             base::Progress* progress = nullptr);

struct ImportOutcome {
  struct Line {
    std::string file;
    std::string name;    ///< of the document, where it was added
    std::string reason;  ///< where it was not
  };
  std::vector<Line> added, duplicates, failed;
};

/// What add_transcripts() would do, without doing it.
ImportOutcome would_add(const store::Reader& project, const std::vector<ReadTranscript>& read);
/// One action for all. A text that is there already is left out and named; a name that is taken
/// gets a number. Throws base::Error.
ImportOutcome add_transcripts(Session& session, const std::vector<ReadTranscript>& read,
                              const std::string& group);

}  // namespace uddrag::app
