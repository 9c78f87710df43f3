// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/table_parts.h"

#include <sstream>

#include "edit/participant_edits.h"
#include "edit/project_edits.h"
#include "text/utf8.h"

namespace uddrag::app {

std::string trimmed(const std::string& text) {
  return std::string(text::trim(text));
}

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);)
    if (!trimmed(part).empty()) parts.push_back(trimmed(part));
  return parts;
}

std::string shortened(const std::string& words) {
  return "»" + text::elide(words, 60) + "«";
}

std::optional<base::Millis> date_in(Rows& rows, std::size_t row, const std::string& column) {
  const std::string cell = trimmed(rows.cell(row, column));
  if (cell.empty()) return std::nullopt;
  const auto date = base::parse_iso_date(cell);
  if (!date) rows.fault(row, "\"" + cell + "\" is no date such as 2025-03-12");
  return date;
}

model::AttributeType attribute_type_of(const Rows& rows, const std::string& column) {
  for (const auto type : {model::AttributeType::number, model::AttributeType::date}) {
    bool any = false, all = true;
    for (std::size_t i = 0; i < rows.size() && all; ++i)
      if (const std::string cell = trimmed(rows.cell(i, column)); !cell.empty()) {
        all = edit::fits({{}, column, type, {}, 0}, cell);
        any = true;
      }
    if (any && all) return type;
  }
  return model::AttributeType::text;
}

std::optional<std::size_t> RowEdits::row_of(std::size_t part) const {
  std::optional<std::size_t> found;
  for (const auto& [first, row] : m_rows)
    if (first <= part) found = row;
  return found;
}

void run_all(Session& session, Rows& rows, RowEdits& all) {
  rows.require_ok();
  if (all.empty()) return;
  std::size_t part = 0;
  all.before_each = [&](std::size_t done, std::size_t) { part = done; };
  const auto refusal = session.run(all);
  all.before_each = nullptr;
  if (!refusal) return;
  if (const auto row = all.row_of(part)) rows.fault(*row, refusal->detail);
  rows.require_ok();
  throw base::Error(base::ErrorKind::refused, model::said(*refusal), rows.path());
}

model::CoderId Coders::id(const std::string& initials) {
  if (initials.empty() || initials == m_session.identity().initials) return {};
  if (const auto there = m_session.read().coder_named(initials)) return there->id;
  const auto made = m_made.find(initials);
  if (made != m_made.end()) return made->second;
  const model::Coder coder{model::CoderId::make(), initials, initials,
                           static_cast<model::Color>(0x336699 + 0x2222 * m_made.size())};
  m_all.emplace<edit::AddCoder>(coder);
  return m_made[initials] = coder.id;
}

const model::Document* Documents::find(const std::string& name) {
  auto known = m_known.find(name);
  if (known == m_known.end()) known = m_known.emplace(name, m_read.document_named(name)).first;
  return known->second ? &*known->second : nullptr;
}

text::Text Documents::text(const model::Document& document) {
  auto known = m_texts.find(document.id);
  if (known == m_texts.end())
    known = m_texts.emplace(document.id, m_read.document_text(document)).first;
  return known->second;
}

}  // namespace uddrag::app
