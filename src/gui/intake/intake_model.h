// SPDX-License-Identifier: GPL-3.0-or-later
// Files that have been read and may come in: what each is worth, which come, who speaks in them.
// Free of wx; changes nothing of a project.
#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/import_transcripts.h"
#include "gui/intake/table_model.h"
#include "gui/transcript/canvas_document.h"

namespace uddrag::gui {

enum class IntakeState {
  ready,
  look,        ///< comes, but something should be looked at: a guess, a warning
  duplicate,   ///< the same text is there already; see IntakeFile::twin
  unreadable,  ///< see the error
};

/// Somebody who speaks in a file.
struct IntakeVoice {
  std::string label;
  std::size_t turns = 0;
  std::string person;  ///< pseudonym or label of the participant who is called so; else empty
  bool asks = false;   ///< the interviewer
};

struct IntakeFile {
  importing::Options options;  ///< that it was read with
  IntakeState state = IntakeState::ready;
  bool comes = false;
  std::string name;  ///< of the document, should it come in
  std::string twin;  ///< of a duplicate: the document or file with the same text
  /// A document with another text of that name, which it may be another version of.
  std::optional<model::DocumentId> older{};
  std::string older_name;
  bool renews = false;         ///< comes as new text for the older document
  std::string found_encoding;  ///< what was found out before somebody chose; empty: packed format
  bool has_tracked_changes = false;
  std::shared_ptr<TableModel> table{};  ///< instead of a transcript
};

/// A table that comes in, as the command line takes one.
struct ComingTable {
  TableKind kind = TableKind::survey;
  std::filesystem::path path;
  std::string bytes;
  app::SurveyWish wish;    ///< of a survey
  app::PersonUses people;  ///< of participants
};

class IntakeModel {
 public:
  /// The reader must outlive this.
  IntakeModel(const store::Reader& project, std::vector<app::ReadTranscript> read,
              const importing::Options& options);

  std::size_t size() const { return m_files.size(); }
  const IntakeFile& file(std::size_t i) const { return m_files[i]; }
  const app::ReadTranscript& read(std::size_t i) const { return m_read[i]; }
  bool can_come(std::size_t i) const;
  /// Does nothing for a file that cannot come.
  void set_comes(std::size_t i, bool comes);
  std::size_t coming() const;
  std::size_t documents() const;  ///< new ones that come of those
  std::size_t new_texts() const;  ///< for documents that are there
  /// Another choice was made in its table.
  void table_changed(std::size_t i);

  /// The file was read again, with these options.
  void renew(std::size_t i, app::ReadTranscript again, const importing::Options& options);
  /// Whether the file is new text for the document that is older, or a document of its own.
  void set_renews(std::size_t i, bool renews);
  /// What becomes of the older document's quotes; or why it cannot be.
  edit::PlannedChange renewal(std::size_t i) const;

  /// For all files; the text stays as it was read.
  void set_language(const std::string& language);

  std::vector<IntakeVoice> voices(std::size_t i) const;
  /// Another name for a voice; the name of another voice makes them one. An empty name is none.
  void rename_voice(std::size_t i, std::size_t voice, const std::string& label);

  /// The text as it will be, without what is behind the first turn that ends beyond `most` code
  /// points; `left` says how many turns that is.
  CanvasDocument preview(std::size_t i, std::int64_t most, std::size_t& left) const;

  /// The tables that come, in order; to be asked before take().
  std::vector<ComingTable> tables() const;
  /// Those that come and are none, in order; nothing can be asked of the model afterwards.
  std::vector<app::ReadTranscript> take();

 private:
  void judge();

  const store::Reader& m_project;
  std::vector<model::Participant> m_people;
  std::string m_language;
  std::vector<app::ReadTranscript> m_read;
  std::vector<IntakeFile> m_files;  // of the same index
};

}  // namespace uddrag::gui
