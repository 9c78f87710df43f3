// SPDX-License-Identifier: GPL-3.0-or-later
// What "Go to" offers for what was typed: documents, codes, participants, memos, sections of
// courses. Free of wx.
#pragma once
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "store/reader.h"

namespace uddrag::gui {

struct JumpTarget {
  std::variant<model::DocumentId, model::CodeId, model::ParticipantId, model::MemoId,
               model::SectionId>
      id;
  std::string name;
  std::string detail;  ///< group, path, label, first words, course; untranslated
  int score = 0;
};

class JumpTargets {
 public:
  explicit JumpTargets(const store::Reader& read);
  /// Best first, at most `limit`; for nothing typed the documents.
  std::vector<JumpTarget> matching(const std::string& typed, std::size_t limit = 60) const;

 private:
  template <class Id>
  void add(Id id, std::string name, std::string detail);

  std::vector<JumpTarget> m_all;
  std::vector<std::u16string> m_folded;
};

}  // namespace uddrag::gui
