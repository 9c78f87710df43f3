// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/participants/participant_table.h"

#include <fmt/format.h>

#include "edit/participant_edits.h"
#include "edit/together.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

constexpr model::Use uses[] = {model::Use::research, model::Use::publication, model::Use::teaching,
                               model::Use::archive};

struct Cell {
  model::Participant participant;
  ParticipantTable::Column column;
  model::Consent consent;  ///< as it is now
  std::string text;
};

/// Writes cells one after the other; a refusal says which one it was.
class WriteCells : public store::Edit {
 public:
  explicit WriteCells(std::vector<Cell> cells) : m_cells(std::move(cells)) {}
  std::string_view kind() const override { return "participants.edit"; }
  std::string arguments() const override {
    return edit::arguments_json({{"count", std::to_string(m_cells.size())}});
  }
  void apply(store::Transaction& tx) override {
    for (const Cell& cell : m_cells) {
      try {
        write(tx, cell);
      } catch (store::RefusedInside& inside) {
        const std::string& label = cell.participant.label;
        inside.refusal.detail =
            fmt::format("{}, {}: {}", label.empty() ? cell.participant.pseudonym : label,
                        name_of(cell.column), inside.refusal.detail);
        throw;
      }
    }
  }

 private:
  static void write(store::Transaction& tx, const Cell& cell) {
    switch (cell.column.kind) {
      case ParticipantTable::Kind::label:
      case ParticipantTable::Kind::pseudonym:
        return write_name(tx, cell);
      case ParticipantTable::Kind::attribute: {
        edit::SetValue set({cell.column.attribute.id, model::OwnerKind::participant,
                            cell.participant.id.uuid, cell.text});
        return edit::apply_inside(set, tx);
      }
      case ParticipantTable::Kind::consent:
        return write_consent(tx, cell);
    }
  }

  /// Cells before this one may have written the other name.
  static void write_name(store::Transaction& tx, const Cell& cell) {
    model::Participant row = tx.read().participant(cell.participant.id).value_or(cell.participant);
    (cell.column.kind == ParticipantTable::Kind::label ? row.label : row.pseudonym) = cell.text;
    edit::SaveParticipant save(row);
    edit::apply_inside(save, tx);
  }

  static void write_consent(store::Transaction& tx, const Cell& cell) {
    if (cell.text.empty() && cell.consent.participant.nil()) return;
    const auto state = model::from_name<model::ConsentState>(cell.text);
    if (!state)
      throw store::RefusedInside{
          {"consent.state", "A consent is yes, review first, no or withdrawn."}};
    model::Consent consent = cell.consent;
    consent.participant = cell.participant.id;
    consent.use = cell.column.use;
    consent.state = *state;
    edit::SetConsent set(consent);
    edit::apply_inside(set, tx);
  }

  std::vector<Cell> m_cells;
};

std::vector<std::vector<std::string>> cells_of(const std::string& text) {
  const char between = text.find('\t') == std::string::npos ? ';' : '\t';
  std::vector<std::vector<std::string>> lines(1, std::vector<std::string>(1));
  for (const char letter : text) {
    if (letter == '\n')
      lines.emplace_back(1);
    else if (letter == between)
      lines.back().emplace_back();
    else if (letter != '\r')
      lines.back().back() += letter;
  }
  while (lines.size() > 1 && lines.back() == std::vector<std::string>(1)) lines.pop_back();
  return lines;
}

}  // namespace

std::string name_of(const ParticipantTable::Column& column) {
  switch (column.kind) {
    case ParticipantTable::Kind::label:
      return "id";
    case ParticipantTable::Kind::pseudonym:
      return "pseudonym";
    case ParticipantTable::Kind::attribute:
      return column.attribute.name;
    case ParticipantTable::Kind::consent:
      break;
  }
  return "consent_" + std::string(model::name(column.use));
}

void ParticipantTable::load(const store::Reader& read) {
  m_columns = {{Kind::label, {}, {}}, {Kind::pseudonym, {}, {}}};
  for (const model::Attribute& attribute : read.attributes())
    m_columns.push_back({Kind::attribute, attribute, {}});
  for (const model::Use use : uses) m_columns.push_back({Kind::consent, {}, use});
  m_rows = read.participants();
  m_values.clear();
  for (const model::AttributeValue& value : read.attribute_values())
    m_values[{value.attribute, value.owner}] = value.value;
  m_consents.clear();
  for (const model::Consent& consent : read.consents())
    m_consents[{consent.participant, consent.use}] = consent;
}

std::string ParticipantTable::cell(std::size_t row, std::size_t column) const {
  const model::Participant& person = m_rows[row];
  const Column& what = m_columns[column];
  switch (what.kind) {
    case Kind::label:
      return person.label;
    case Kind::pseudonym:
      return person.pseudonym;
    case Kind::attribute: {
      const auto found = m_values.find({what.attribute.id, person.id.uuid});
      return found == m_values.end() ? std::string() : found->second;
    }
    case Kind::consent:
      break;
  }
  const auto found = m_consents.find({person.id, what.use});
  return found == m_consents.end() ? std::string() : std::string(model::name(found->second.state));
}

std::string ParticipantTable::block(std::size_t row, std::size_t column, std::size_t rows,
                                    std::size_t columns) const {
  std::string text;
  for (std::size_t r = row; r < std::min(row + rows, m_rows.size()); ++r) {
    for (std::size_t c = column; c < std::min(column + columns, m_columns.size()); ++c)
      text += (c > column ? "\t" : "") + cell(r, c);
    text += '\n';
  }
  return text;
}

std::unique_ptr<store::Edit> ParticipantTable::change(std::size_t row, std::size_t column,
                                                      const std::string& text) const {
  const auto consent = m_consents.find({m_rows[row].id, m_columns[column].use});
  return std::make_unique<WriteCells>(
      std::vector<Cell>{{m_rows[row], m_columns[column],
                         consent == m_consents.end() ? model::Consent{} : consent->second,
                         std::string(text::trim(text))}});
}

std::unique_ptr<store::Edit> ParticipantTable::paste(std::size_t row, std::size_t column,
                                                     const std::string& text) const {
  std::vector<Cell> cells;
  const auto lines = cells_of(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    model::Participant person;
    if (row + i < m_rows.size())
      person = m_rows[row + i];
    else
      person.id = model::ParticipantId::make();
    for (std::size_t j = 0; j < lines[i].size() && column + j < m_columns.size(); ++j) {
      const Column& what = m_columns[column + j];
      const auto consent = m_consents.find({person.id, what.use});
      cells.push_back({person, what,
                       consent == m_consents.end() ? model::Consent{} : consent->second,
                       std::string(text::trim(lines[i][j]))});
    }
  }
  return std::make_unique<WriteCells>(std::move(cells));
}

}  // namespace uddrag::gui
