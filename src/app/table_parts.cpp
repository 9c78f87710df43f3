// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/table_parts.h"

#include <sstream>

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

void run_all(Session& session, const Rows& rows, edit::Together& all) {
  rows.require_ok();
  if (all.empty()) return;
  if (const auto refusal = session.run(all))
    throw base::Error(base::ErrorKind::refused, refusal->detail);
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
