// SPDX-License-Identifier: GPL-3.0-or-later
// A participant takes the consent back: what that touches, and doing it as one action. The
// interview stays in the project for research; nothing of it may be taught with any more.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "app/export_record.h"
#include "app/session.h"
#include "model/participant.h"
#include "model/quote.h"

namespace uddrag::app {

/// A quote in which the participant speaks.
struct WithdrawnQuote {
  model::Quote quote;
  std::string document;  ///< its name
  std::int64_t codings = 0;
};

/// What goes from a course.
struct WithdrawnBlock {
  std::string course, section;  ///< titles
  model::Block block;
  model::ExcerptId excerpt;  ///< only this goes, and the block stays; nil: the whole block goes
  std::string words;         ///< the beginning of what was said; empty for an exercise
};

struct Withdrawal {
  model::Participant participant;
  std::vector<model::Use> uses;  ///< that are withdrawn
  std::string evidence;          ///< kept with the consent; empty: what is there stays
  std::vector<WithdrawnQuote> quotes;
  std::int64_t codings = 0;
  std::vector<WithdrawnBlock> blocks;
  std::vector<ExportRecord> exports;  ///< that hold the words and were not replaced since
};

/// Changes nothing: the preview. Throws base::Error not_found.
Withdrawal withdrawal_of(const store::Reader& read, model::ParticipantId participant,
                         const std::filesystem::path& project_folder);

/// By label, else by pseudonym. Throws base::Error bad_input where there is none, or several.
model::Participant participant_called(const store::Reader& read, const std::string& name);

/// One action, which one undo takes back. The blocks go where teaching is among the uses. Past
/// exports are not in its reach: the list says which.
std::optional<model::Refusal> withdraw(Session& session, const Withdrawal& what);

}  // namespace uddrag::app
