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

/// By a column's title, as the command line takes it.
ColumnOffer person_column(const SurveyColumn& column) {
  const ColumnOffer attribute{What::attribute, column.found};
  app::PersonUse use;
  try {
    use = app::person_use(column.title);
  } catch (const base::Error&) {
    return {What::undecided};  // as an attribute, what people agreed to would be lost
  }
  switch (use.column) {
    case app::PersonColumn::label:
      return {What::names};
    case app::PersonColumn::pseudonym:
      return {What::pseudonym};
    case app::PersonColumn::description:
      return {What::described};
    case app::PersonColumn::consent:
      return {What::consent, {}, use.use};
    case app::PersonColumn::consent_date:
      return {What::consent_date};
    default:
      return column.title.empty() ? ColumnOffer{What::left_out} : attribute;
  }
}

app::PersonUse person_use_of(const ColumnOffer& offer) {
  using app::PersonColumn;
  switch (offer.what) {
    case What::names:
      return {PersonColumn::label};
    case What::pseudonym:
      return {PersonColumn::pseudonym};
    case What::described:
      return {PersonColumn::description};
    case What::consent:
      return {PersonColumn::consent, offer.use};
    case What::consent_date:
      return {PersonColumn::consent_date};
    case What::attribute:
      return {PersonColumn::attribute, {}, offer.type};
    default:
      return {PersonColumn::left_out};
  }
}

ColumnOffer code_column(const SurveyColumn& column) {
  if (column.title == "code") return {What::code};
  if (column.title == "group") return {What::code_group};
  for (const char* known :
       {"name_en", "definition", "include", "exclude", "example", "colour", "color"})
    if (column.title == known) return {What::about_code};
  return {What::left_out};
}

/// The type that was found comes first; text and a choice are always possible.
void add_attributes(const SurveyColumn& column, std::vector<ColumnOffer>& offers) {
  if (column.title.empty()) return;
  offers.push_back({What::attribute, column.found});
  for (const AttributeType type : {AttributeType::text, AttributeType::choice})
    if (type != column.found) offers.push_back({What::attribute, type});
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
  const auto has = [&](const char* title) {
    return std::any_of(m_plan.columns.begin(), m_plan.columns.end(),
                       [&](const SurveyColumn& column) { return column.title == title; });
  };
  bool people = has("pseudonym");
  for (const SurveyColumn& column : m_plan.columns) {
    m_uses.push_back({column.use, {}});
    m_people.push_back(person_column(column));
    people = people || column.title.starts_with("consent_");
  }
  if (!has("id"))
    for (std::size_t i = 0; i < m_people.size(); ++i)
      if (m_plan.columns[i].use == ColumnUse::name) m_people[i] = {What::names};
  m_codes = has("code");
  if (m_codes && (has("group") || has("definition"))) m_kind = TableKind::codebook;
  // A table without an open question would give no document.
  else if ((people || !m_plan.asks()) && says_who())
    m_kind = TableKind::participants;
}

std::vector<TableKind> TableModel::kinds() const {
  std::vector<TableKind> kinds{TableKind::survey, TableKind::participants};
  if (m_codes) kinds.push_back(TableKind::codebook);
  return kinds;
}

void TableModel::set_kind(TableKind kind) {
  m_lent.reset();
  if (kind != TableKind::codebook || m_codes) m_kind = kind;
}

/// What the cells are comes first; anything can be kept as it is written.
std::vector<ColumnOffer> TableModel::offers(std::size_t i) const {
  const SurveyColumn& column = m_plan.columns[i];
  if (m_kind == TableKind::codebook) return {code_column(column)};
  if (column.answers == 0) return {{What::left_out}};
  if (m_kind == TableKind::participants) return person_offers(column);
  std::vector<ColumnOffer> offers{{What::names}, {What::open}};
  add_attributes(column, offers);
  offers.push_back({What::left_out});
  return offers;
}

std::vector<ColumnOffer> TableModel::person_offers(const SurveyColumn& column) const {
  std::vector<ColumnOffer> offers{{What::names}, {What::pseudonym}, {What::described}};
  add_attributes(column, offers);
  for (const model::Use use :
       {model::Use::research, model::Use::publication, model::Use::teaching, model::Use::archive})
    offers.push_back({What::consent, {}, use});
  offers.push_back({What::consent_date});
  offers.push_back({What::left_out});
  return offers;
}

ColumnOffer TableModel::chosen(std::size_t i) const {
  const SurveyColumn& column = m_plan.columns[i];
  if (m_kind == TableKind::codebook) return code_column(column);
  if (m_kind == TableKind::survey) return offer_of(m_uses[i], column);
  return column.answers == 0 ? ColumnOffer{What::left_out} : m_people[i];
}

bool TableModel::can_come() const {
  if (m_kind == TableKind::survey) return comes_as_documents() > 0;
  return m_kind == TableKind::codebook || (says_who() && !undecided());
}

const app::SurveyColumn* TableModel::undecided() const {
  for (std::size_t i = 0; m_kind == TableKind::participants && i < m_people.size(); ++i)
    if (chosen(i).what == What::undecided) return &m_plan.columns[i];
  return nullptr;
}

bool TableModel::says_who() const {
  return std::any_of(m_people.begin(), m_people.end(),
                     [](const ColumnOffer& offer) { return offer.what == What::names; });
}

/// What only one column can be is lent by the one that was it, and goes back when this one becomes
/// something else: keys walk through all that can be chosen.
void TableModel::choose(std::size_t i, const ColumnOffer& offer) {
  if (m_lent && m_lent->to == i) set(m_lent->from, m_lent->offer);
  if (m_lent && (m_lent->to == i || m_lent->from == i)) m_lent.reset();
  if (only_one(offer))
    for (std::size_t other = 0; other < m_uses.size(); ++other)
      if (other != i && chosen(other) == offer) {
        m_lent = Lent{other, i, offer};
        set(other, {What::attribute, m_plan.columns[other].found});
      }
  set(i, offer);
  if (m_kind == TableKind::survey) renew();
}

bool TableModel::only_one(const ColumnOffer& offer) const {
  return offer.what == What::names ||
         (m_kind == TableKind::participants && offer.what != What::attribute &&
          offer.what != What::left_out);
}

void TableModel::set(std::size_t i, const ColumnOffer& offer) {
  if (m_kind == TableKind::survey)
    m_uses[i] = use_of(offer);
  else
    m_people[i] = offer;
}

void TableModel::renew() {
  m_plan = m_table.plan(wish());
}

app::SurveyWish TableModel::wish() const {
  app::SurveyWish wish;
  for (std::size_t i = 0; i < m_uses.size(); ++i) wish.columns[m_plan.columns[i].title] = m_uses[i];
  return wish;
}

app::PersonUses TableModel::person_uses() const {
  app::PersonUses uses;
  for (std::size_t i = 0; i < m_people.size(); ++i)
    uses[m_plan.columns[i].title] = person_use_of(chosen(i));
  return uses;
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
