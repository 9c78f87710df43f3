// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pseudonyms/pseudonym_table.h"

#include <algorithm>
#include <sstream>

#include "edit/participant_edits.h"
#include "edit/refuse.h"
#include "edit/together.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

constexpr const char* every = "every";  // an empty cell would look like one that was forgotten

std::string joined(const std::vector<std::string>& forms) {
  std::string all;
  for (const std::string& form : forms) all += (all.empty() ? "" : "; ") + form;
  return all;
}

std::vector<std::string> parts(const std::string& text) {
  std::vector<std::string> forms;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, ';');)
    if (const auto form = text::trim(part); !form.empty()) forms.emplace_back(form);
  return forms;
}

void set_field(model::PseudonymTerm& term, const SheetCell& cell) {
  const std::string& column = cell.column.name;
  if (column == "original") term.original = cell.text;
  if (column == "replacement") term.replacement = cell.text;
  if (column == "kind") term.kind = cell.text;
  if (column == "forms") term.forms = parts(cell.text);
  if (column == "scope") term.scope = cell.text == every ? "" : cell.text;
}

/// The kinds that are always offered, and behind them those that the project has of its own.
std::vector<std::string> kinds_of(const std::vector<model::PseudonymTerm>& terms) {
  std::vector<std::string> kinds = {"person", "place", "organisation", "other"};
  for (const model::PseudonymTerm& term : terms)
    if (!term.kind.empty() && std::find(kinds.begin(), kinds.end(), term.kind) == kinds.end())
      kinds.push_back(term.kind);
  return kinds;
}

std::optional<model::PseudonymTerm> known(const store::Reader& read, const base::Uuid& id) {
  for (const model::PseudonymTerm& term : read.pseudonym_terms())
    if (term.id.uuid == id) return term;
  return std::nullopt;
}

bool same_row(const SheetCell& a, const SheetCell& b) {
  return a.row == b.row && (!a.row.nil() || a.line == b.line);
}

}  // namespace

void PseudonymTable::load(const store::Reader& read) {
  using Type = SheetColumn::Type;
  speak(read.project().language);
  m_terms.clear();
  std::vector<base::Uuid> rows;
  const std::vector<model::PseudonymTerm> terms = read.pseudonym_terms();
  for (const model::PseudonymTerm& term : terms) {
    rows.push_back(term.id.uuid);
    m_terms[term.id.uuid] = term;
  }
  show({{"original"},
        {"replacement"},
        {"kind", Type::choice, kinds_of(terms), true},
        {"forms"},
        {"scope", Type::choice, {every, "open", "closed"}}},
       std::move(rows));
}

std::string PseudonymTable::value(const base::Uuid& row, const SheetColumn& column) const {
  const model::PseudonymTerm& term = m_terms.at(row);
  if (column.name == "original") return term.original;
  if (column.name == "replacement") return term.replacement;
  if (column.name == "kind") return term.kind;
  if (column.name == "forms") return joined(term.forms);
  return term.scope.empty() ? every : term.scope;
}

std::string PseudonymTable::row_name(const base::Uuid& row) const {
  return m_terms.at(row).original;
}

/// The cells of a row are saved together: a name without its replacement is none.
Sheet::Writer PseudonymTable::writer() const {
  return [](store::Transaction& tx, const std::vector<SheetCell>& cells, const Begin& begin) {
    for (std::size_t i = 0; i < cells.size();) {
      const SheetCell& first = cells[i];
      begin(first);
      model::PseudonymTerm term{model::PseudonymTermId::make(), "", "", "", {}, ""};
      if (!first.row.nil())
        if (const auto there = known(tx.read(), first.row)) term = *there;
      for (; i < cells.size() && same_row(cells[i], first); ++i) set_field(term, cells[i]);
      edit::SavePseudonym save(term);
      edit::apply_inside(save, tx);
    }
  };
}

}  // namespace uddrag::gui
