// SPDX-License-Identifier: GPL-3.0-or-later
// From files to documents of a project, in two halves: reading and understanding (values only, may
// run on any thread), and one action that adds them. Between the two a person may look and choose.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/session.h"
#include "base/progress.h"
#include "edit/document_edits.h"
#include "edit/text_renewal.h"
#include "import/importer.h"

namespace uddrag::app {

struct ReadTranscript {
  std::filesystem::path path;
  std::string bytes;
  std::optional<importing::ImportedDocument> document{};
  std::optional<base::Error> error{};  ///< where it could not be read
  std::filesystem::path recording{};   ///< of the same name, to be linked; empty: none. A
                                       ///< recording alone has a document without text
  base::Hash recording_hash{};
  std::vector<std::filesystem::path> also{};  ///< the same words in other formats, left out
  /// It is another version of this document's text, whose codings are to be carried along.
  std::optional<model::DocumentId> renews{};
};

struct FoundFiles {
  std::vector<std::filesystem::path> files;
  std::vector<std::string> others;  ///< below folders, but no transcripts: paths from the folder on
};
/// Files, and the known files and recordings below folders, sorted by name as the language does.
/// Throws not_found for a path that is not there and empty for a folder without transcripts.
FoundFiles transcripts_in(const std::vector<std::filesystem::path>& paths,
                          const std::string& language);
/// A bad file among them stops only itself. The transcripts in a zip archive come one by one, with
/// paths below the archive's; what else is in it stands in the report of the first. Files that
/// belong together come as one (see files_together.h). Throws Cancelled.
std::vector<ReadTranscript> read_transcripts(const std::vector<std::filesystem::path>& files,
                                             const importing::Options& options,
                                             base::Progress* progress = nullptr);
/// The same; what else was found stands in the report of the first.
std::vector<ReadTranscript> read_transcripts(const FoundFiles& found,
                                             const importing::Options& options,
                                             base::Progress* progress = nullptr);

/// Words that come from no file, e.g. from the clipboard; name is what the document is called.
ReadTranscript read_words(const std::string& words, const std::string& name,
                          const importing::Options& options);
/// The same bytes with other options; with the files that belong to it.
ReadTranscript read_again(const ReadTranscript& read, const importing::Options& options,
                          base::Progress* progress = nullptr);

struct ImportOutcome {
  struct Line {
    std::string file;
    std::string name{};    ///< of the document, where it was added
    std::string reason{};  ///< where it was not
    std::size_t read = 0;  ///< which of the files read
    std::string twin{};    ///< of a duplicate: the document or file with the same text
    /// Where the project has another text of that name or file name: that document.
    std::optional<model::DocumentId> older{};
  };
  std::vector<Line> added, renewed, duplicates, failed;
};

/// Nothing but a recording: a document without text, to be transcribed.
bool to_be_transcribed(const ReadTranscript& read);

/// The text of a file as another version of a document's.
edit::NewText new_text(const ReadTranscript& read);

/// What add_transcripts() would do, without doing it.
ImportOutcome would_add(const store::Reader& project, const std::vector<ReadTranscript>& read);
/// One action for all. A text that is there already is left out and named; a name that is taken
/// gets a number; a speaker that is called as a participant is tied to that one. Tells progress
/// before each file. Throws base::Error, and Cancelled, after which nothing has changed.
ImportOutcome add_transcripts(Session& session, const std::vector<ReadTranscript>& read,
                              const std::string& group, base::Progress* progress = nullptr);
/// The same; what was read goes as soon as it is written: of a large file, a third of the memory.
ImportOutcome add_transcripts(Session& session, std::vector<ReadTranscript>&& read,
                              const std::string& group, base::Progress* progress = nullptr);

}  // namespace uddrag::app
