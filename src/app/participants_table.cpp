// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "app/speaker_ties.h"
#include "app/table_import.h"
#include "app/table_parts.h"
#include "edit/document_edits.h"
#include "edit/participant_edits.h"

namespace uddrag::app {
namespace {

std::optional<model::ConsentState> consent_of(const std::string& cell) {
  const std::string word = trimmed(cell);
  if (word == "ja") return model::ConsentState::yes;
  if (word == "nej") return model::ConsentState::no;
  return model::from_name<model::ConsentState>(word);
}

class ParticipantsTable {
 public:
  ParticipantsTable(Session& session, const std::string& bytes, const std::string& path,
                    const PersonUses& wanted)
      : m_session(session),
        m_rows(bytes, path,
               wanted.empty() ? std::vector<std::string>{"id"} : std::vector<std::string>{}),
        m_people(session.read().participants()) {
    for (const std::string& title : m_rows.header()) {
      const auto told = wanted.find(title);
      m_uses.emplace(title, told == wanted.end() ? usual_use(title) : told->second);
    }
    m_label = title_of(PersonColumn::label);
    if (!m_label) throw base::Error(base::ErrorKind::bad_input, "No column says who it is.", path);
    m_pseudonym = title_of(PersonColumn::pseudonym);
  }

  TableOutcome run() {
    m_outcome.rows = static_cast<std::int64_t>(m_rows.size());
    make_attributes();
    for (std::size_t i = 0; i < m_rows.size(); ++i) add(i);
    m_rows.require_ok();
    tie_speakers();
    run_all(m_session, m_rows, m_all);
    return m_outcome;
  }

 private:
  PersonUse usual_use(const std::string& title) const {
    try {
      return person_use(title);
    } catch (const base::Error& error) {
      throw base::Error(error.kind(), error.said(), m_rows.path());
    }
  }

  std::optional<std::string> title_of(PersonColumn column, model::Use use = {}) const {
    for (const auto& [title, known] : m_uses)
      if (known.column == column && (column != PersonColumn::consent || known.use == use))
        return title;
    return std::nullopt;
  }
  /// Empty where there is no such column.
  std::string cell(std::size_t i, const std::optional<std::string>& title) const {
    return title ? m_rows.cell(i, *title) : std::string();
  }

  /// Those of the columns that are none of the project yet are made.
  void make_attributes() {
    std::map<std::string, model::Attribute> known;
    for (const model::Attribute& attribute : m_session.read().attributes())
      known[attribute.name] = attribute;
    auto position = static_cast<std::int64_t>(known.size());
    for (const std::string& title : m_rows.header()) {
      const PersonUse& use = m_uses.at(title);
      if (use.column != PersonColumn::attribute) continue;
      if (const auto there = known.find(title); there != known.end()) {
        m_attributes[title] = there->second;
        continue;
      }
      model::Attribute made{model::AttributeId::make(), title, {}, {}, position++};
      made.type = use.type.value_or(attribute_type_of(m_rows, title));
      if (made.type == model::AttributeType::choice) made.choices = answers_in(title);
      m_all.emplace<edit::SaveAttribute>(made);
      m_attributes[title] = made;
    }
  }

  /// In the order in which they come.
  std::vector<std::string> answers_in(const std::string& title) const {
    std::vector<std::string> answers;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
      if (const std::string answer = trimmed(m_rows.cell(i, title)); !answer.empty())
        if (std::find(answers.begin(), answers.end(), answer) == answers.end())
          answers.push_back(answer);
    return answers;
  }

