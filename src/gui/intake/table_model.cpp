// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/intake/table_model.h"

#include <algorithm>

#include "base/error.h"
#include "text/collate.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

using app::ColumnUse;
using app::SurveyColumn;
using model::AttributeType;
using What = ColumnOffer::What;

ColumnOffer offer_of(const app::SurveyUse& use, const SurveyColumn& column) {
  switch (use.use) {
    case ColumnUse::name:
      return {What::names};
    case ColumnUse::open:
      return {What::open};
    case ColumnUse::closed:
      return {What::attribute, use.type.value_or(column.found)};
    case ColumnUse::left_out:
      break;
  }
  return {What::left_out};
}

app::SurveyUse use_of(const ColumnOffer& offer) {
  switch (offer.what) {
    case What::names:
      return {ColumnUse::name};
    case What::open:
      return {ColumnUse::open};
    case What::attribute:
      return {ColumnUse::closed, offer.type};
    default:
      return {ColumnUse::left_out};
  }
}

void add_turn(CanvasDocument& document, std::string& text, const std::string& words,
              model::TurnKind kind) {
  if (!text.empty()) text += "\n";
  CanvasTurn turn;
  turn.span.start = text::Pos(text::count_code_points(text));
  text += words;
  turn.span.end = text::Pos(text::count_code_points(text));
  turn.kind = kind;
  document.turns.push_back(std::move(turn));
}

}  // namespace

TableModel::TableModel(const std::string& bytes, const std::string& path) : m_table(bytes, path) {
  if (m_table.rows().size() == 0)
    throw base::Error(base::ErrorKind::empty, "There is no row in the table.", path);
  m_plan = m_table.plan({});
  for (const SurveyColumn& column : m_plan.columns) {
    m_uses.push_back({column.use, {}});
    m_participants = m_participants || column.title == "id";
  }
  const bool people =
      std::any_of(m_plan.columns.begin(), m_plan.columns.end(), [](const SurveyColumn& column) {
        return column.title == "pseudonym" || column.title.starts_with("consent_");
      });
  if (m_participants && people) m_kind = TableKind::participants;
}

void TableModel::set_kind(TableKind kind) {
  if (kind == TableKind::survey || m_participants) m_kind = kind;
}

/// What the cells are comes first; anything can be kept as it is written.
std::vector<ColumnOffer> TableModel::offers(std::size_t i) const {
  const SurveyColumn& column = m_plan.columns[i];
  if (m_kind == TableKind::participants) return {participant_column(column)};
  if (column.answers == 0) return {{What::left_out}};
  std::vector<ColumnOffer> offers{{What::names}, {What::open}, {What::attribute, column.found}};
  for (const AttributeType type : {AttributeType::text, AttributeType::choice})
    if (type != column.found) offers.push_back({What::attribute, type});
  offers.push_back({What::left_out});
  return offers;
}

ColumnOffer TableModel::participant_column(const SurveyColumn& column) const {
  if (column.title == "id") return {What::names};
  if (column.title == "pseudonym") return {What::pseudonym};
  if (column.title == "description") return {What::described};
  if (column.title == "consent_date") return {What::consent_date};
  if (column.title.starts_with("consent_")) return {What::consent};
  const bool choice = column.found == AttributeType::choice;  // that table knows no choices
  return {What::attribute, choice ? AttributeType::text : column.found};
}

ColumnOffer TableModel::chosen(std::size_t i) const {
  if (m_kind == TableKind::participants) return participant_column(m_plan.columns[i]);
  return offer_of(m_uses[i], m_plan.columns[i]);
}

void TableModel::choose(std::size_t i, const ColumnOffer& offer) {
  if (offer.what == What::names)
    for (app::SurveyUse& use : m_uses)
      if (use.use == ColumnUse::name) use = {ColumnUse::closed};
  m_uses[i] = use_of(offer);
  renew();
}

void TableModel::renew() {
  m_plan = m_table.plan(wish());
}

app::SurveyWish TableModel::wish() const {
  app::SurveyWish wish;
  for (std::size_t i = 0; i < m_uses.size(); ++i) wish.columns[m_plan.columns[i].title] = m_uses[i];
  return wish;
}

std::size_t TableModel::comes_as_documents() const {
  return m_kind == TableKind::survey ? m_plan.respondents - m_plan.silent : 0;
}

std::size_t TableModel::first_speaking() const {
  for (std::size_t row = 0; row < m_plan.respondents; ++row)
    if (!answers(row).open.empty()) return row;
  return 0;
}

CanvasDocument TableModel::preview(std::size_t row) const {
  CanvasDocument document;
  std::string text;
  if (m_kind == TableKind::survey)
    for (const auto& [title, answer] : answers(row).open) {
      add_turn(document, text, title, model::TurnKind::heading);
      add_turn(document, text, answer, model::TurnKind::speech);
    }
  document.text = text::Text(text);
  return document;
}

bool names_table(const std::string& file_name) {
  const std::string name = text::lower(file_name);
  return name.ends_with(".csv") || name.ends_with(".tsv") || name.ends_with(".xlsx");
}

}  // namespace uddrag::gui
