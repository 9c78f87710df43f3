// SPDX-License-Identifier: GPL-3.0-or-later
// A document's recording: linked by its path, taken into the project, or none. The file itself is
// never touched. A locked text may have its recording changed.
#pragma once
#include <string>

#include "edit/refuse.h"
#include "store/journal.h"

namespace uddrag::edit {

/// The recording lies in a file: its path as it is to be kept (see app/recording.h) and the
/// SHA-256 of its bytes. Takes the place of what was there.
class LinkMedia : public store::Edit {
 public:
  LinkMedia(model::DocumentId document, std::string path, base::Hash hash)
      : m_document(document), m_path(std::move(path)), m_hash(hash) {}
  std::string_view kind() const override { return "media.link"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::DocumentId m_document;
  std::string m_path;
  base::Hash m_hash;
};

/// The recording lies in the project, put there before by store::take_in(); this is its list.
class TakeInMedia : public store::Edit {
 public:
  TakeInMedia(model::DocumentId document, base::Hash list) : m_document(document), m_list(list) {}
  std::string_view kind() const override { return "media.take_in"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::DocumentId m_document;
  base::Hash m_list;
  std::string m_name;
};

/// The document has no recording any more. What was taken in stays in the file, for undo.
class RemoveMedia : public store::Edit {
 public:
  explicit RemoveMedia(model::DocumentId document) : m_document(document) {}
  std::string_view kind() const override { return "media.remove"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::DocumentId m_document;
  std::string m_name;
};

}  // namespace uddrag::edit
