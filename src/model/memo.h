// SPDX-License-Identifier: GPL-3.0-or-later
// Memos on anything, summaries of the grid, saved queries.
#pragma once
#include <string>

#include "base/clock.h"
#include "model/ids.h"
#include "model/names.h"
#include "model/participant.h"

namespace uddrag::model {

enum class MemoTarget { project, document, turn, quote, code, participant, section, coding };

struct Memo {
  MemoId id;
  MemoTarget target = MemoTarget::project;
  base::Uuid target_id;  ///< of what the memo is on; for a coding, its quote
  std::string kind;      ///< "theoretical", "method", "reflection", "to do", or the user's own
  std::string title;
  std::string body;  ///< Markdown
  CoderId coder;
  base::Millis created_at = 0;
};

struct Summary {
  SummaryId id;
  OwnerKind owner_kind = OwnerKind::participant;
  base::Uuid owner;
  CodeId code;
  std::string body;  ///< Markdown
};

struct SavedQuery {
  SavedQueryId id;
  std::string name;
  std::string kind;
  std::string expression;
  std::string view;  ///< JSON
};

template <>
struct EnumNames<MemoTarget> {
  static constexpr std::string_view all[] = {"project", "document",    "turn",    "quote",
                                             "code",    "participant", "section", "coding"};
};

}  // namespace uddrag::model