  void add(std::size_t i) {
    m_all.from_row(i);
    const std::string label = trimmed(cell(i, m_label));
    const std::string pseudonym = trimmed(cell(i, m_pseudonym));
    if (const auto [first, is_new] = m_lines.emplace(label.empty() ? pseudonym : label, i); !is_new)
      return m_rows.fault(
          i, fmt::format("{} stands in line {} already", first->first, m_rows.line(first->second)));
    model::Participant& person = participant(label, pseudonym);
    if (m_pseudonym) person.pseudonym = pseudonym;
    if (const std::string words = cell(i, title_of(PersonColumn::description)); !words.empty())
      person.description = words;
    m_all.emplace<edit::SaveParticipant>(person);
    for (const auto& [name, attribute] : m_attributes)
      if (const std::string value = trimmed(m_rows.cell(i, name)); !value.empty())
        m_all.emplace<edit::SetValue>(model::AttributeValue{
            attribute.id, model::OwnerKind::participant, person.id.uuid, value});
    add_consent(i, person.id);
  }

  /// The one of that label, without a label the one of that pseudonym, or a new one.
  model::Participant& participant(const std::string& label, const std::string& pseudonym) {
    const auto known =
        std::find_if(m_people.begin(), m_people.end(), [&](const model::Participant& person) {
          return person.label == label && (!label.empty() || person.pseudonym == pseudonym);
        });
    ++(known == m_people.end() ? m_outcome.added : m_outcome.there);
    if (known != m_people.end()) return *known;
    return m_people.emplace_back(model::Participant{model::ParticipantId::make(), label, "", ""});
  }

  std::optional<base::Millis> consent_date(std::size_t i) {
    const auto title = title_of(PersonColumn::consent_date);
    return title ? date_in(m_rows, i, *title) : std::nullopt;
  }

  void add_consent(std::size_t i, model::ParticipantId person) {
    const auto date = consent_date(i);
    for (const model::Use use : {model::Use::research, model::Use::publication,
                                 model::Use::teaching, model::Use::archive}) {
      const std::string answer = trimmed(cell(i, title_of(PersonColumn::consent, use)));
      if (answer.empty()) continue;
      if (const auto state = consent_of(answer))
        m_all.emplace<edit::SetConsent>(model::Consent{person, use, *state, date, {}, ""});
      else
        m_rows.fault(i, "\"" + answer + "\" is no consent: yes, review first, no or withdrawn");
    }
  }

  void tie_speakers() {
    for (const Tie& tie : ties_by_name(m_session.read(), m_people)) {
      m_all.emplace<edit::ChangeSpeaker>(tie.speaker);
      const auto person = std::find_if(m_people.begin(), m_people.end(), [&](const auto& who) {
        return who.id == tie.speaker.participant;
      });
      m_outcome.notes.push_back(fmt::format("{} in {} is {}", tie.speaker.label, tie.document,
                                            model::study_name(*person)));
    }
  }

  Session& m_session;
  Rows m_rows;
  std::vector<model::Participant> m_people;
  PersonUses m_uses;
  std::optional<std::string> m_label, m_pseudonym;  // titles
  std::map<std::string, model::Attribute> m_attributes;
  std::map<std::string, std::size_t> m_lines;  // label, or pseudonym, and its row
  RowEdits m_all{"participants.import", "{}"};
  TableOutcome m_outcome;
};

}  // namespace

PersonUse person_use(const std::string& title) {
  if (title == "id") return {PersonColumn::label};
  if (title == "pseudonym") return {PersonColumn::pseudonym};
  if (title == "description") return {PersonColumn::description};
  if (title == "consent_date") return {PersonColumn::consent_date};
  if (!title.starts_with("consent_")) return {};
  const auto use = model::from_name<model::Use>(title.substr(8));
  if (!use)  // a slip in such a column's name would lose what people agreed to
    throw base::Error(base::ErrorKind::bad_input,
                      base::said("The column \"{}\" has no meaning; there are "
                                 "consent_research, consent_publication, consent_teaching, "
                                 "consent_archive and consent_date.",
                                 title));
  return {PersonColumn::consent, *use};
}

TableOutcome import_participants(Session& session, const std::string& bytes,
                                 const std::string& path) {
  return ParticipantsTable(session, bytes, path, {}).run();
}

TableOutcome import_participants_as(Session& session, const std::string& bytes,
                                    const std::string& path, const PersonUses& uses) {
  return ParticipantsTable(session, bytes, path, uses).run();
}

}  // namespace uddrag::app
