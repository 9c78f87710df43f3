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
  ParticipantsTable(Session& session, const std::string& bytes, const std::string& path)
      : m_session(session),
        m_rows(bytes, path, {"id"}),
        m_people(session.read().participants()),
        m_names_pseudonyms(std::find(m_rows.header().begin(), m_rows.header().end(), "pseudonym") !=
                           m_rows.header().end()) {}

  TableOutcome run() {
    m_outcome.rows = static_cast<std::int64_t>(m_rows.size());
    require_known_uses();
    make_attributes();
    for (std::size_t i = 0; i < m_rows.size(); ++i) add(i);
    m_rows.require_ok();
    tie_speakers();
    run_all(m_session, m_rows, m_all);
    return m_outcome;
  }

 private:
  /// A slip in such a column's name would lose what people agreed to.
  void require_known_uses() const {
    for (const std::string& column : m_rows.header()) {
      if (!column.starts_with("consent_") || column == "consent_date") continue;
      if (!model::from_name<model::Use>(column.substr(8)))
        throw base::Error(base::ErrorKind::bad_input,
                          base::said("The column \"{}\" has no meaning; there are "
                                     "consent_research, consent_publication, consent_teaching, "
                                     "consent_archive and consent_date.",
                                     column),
                          m_rows.path());
    }
  }

  /// Every column that has no meaning of its own is an attribute.
  void make_attributes() {
    for (const model::Attribute& attribute : m_session.read().attributes())
      m_attributes[attribute.name] = attribute;
    for (const std::string& column : m_rows.header()) {
      if (column == "id" || column == "pseudonym" || column == "description" ||
          column.starts_with("consent_") || m_attributes.contains(column))
        continue;
      const model::Attribute made{model::AttributeId::make(),
                                  column,
                                  attribute_type_of(m_rows, column),
                                  {},
                                  static_cast<std::int64_t>(m_attributes.size())};
      m_all.emplace<edit::SaveAttribute>(made);
      m_attributes[column] = made;
    }
  }

  void add(std::size_t i) {
    m_all.from_row(i);
    const std::string label = trimmed(m_rows.cell(i, "id"));
    const std::string pseudonym = trimmed(m_rows.cell(i, "pseudonym"));
    if (const auto [first, is_new] = m_lines.emplace(label.empty() ? pseudonym : label, i); !is_new)
      return m_rows.fault(
          i, fmt::format("{} stands in line {} already", first->first, m_rows.line(first->second)));
    model::Participant& person = participant(label, pseudonym);
    if (m_names_pseudonyms) person.pseudonym = pseudonym;
    if (const std::string words = m_rows.cell(i, "description"); !words.empty())
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

  void add_consent(std::size_t i, model::ParticipantId person) {
    const auto date = date_in(m_rows, i, "consent_date");
    for (const model::Use use : {model::Use::research, model::Use::publication,
                                 model::Use::teaching, model::Use::archive}) {
      const std::string cell = trimmed(m_rows.cell(i, "consent_" + std::string(model::name(use))));
      if (cell.empty()) continue;
      if (const auto state = consent_of(cell))
        m_all.emplace<edit::SetConsent>(model::Consent{person, use, *state, date, {}, ""});
      else
        m_rows.fault(i, "\"" + cell + "\" is no consent: yes, review first, no or withdrawn");
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
  bool m_names_pseudonyms;
  std::map<std::string, model::Attribute> m_attributes;
  std::map<std::string, std::size_t> m_lines;  // label, or pseudonym, and its row
  RowEdits m_all{"participants.import", "{}"};
  TableOutcome m_outcome;
};

}  // namespace

TableOutcome import_participants(Session& session, const std::string& bytes,
                                 const std::string& path) {
  return ParticipantsTable(session, bytes, path).run();
}

}  // namespace uddrag::app
