// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of documents, their groups and speakers.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "edit/refuse.h"
#include "store/journal.h"

namespace uddrag::edit {

/// A document as it comes in. Ids of turns, speakers and styles are given by the caller; hashes
/// and dates are set here. Notes become memos: on the quote of their span where they have one
/// (which is made), else on the document. A note without words is left out.
struct NewDocument {
  model::Document document;
  std::string text;                                        ///< UTF-8, LF line ends
  std::string original;                                    ///< bytes of the file; empty: none
  std::string original_type = "application/octet-stream";  ///< media type
  std::string group;  ///< name; made where it is not there; empty: no group
  std::vector<model::Speaker> speakers;
  std::vector<model::Turn> turns;
  /// Further turns, made as they are written: of a long text all of them take much memory.
  std::function<void(const std::function<void(const model::Turn&)>& write)> more_turns{};
  std::vector<model::StyleRun> styles;
  struct Note {
    text::Span span;
    std::string author, body;
  };
  std::vector<Note> notes;
};

/// The name must be free and not empty; the same original bytes must not be there already unless
/// `again` says so.
class AddDocument : public store::Edit {
 public:
  explicit AddDocument(NewDocument document, bool again = false)
      : m_new(std::move(document)), m_again(again) {}
  /// Words and bytes that the caller keeps until the edit has run, in the place of the document's:
  /// of a large file, half of the memory.
  AddDocument(NewDocument document, std::string_view text, std::string_view original, bool again)
      : m_new(std::move(document)), m_text(text), m_original(original), m_again(again) {}
  std::string_view kind() const override { return "document.add"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;
  model::DocumentId id() const { return m_new.document.id; }

 private:
  std::string_view text() const { return m_text.empty() ? m_new.text : m_text; }
  std::string_view original() const { return m_original.empty() ? m_new.original : m_original; }
  void add_notes(store::Transaction& tx);

  NewDocument m_new;
  std::string_view m_text{}, m_original{};
  bool m_again;
};

/// Everything of a document that a user may set: name, kind, language, group, position, status,
/// read_only, description. The kind of the action says "document.rename" where only the name
/// differs.
class ChangeDocument : public store::Edit {
 public:
  explicit ChangeDocument(model::Document document) : m_document(std::move(document)) {}
  std::string_view kind() const override { return "document.change"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::Document m_document;
};

/// Refused while an excerpt of a course shows a quote of it.
class RemoveDocument : public store::Edit {
 public:
  explicit RemoveDocument(model::DocumentId id) : m_id(id) {}
  std::string_view kind() const override { return "document.remove"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::DocumentId m_id;
  std::string m_name;
};

/// The group of that name, made at the end of the list where there is none.
model::DocumentGroupId ensure_group(store::Transaction& tx, const std::string& name);

/// Name, colour and position of a group; the name is unique.
class SaveGroup : public store::Edit {
 public:
  explicit SaveGroup(model::DocumentGroup group) : m_group(std::move(group)) {}
  std::string_view kind() const override { return "group.save"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::DocumentGroup m_group;
};

/// Its documents stay, in no group.
class RemoveGroup : public store::Edit {
 public:
  explicit RemoveGroup(model::DocumentGroupId id) : m_id(id) {}
  std::string_view kind() const override { return "group.remove"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::DocumentGroupId m_id;
  std::string m_name;
};

/// Puts a group in front of (-1) or behind (1) its neighbour; by more steps alike. Stays within the
/// list.
class MoveGroup : public store::Edit {
 public:
  MoveGroup(model::DocumentGroupId id, std::int64_t by) : m_id(id), m_by(by) {}
  std::string_view kind() const override { return "group.move"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::DocumentGroupId m_id;
  std::int64_t m_by;
  std::string m_name;
};

/// Ties a speaker to a participant (nil: unties) and sets the role.
class ChangeSpeaker : public store::Edit {
 public:
  explicit ChangeSpeaker(model::Speaker speaker) : m_speaker(std::move(speaker)) {}
  std::string_view kind() const override { return "speaker.change"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override { tx.update(m_speaker); }

 private:
  model::Speaker m_speaker;
};

}  // namespace uddrag::edit
