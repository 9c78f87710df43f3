// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/participants/participant_table.h"

#include <algorithm>

#include "edit/participant_edits.h"
#include "edit/refuse.h"
#include "edit/together.h"

namespace uddrag::gui {
namespace {

constexpr std::string_view consent_prefix = "consent_";

/// Of a column that is neither an attribute nor a consent.
std::string& field(model::Participant& person, const std::string& column) {
  return column == "id"          ? person.label
         : column == "pseudonym" ? person.pseudonym
                                 : person.description;
}

/// Cells before this one may have written another name.
void write_name(store::Transaction& tx, const SheetCell& cell, model::ParticipantId id) {
  model::Participant person =
      tx.read().participant(id).value_or(model::Participant{id, "", "", ""});
  field(person, cell.column.name) = cell.text;
  edit::SaveParticipant save(person);
  edit::apply_inside(save, tx);
}

void write_answer(store::Transaction& tx, const SheetCell& cell, model::ParticipantId id) {
  model::Consent consent;
  consent.participant = id;
  consent.use = *use_of(cell.column);
  bool known = false;
  for (const model::Consent& there : tx.read().consents())
    if (there.participant == id && there.use == consent.use) {
      consent = there;
      known = true;
    }
  if (cell.text.empty() && !known) return;
  const auto state = model::from_name<model::ConsentState>(cell.text);
  if (!state)
    throw store::RefusedInside{
        edit::refusal("consent.state", "A consent is yes, review first, no or withdrawn.")};
  consent.state = *state;
  edit::SetConsent set(consent);
  edit::apply_inside(set, tx);
}

}  // namespace

std::optional<model::Use> use_of(const SheetColumn& column) {
  if (column.attribute || !column.name.starts_with(consent_prefix)) return std::nullopt;
  return model::from_name<model::Use>(column.name.substr(consent_prefix.size()));
}

void ParticipantTable::load(const store::Reader& read) {
  using Type = SheetColumn::Type;
  speak(read.project().language);
  m_people.clear();
  std::vector<base::Uuid> rows;
  for (const model::Participant& person : read.participants()) {
    rows.push_back(person.id.uuid);
    m_people[person.id.uuid] = person;
  }
  m_attributes.load(read);
  m_consents.clear();
  for (const model::Consent& consent : read.consents())
    m_consents[{consent.participant.uuid, consent.use}] = consent;
  std::vector<SheetColumn> columns = {{"id"}, {"pseudonym"}};
  for (SheetColumn& column : m_attributes.columns()) columns.push_back(std::move(column));
  const auto& states = model::EnumNames<model::ConsentState>::all;
  for (const std::string_view use : model::EnumNames<model::Use>::all)
    columns.push_back({std::string(consent_prefix) + std::string(use),
                       Type::choice,
                       {std::begin(states), std::end(states)}});
  columns.push_back({"description"});
  show(std::move(columns), std::move(rows));
}

bool ParticipantTable::has_label(const std::string& label) const {
  return std::any_of(m_people.begin(), m_people.end(),
                     [&](const auto& person) { return person.second.label == label; });
}

std::string ParticipantTable::value(const base::Uuid& row, const SheetColumn& column) const {
  if (column.attribute) return m_attributes.value(row, *column.attribute);
  if (const auto use = use_of(column)) {
    const auto found = m_consents.find({row, *use});
    return found == m_consents.end() ? "" : std::string(model::name(found->second.state));
  }
  model::Participant person = m_people.at(row);
  return field(person, column.name);
}

std::string ParticipantTable::row_name(const base::Uuid& row) const {
  return model::study_name(m_people.at(row));
}

Sheet::Writer ParticipantTable::writer() const {
  return [](store::Transaction& tx, const std::vector<SheetCell>& cells, const Begin& begin) {
    std::map<std::size_t, model::ParticipantId> made;
    for (const SheetCell& cell : cells) {
      begin(cell);
      if (cell.row.nil() && !made.contains(cell.line))
        made[cell.line] = model::ParticipantId::make();
      const model::ParticipantId id =
          cell.row.nil() ? made[cell.line] : model::ParticipantId{cell.row};
      if (cell.column.attribute)
        AttributeColumns::write(tx, cell, model::OwnerKind::participant, id.uuid);
      else if (use_of(cell.column))
        write_answer(tx, cell, id);
      else
        write_name(tx, cell, id);
    }
  };
}

}  // namespace uddrag::gui
