// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>

#include "app/table_import.h"
#include "app/table_parts.h"
#include "edit/document_edits.h"
#include "edit/participant_edits.h"
#include "text/fold.h"

namespace uddrag::app {
namespace {

bool all_cells(const Rows& rows, const std::string& column,
               const std::function<bool(const std::string&)>& test) {
  bool any = false;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string cell = trimmed(rows.cell(i, column));
    if (cell.empty()) continue;
    if (!test(cell)) return false;
    any = true;
  }
  return any;
}

model::AttributeType type_of(const Rows& rows, const std::string& column) {
  const auto number = [](const std::string& cell) {
    double value = 0;
    const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return read.ec == std::errc() && read.ptr == cell.data() + cell.size();
  };
  if (all_cells(rows, column, number)) return model::AttributeType::number;
  if (all_cells(rows, column,
                [](const std::string& c) { return base::parse_iso_date(c).has_value(); }))
    return model::AttributeType::date;
  return model::AttributeType::text;
}

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
        m_rows(bytes, path, {"id", "pseudonym"}),
        m_people(session.read().participants()) {}

  TableOutcome run() {
    m_outcome.rows = static_cast<std::int64_t>(m_rows.size());
    require_known_uses();
    make_attributes();
    for (std::size_t i = 0; i < m_rows.size(); ++i) add(i);
    m_rows.require_ok();
    for (const model::Document& document : m_session.read().documents()) tie_speakers(document);
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
                          fmt::format("The column \"{}\" has no meaning; there are "
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
                                  type_of(m_rows, column),
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
    person.pseudonym = pseudonym;
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

  /// Speakers that are surely somebody: called by the pseudonym, or the only voice beside the
  /// interviewer in a document that bears it.
  void tie_speakers(const model::Document& document) {
    auto voices = m_session.read().speakers(document.id);
    std::erase_if(voices, [](const model::Speaker& speaker) {
      return speaker.role == model::SpeakerRole::interviewer;
    });
    for (model::Speaker& speaker : voices) {
      if (!speaker.participant.nil()) continue;
      const auto person = std::find_if(m_people.begin(), m_people.end(), [&](const auto& who) {
        const std::u16string name = text::fold(who.pseudonym);
        return !name.empty() && (text::fold(speaker.label) == name ||
                                 (voices.size() == 1 &&
                                  text::fold(document.name).find(name) != std::u16string::npos));
      });
      if (person == m_people.end()) continue;
      speaker.participant = person->id;
      m_all.emplace<edit::ChangeSpeaker>(speaker);
      m_outcome.notes.push_back(
          fmt::format("{} in {} is {}", speaker.label, document.name,
                      person->label.empty() ? person->pseudonym : person->label));
    }
  }

  Session& m_session;
  Rows m_rows;
  std::vector<model::Participant> m_people;
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
