// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/memo_links.h"

#include <algorithm>
#include <charconv>

#include "text/fold.h"
#include "text/utf8.h"

namespace uddrag::model {
namespace {

constexpr int deepest = 100;  // of codes below each other: a damaged file may hold a circle

/// The same for "Roles/Trust" and "roles / trust".
std::u16string key(std::string_view name) {
  std::string plain;
  while (true) {
    const std::size_t slash = name.find('/');
    plain += text::trim(name.substr(0, slash));
    if (slash == std::string_view::npos) break;
    plain += '/';
    name.remove_prefix(slash + 1);
  }
  return text::fold(plain, {.ignore_case = true, .ignore_accents = false});
}

bool can_be_written(std::string_view name) {
  return !text::trim(name).empty() && name.find_first_of("\n\r") == std::string_view::npos &&
         name.find("[[") == std::string_view::npos && name.find("]]") == std::string_view::npos &&
         !name.ends_with(']');
}

}  // namespace

std::vector<WrittenLink> links_in(std::string_view markdown) {
  std::vector<WrittenLink> links;
  std::size_t at = 0;
  while ((at = markdown.find("[[", at)) != std::string_view::npos) {
    const std::size_t end = markdown.find("]]", at + 2);
    if (end == std::string_view::npos) break;
    const std::size_t again = markdown.rfind("[[", end);
    const std::string_view between = markdown.substr(again + 2, end - again - 2);
    const std::string_view name = text::trim(between);
    if (!name.empty() && between.find('\n') == std::string_view::npos)
      links.push_back({again, end + 2, name});
    at = end + 2;
  }
  return links;
}

std::map<CodeId, std::string> code_paths(const std::vector<Code>& codes) {
  std::map<CodeId, const Code*> by_id;
  for (const Code& code : codes) by_id[code.id] = &code;
  std::map<CodeId, std::string> paths;
  for (const Code& code : codes) {
    std::string path = code.name;
    auto up = by_id.find(code.parent);
    for (int depth = 0; up != by_id.end() && depth < deepest; ++depth) {
      path = up->second->name + " / " + path;
      up = by_id.find(up->second->parent);
    }
    paths[code.id] = std::move(path);
  }
  return paths;
}

LinkNames::LinkNames(const std::vector<Code>& codes, const std::vector<Document>& documents,
                     const std::vector<Participant>& participants, QuoteNumbered quote_numbered)
    : m_quote_numbered(std::move(quote_numbered)) {
  const auto paths = code_paths(codes);
  for (const Code& code : codes)
    add(MemoTarget::code, code.id.uuid, {code.name, paths.at(code.id)});
  for (const Document& document : documents) {
    add(MemoTarget::document, document.id.uuid, {document.name});
    m_documents.emplace(key(document.name), document.id);
  }
  for (const Participant& person : participants)
    add(MemoTarget::participant, person.id.uuid, {person.label, person.pseudonym});
  index();
}

void LinkNames::add(MemoTarget kind, const base::Uuid& id, std::vector<std::string> names) {
  std::erase_if(names, [](const std::string& name) { return !can_be_written(name); });
  m_all.push_back({{kind, id}, std::move(names)});
}

/// Ids tell the time, so the oldest comes first; a first name goes before another's further one.
void LinkNames::index() {
  std::sort(m_all.begin(), m_all.end(),
            [](const Known& a, const Known& b) { return a.thing.id < b.thing.id; });
  for (std::size_t i = 0; i < m_all.size(); ++i)
    if (!m_all[i].names.empty()) m_by_name.emplace(key(m_all[i].names.front()), i);
  for (std::size_t i = 0; i < m_all.size(); ++i)
    for (const std::string& name : m_all[i].names) m_by_name.emplace(key(name), i);
}

std::optional<LinkedThing> LinkNames::find(std::string_view name) const {
  if (const auto known = m_by_name.find(key(name)); known != m_by_name.end())
    return m_all[known->second].thing;
  const std::size_t sign = name.rfind('#');
  if (sign == std::string_view::npos || !m_quote_numbered) return std::nullopt;
  const auto document = m_documents.find(key(name.substr(0, sign)));
  const std::string_view digits = text::trim(name.substr(sign + 1));
  std::int64_t number = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (document == m_documents.end() || digits.empty() || read.ec != std::errc() ||
      read.ptr != digits.data() + digits.size())
    return std::nullopt;
  const auto quote = m_quote_numbered(document->second, number);
  if (!quote) return std::nullopt;
  return LinkedThing{MemoTarget::quote, quote->uuid};
}

std::string LinkNames::name_of(const LinkedThing& thing) const {
  const auto known =
      std::lower_bound(m_all.begin(), m_all.end(), thing.id,
                       [](const Known& a, const base::Uuid& id) { return a.thing.id < id; });
  if (known == m_all.end() || known->thing != thing) return {};
  for (const std::string& name : known->names)
    if (find(name) == thing) return name;
  return {};
}

std::string LinkNames::quote_name(DocumentId document, std::int64_t number) const {
  const LinkedThing thing{MemoTarget::document, document.uuid};
  const auto known =
      std::lower_bound(m_all.begin(), m_all.end(), thing.id,
                       [](const Known& a, const base::Uuid& id) { return a.thing.id < id; });
  if (known == m_all.end() || known->thing != thing || known->names.empty()) return {};
  return known->names.front() + " #" + std::to_string(number);
}

}  // namespace uddrag::model
