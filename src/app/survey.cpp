// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/survey.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "app/speaker_ties.h"
#include "app/table_parts.h"
#include "edit/document_edits.h"
#include "edit/participant_edits.h"
#include "import/importer.h"
#include "text/collate.h"
#include "text/utf8.h"

namespace uddrag::app {
namespace {

constexpr std::int64_t long_answer = 30;  // code points, on average: such a question is open
constexpr std::size_t most_choices = 12;
constexpr std::size_t most_first = 3;  // answers that are shown

/// The answers to a question, in numbers.
struct Answers {
  std::int64_t given = 0, length = 0;
  std::vector<std::string> different;  // in the order in which they come
};

Answers answers_to(const Rows& rows, const std::string& title) {
  Answers answers;
  std::set<std::string> seen;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string cell = trimmed(rows.cell(i, title));
    if (cell.empty()) continue;
    ++answers.given;
    answers.length += text::count_code_points(cell);
    if (seen.insert(cell).second) answers.different.push_back(cell);
  }
  return answers;
}

bool names_respondents(const std::string& title) {
  static const std::set<std::string> titles{
      "id",          "name",          "navn",         "nr",         "nr.",
      "no",          "number",        "nummer",       "respondent", "deltager",
      "participant", "respondent id", "respondentid", "response id"};
  return titles.contains(text::lower(title));
}

class Mapping {
 public:
  Mapping(const Rows& rows, const SurveyWish& wish) : m_rows(rows), m_wish(wish) {
    require(wish.name);
    for (const std::string& title : wish.open) require(title);
    for (const auto& [title, use] : wish.columns) {
      require(title);
      m_name_found = m_name_found || use.use == ColumnUse::name;
    }
    for (const std::string& title : rows.header()) add(title);
    plan.respondents = rows.size();
    for (std::size_t i = 0; i < rows.size(); ++i) plan.silent += is_silent(i);
  }

  SurveyPlan plan;

 private:
  void require(const std::string& title) const {
    const auto& all = m_rows.header();
    if (!title.empty() && std::find(all.begin(), all.end(), title) == all.end())
      throw base::Error(base::ErrorKind::bad_input,
                        base::said("There is no column \"{}\". There are: {}.", title,
                                   fmt::format("{}", fmt::join(all, ", "))),
                        m_rows.path());
  }

  void add(const std::string& title) {
    const Answers answers = answers_to(m_rows, title);
    SurveyColumn column;
    column.title = title;
    column.answers = answers.given;
    column.first = answers.different;
    column.first.resize(std::min(column.first.size(), most_first));
    column.found = type_of(title, answers);
    const auto wanted = m_wish.columns.find(title);
    const bool told = wanted != m_wish.columns.end();
    column.use = told ? wanted->second.use : use_of(title, answers);
    if (column.use == ColumnUse::closed)
      column.type = told ? wanted->second.type.value_or(column.found) : column.found;
    if (column.type == model::AttributeType::choice) column.choices = answers.different;
    plan.columns.push_back(std::move(column));
  }

  ColumnUse use_of(const std::string& title, const Answers& answers) {
    const bool named = m_wish.name.empty() ? !m_name_found && names_respondents(title) &&
                                                 answers.different.size() == m_rows.size()
                                           : title == m_wish.name;
    if (named) {
      m_name_found = true;
      return ColumnUse::name;
    }
    if (title.empty() || answers.given == 0) return ColumnUse::left_out;
    const auto& open = m_wish.open;
    const bool wanted = std::find(open.begin(), open.end(), title) != open.end();
    const bool is_open = open.empty() ? answers.length >= long_answer * answers.given : wanted;
    return is_open ? ColumnUse::open : ColumnUse::closed;
  }

  model::AttributeType type_of(const std::string& title, const Answers& answers) const {
    const model::AttributeType type = attribute_type_of(m_rows, title);
    if (type != model::AttributeType::text) return type;
    const std::size_t different = answers.different.size();
    const bool few =
        different <= most_choices && 2 * different <= static_cast<std::size_t>(answers.given);
    return few && different > 0 ? model::AttributeType::choice : type;
  }

  bool is_silent(std::size_t row) const {
    return std::none_of(plan.columns.begin(), plan.columns.end(), [&](const auto& column) {
      return column.use == ColumnUse::open && !trimmed(m_rows.cell(row, column.title)).empty();
    });
  }

  const Rows& m_rows;
  const SurveyWish& m_wish;
  bool m_name_found = false;
};

/// Throws where no document would come of it.
SurveyPlan asking_plan(const SurveyTable& table, const SurveyWish& wish) {
  SurveyPlan plan = table.plan(wish);
  if (!plan.asks())
    throw base::Error(base::ErrorKind::bad_input,
                      "No question has answers long enough to be open. Say which are, with "
                      "--open.",
                      table.rows().path());
  return plan;
}

class Survey {
 public:
  Survey(Session& session, const std::string& bytes, const std::string& path,
         const SurveyWish& wish)
      : m_session(session),
        m_table(bytes, path),
        m_rows(m_table.rows()),
        m_wish(wish),
        m_plan(asking_plan(m_table, wish)) {}

