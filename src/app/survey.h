// SPDX-License-Identifier: GPL-3.0-or-later
// A survey into a project: a row a respondent (csv or the first sheet of an xlsx). Open questions
// become a document with the question as a heading and the answer as a turn; closed ones become
// attributes of the document, with their types recognised.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/rows.h"
#include "app/session.h"
#include "app/table_import.h"

namespace uddrag::app {

enum class ColumnUse { name, open, closed, left_out };

struct SurveyColumn {
  std::string title;
  ColumnUse use = ColumnUse::closed;
  model::AttributeType type = model::AttributeType::text;   ///< of a closed one
  std::vector<std::string> choices;                         ///< of a choice, as they come
  std::int64_t answers = 0;                                 ///< cells that are not empty
  std::vector<std::string> first;                           ///< different answers, a few
  model::AttributeType found = model::AttributeType::text;  ///< the type that its cells have
};

struct SurveyUse {
  ColumnUse use = ColumnUse::closed;
  std::optional<model::AttributeType> type{};  ///< of a closed one; nothing: found out
};

struct SurveyWish {
  std::vector<std::string> open;  ///< titles; none: found by how long the answers are
  std::string name;               ///< title of the column that names a respondent; empty: found
  std::string group, language;
  std::map<std::string, SurveyUse> columns{};  ///< by title, before all that is found out
};

struct SurveyPlan {
  std::vector<SurveyColumn> columns;
  std::size_t respondents = 0;
  std::size_t silent = 0;  ///< without any answer to an open question: they make no document
  bool asks() const;       ///< a question is open, so that documents come of it
};

/// What one respondent said.
struct SurveyAnswers {
  std::string name;                                               ///< of the document
  std::vector<std::pair<std::string, std::string>> open, closed;  ///< title and answer, not empty
};

/// A table that is read once and looked at in several ways.
class SurveyTable {
 public:
  /// Throws base::Error where it is no table.
  SurveyTable(const std::string& bytes, const std::string& path) : m_rows(bytes, path, {}) {}
  /// What the columns are taken for. Throws base::Error bad_input for a title that is not there.
  SurveyPlan plan(const SurveyWish& wish) const;
  SurveyAnswers answers(const SurveyPlan& plan, std::size_t row) const;
  const Rows& rows() const { return m_rows; }
  Rows& rows() { return m_rows; }

 private:
  Rows m_rows;
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
