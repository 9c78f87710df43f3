// SPDX-License-Identifier: GPL-3.0-or-later
// The words of an output that are not the author's own, in the course's language (Danish or, for
// every other language, English). Independent of the window's language.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "course/pages.h"

namespace uddrag::course {

/// "Int. 3, page 7, turn 42, 00:12:31". Parts that are unknown (0, empty) are left out.
std::string locator_text(const std::string& document, std::int64_t turn, const std::string& time,
                         const std::string& language, std::int64_t page = 0);
/// How the words of an excerpt differ from what was said: not at all, or by what is marked.
std::string fidelity_text(const std::vector<QuoteRun>& runs, const std::string& language);
std::string interviewer_word(const std::string& language);
std::string participant_word(const std::string& language);
std::string field_note_word(const std::string& language);

struct ChartWords {
  const char *unit, *kind, *code, *group, *document, *value, *table, *small_groups;
};
const ChartWords& chart_words(const std::string& language);

}  // namespace uddrag::course
