// SPDX-License-Identifier: GPL-3.0-or-later
// A survey into a project: a row a respondent (csv or the first sheet of an xlsx). Open questions
// become a document with the question as a heading and the answer as a turn; closed ones become
// attributes of the document, with their types recognised.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/session.h"
#include "app/table_import.h"

namespace uddrag::app {

enum class ColumnUse { name, open, closed, left_out };

struct SurveyColumn {
  std::string title;
  ColumnUse use = ColumnUse::closed;
  model::AttributeType type = model::AttributeType::text;  ///< of a closed one
  std::vector<std::string> choices;                        ///< of a choice, as they come
  std::int64_t answers = 0;                                ///< cells that are not empty
};

struct SurveyWish {
  std::vector<std::string> open;  ///< titles; none: found by how long the answers are
  std::string name;               ///< title of the column that names a respondent; empty: found
  std::string group, language;
};

struct SurveyPlan {
  std::vector<SurveyColumn> columns;
  std::size_t respondents = 0;
  std::size_t silent = 0;  ///< without any answer to an open question: they make no document
};

/// What the columns are taken for. Throws base::Error bad_input for a title that is not there, and
/// where no question is open.
SurveyPlan plan_survey(const std::string& bytes, const std::string& path, const SurveyWish& wish);

/// One action. A respondent whose document is there with the same text is left out; a name that is
/// taken gets a number. Throws base::Error bad_input that names the lines, and changes nothing
/// then.
TableOutcome import_survey(Session& session, const std::string& bytes, const std::string& path,
                           const SurveyWish& wish);

}  // namespace uddrag::app
