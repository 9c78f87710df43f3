// SPDX-License-Identifier: GPL-3.0-or-later
// How fairly a course quotes: who is heard how often, against their share of what was coded; what
// was coded and never quoted; contrasts with one side only.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/ids.h"
#include "store/reader.h"

namespace uddrag::app {

struct VoiceShare {
  std::string name;  ///< of a participant: pseudonym, else label; of a group: its name
  std::int64_t excerpts = 0;
  std::int64_t coded = 0;  ///< code points in coded quotes; each quote counts once
  double share_of_excerpts = 0, share_of_coded = 0;  ///< 0 … 1 of all in the list
};

struct CourseBalance {
  std::int64_t excerpts = 0;
  /// Those who are quoted or coded, most quoted first. An excerpt in which several speak counts
  /// for each of them. Interviewers are left out.
  std::vector<VoiceShare> people;
  std::vector<VoiceShare> groups;             ///< of documents
  std::vector<model::CodeId> unquoted_codes;  ///< coded, but no excerpt has it or one below it
  std::vector<model::BlockId> one_sided;      ///< contrasts
};

/// Of one section where there is one, else of the whole course. What was coded is always the whole
/// project's.
CourseBalance course_balance(const store::Reader& read, model::CourseId course,
                             std::optional<model::SectionId> section);

/// Heard at least half again as often as they are coded, with three excerpts or more; or coded
/// much (a tenth) and never heard.
enum class Standing { fair, often, never };
Standing standing(const VoiceShare& voice);

}  // namespace uddrag::app
