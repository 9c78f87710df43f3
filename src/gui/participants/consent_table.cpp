// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/participants/consent_table.h"

#include <algorithm>

#include "edit/participant_edits.h"
#include "edit/refuse.h"
#include "edit/together.h"

namespace uddrag::gui {
namespace {

constexpr model::Use uses[] = {model::Use::research, model::Use::publication, model::Use::teaching,
                               model::Use::archive};

/// Rows are no rows of the project: a use stands in the first byte.
base::Uuid row_of(model::Use use) {
  base::Uuid id;
  id.bytes[0] = static_cast<std::uint8_t>(static_cast<int>(use) + 1);
  return id;
}

model::Use use_in(const base::Uuid& row) {
  return static_cast<model::Use>(row.bytes[0] - 1);
}

std::optional<base::Millis> day_of(const std::string& text) {
  if (text.empty()) return std::nullopt;
  if (const auto day = base::parse_iso_date(text)) return day;
  throw store::RefusedInside{
      edit::refusal("consent.date", "\"{}\" is no date such as 2025-03-12.", text)};
}

void set_field(model::Consent& consent, const SheetCell& cell) {
  if (cell.column.name == "from") {
    consent.from = day_of(cell.text);
  } else if (cell.column.name == "until") {
    consent.until = day_of(cell.text);
  } else if (cell.column.name == "evidence") {
    consent.evidence = cell.text;
  } else if (const auto state = model::from_name<model::ConsentState>(cell.text)) {
    consent.state = *state;
  } else {
    throw store::RefusedInside{
        edit::refusal("consent.state", "A consent is yes, review first, no or withdrawn.")};
  }
}

void write_consent(store::Transaction& tx, const SheetCell& cell,
                   model::ParticipantId participant) {
  const auto all = tx.read().consents();
  const auto known = std::find_if(all.begin(), all.end(), [&](const model::Consent& consent) {
    return consent.participant == participant && consent.use == use_in(cell.row);
  });
  if (known == all.end() && cell.text.empty()) return;
  if (known == all.end() && cell.column.name != "state")
    throw store::RefusedInside{edit::refusal("consent.state",
                                             "Say first what was agreed to: yes, review "
                                             "first, no or withdrawn.")};
  model::Consent consent{participant, use_in(cell.row), model::ConsentState::no, {}, {}, {}};
  if (known != all.end()) consent = *known;
  set_field(consent, cell);
  edit::SetConsent set(consent);
  edit::apply_inside(set, tx);
}

std::string day(const std::optional<base::Millis>& at) {
  return at ? base::iso_date(*at) : std::string();
}

}  // namespace

void ConsentTable::load(const store::Reader& read, model::ParticipantId participant) {
  using Type = SheetColumn::Type;
  m_participant = participant;
  m_consents.clear();
  for (const model::Consent& consent : read.consents())
    if (consent.participant == participant) m_consents[consent.use] = consent;
  const auto& states = model::EnumNames<model::ConsentState>::all;
  const auto& names = model::EnumNames<model::Use>::all;
  std::vector<base::Uuid> rows;
  if (!participant.nil())
    for (const model::Use use : uses) rows.push_back(row_of(use));
  show({{"use", Type::choice, {std::begin(names), std::end(names)}, false, true},
        {"state", Type::choice, {std::begin(states), std::end(states)}},
        {"from", Type::date},
        {"until", Type::date},
        {"evidence"}},
       std::move(rows));
}

std::string ConsentTable::value(const base::Uuid& row, const SheetColumn& column) const {
  if (column.name == "use") return std::string(model::name(use_in(row)));
  const auto found = m_consents.find(use_in(row));
  if (found == m_consents.end()) return {};
  if (column.name == "state") return std::string(model::name(found->second.state));
  if (column.name == "from") return day(found->second.from);
  return column.name == "until" ? day(found->second.until) : found->second.evidence;
}

std::string ConsentTable::row_name(const base::Uuid& row) const {
  return std::string(model::name(use_in(row)));
}

Sheet::Writer ConsentTable::writer() const {
  return [participant = m_participant](store::Transaction& tx, const std::vector<SheetCell>& cells,
                                       const Begin& begin) {
    for (const SheetCell& cell : cells) {
      begin(cell);
      if (cell.row.nil())
        throw store::RefusedInside{
            edit::refusal("consent.row", "There is no such use of the material.")};
      write_consent(tx, cell, participant);
    }
  };
}

}  // namespace uddrag::gui