  TableOutcome run() {
    m_outcome.rows = static_cast<std::int64_t>(m_rows.size());
    m_people = m_session.read().participants();
    for (const model::Document& document : m_session.read().documents())
      m_names[document.name] = document.text;
    make_attributes();
    for (std::size_t i = 0; i < m_rows.size(); ++i) add(i);
    m_all.set_arguments(edit::arguments_json({{"count", std::to_string(m_outcome.added)}}));
    if (m_outcome.added > 0) run_all(m_session, m_rows, m_all);
    if (m_plan.silent > 0)
      m_outcome.notes.push_back(fmt::format(
          "{} respondents answered no open question; they have no document", m_plan.silent));
    return m_outcome;
  }

 private:
  void make_attributes() {
    std::map<std::string, model::Attribute> known;
    for (const model::Attribute& attribute : m_session.read().attributes())
      known[attribute.name] = attribute;
    auto position = static_cast<std::int64_t>(known.size());
    for (const SurveyColumn& column : m_plan.columns) {
      if (column.use != ColumnUse::closed) continue;
      const auto found = known.find(column.title);
      if (found != known.end()) {
        m_attributes[column.title] = found->second.id;
        continue;
      }
      const model::Attribute made{model::AttributeId::make(), column.title, column.type,
                                  column.choices, position++};
      m_all.emplace<edit::SaveAttribute>(made);
      m_attributes[column.title] = made.id;
    }
  }

  void add_turn(edit::NewDocument& made, const std::string& words, model::TurnKind kind) const {
    if (!made.text.empty()) made.text += "\n";
    const text::Pos start(text::count_code_points(made.text));
    made.text += words;
    const text::Pos end(text::count_code_points(made.text));
    made.turns.push_back(
        {model::TurnId::make(),
         made.document.id,
         {start, end},
         kind == model::TurnKind::speech ? made.speakers.front().id : model::SpeakerId{},
         {},
         {},
         kind});
  }

  edit::NewDocument document_of(std::size_t row) const {
    edit::NewDocument made;
    made.document.id = model::DocumentId::make();
    const SurveyAnswers answers = m_table.answers(m_plan, row);
    made.document.name = answers.name;
    made.document.kind = model::DocumentKind::survey_answer;
    made.document.language =
        m_wish.language.empty() ? m_session.read().project().language : m_wish.language;
    made.document.source_name = m_rows.path().substr(m_rows.path().rfind('/') + 1);
    made.group = m_wish.group;
    model::Speaker voice{model::SpeakerId::make(), made.document.id, made.document.name, {}, {}};
    if (const auto person = person_called(voice.label, true, made.document.name, m_people))
      voice.participant = *person;
    made.speakers.push_back(voice);
    for (const auto& [title, answer] : answers.open) {
      add_turn(made, title, model::TurnKind::heading);
      add_turn(made, answer, model::TurnKind::speech);
    }
    return made;
  }

  void add(std::size_t row) {
    edit::NewDocument made = document_of(row);
    if (made.text.empty()) return;
    m_all.from_row(row);
    const base::Hash text = base::hash_of_bytes(made.text);
    const std::string plain = made.document.name;
    for (int n = 2; m_names.contains(made.document.name); ++n) {
      if (m_names[made.document.name] == text) {
        ++m_outcome.there;
        return;
      }
      made.document.name = fmt::format("{} ({})", plain, n);
    }
    m_names[made.document.name] = text;
    ++m_outcome.added;
    const model::DocumentId id = made.document.id;
    m_all.emplace<edit::AddDocument>(std::move(made), true);
    for (const auto& [title, attribute] : m_attributes)
      if (const std::string value = trimmed(m_rows.cell(row, title)); !value.empty())
        m_all.emplace<edit::SetValue>(
            model::AttributeValue{attribute, model::OwnerKind::document, id.uuid, value});
  }

  Session& m_session;
  SurveyTable m_table;
  Rows& m_rows;
  const SurveyWish& m_wish;
  SurveyPlan m_plan;
  std::vector<model::Participant> m_people;
  std::map<std::string, model::AttributeId> m_attributes;
  std::map<std::string, base::Hash> m_names;  // of documents, with their texts
  RowEdits m_all{"document.import", "{}"};
  TableOutcome m_outcome;
};

}  // namespace

bool SurveyPlan::asks() const {
  return std::any_of(columns.begin(), columns.end(),
                     [](const SurveyColumn& column) { return column.use == ColumnUse::open; });
}

SurveyPlan SurveyTable::plan(const SurveyWish& wish) const {
  return Mapping(m_rows, wish).plan;
}

SurveyAnswers SurveyTable::answers(const SurveyPlan& plan, std::size_t row) const {
  SurveyAnswers answers{fmt::format("Respondent {}", row + 1), {}, {}};
  for (const SurveyColumn& column : plan.columns) {
    const std::string cell = trimmed(text::unify_line_ends(m_rows.cell(row, column.title)));
    if (cell.empty() || column.use == ColumnUse::left_out) continue;
    if (column.use == ColumnUse::name) {
      const bool number = cell.find_first_not_of("0123456789.") == std::string::npos;
      answers.name = number ? "Respondent " + cell : cell;
    } else {
      (column.use == ColumnUse::open ? answers.open : answers.closed)
          .emplace_back(column.title, cell);
    }
  }
  return answers;
}

SurveyPlan plan_survey(const std::string& bytes, const std::string& path, const SurveyWish& wish) {
  return asking_plan(SurveyTable(bytes, path), wish);
}

TableOutcome import_survey(Session& session, const std::string& bytes, const std::string& path,
                           const SurveyWish& wish) {
  return Survey(session, bytes, path, wish).run();
}

}  // namespace uddrag::app
