// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/table_import.h"
#include "app/table_parts.h"
#include "edit/code_edits.h"

namespace uddrag::app {
namespace {

class CodebookTable {
 public:
  CodebookTable(Session& session, const std::string& bytes, const std::string& path)
      : m_session(session), m_rows(bytes, path, {"code"}), m_codes(session.read().codes()) {}

  TableOutcome run() {
    m_outcome.rows = static_cast<std::int64_t>(m_rows.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i)
      if (auto code = read(i)) add(i, *code);
    run_all(m_session, m_rows, m_all);
    return m_outcome;
  }

 private:
  std::optional<model::Code> read(std::size_t i) {
    model::Code code;
    code.id = model::CodeId::make();
    code.name = trimmed(m_rows.cell(i, "code"));
    code.definition = m_rows.cell(i, "definition");
    code.when_to_use = m_rows.cell(i, "include");
    code.when_not = m_rows.cell(i, "exclude");
    code.example = m_rows.cell(i, "example");
    if (code.name.empty()) return m_rows.fault(i, "the code has no name"), std::nullopt;
    const std::string color = trimmed(m_rows.cell(i, "colour") + m_rows.cell(i, "color"));
    try {
      if (!color.empty()) code.color = model::parse_color(color);
    } catch (const base::Error& error) {
      return m_rows.fault(i, error.detail()), std::nullopt;
    }
    return code;
  }

  void add(std::size_t i, model::Code code) {
    m_all.from_row(i);
    code.parent = group(trimmed(m_rows.cell(i, "group")), code.color);
    if (find(code.parent, code.name)) {
      ++m_outcome.there;
      return;
    }
    create(code);
    ++m_outcome.added;
    if (const std::string name = trimmed(m_rows.cell(i, "name_en")); !name.empty())
      m_all.emplace<edit::NameCode>(model::CodeName{code.id, "en", name, ""});
  }

  /// The group's code, made where it is not there; nil for no group.
  model::CodeId group(const std::string& name, model::Color color) {
    if (name.empty()) return {};
    if (const auto there = find({}, name)) return *there;
    model::Code made;
    made.id = model::CodeId::make();
    made.name = name;
    made.color = color;
    create(made);
    return made.id;
  }

  std::optional<model::CodeId> find(model::CodeId parent, const std::string& name) const {
    const auto found = std::find_if(m_codes.begin(), m_codes.end(), [&](const model::Code& code) {
      return code.parent == parent && code.name == name;
    });
    return found == m_codes.end() ? std::nullopt : std::optional(found->id);
  }

  void create(const model::Code& code) {
    m_all.emplace<edit::CreateCode>(code);
    m_codes.push_back(code);
  }

  Session& m_session;
  Rows m_rows;
  std::vector<model::Code> m_codes;
  RowEdits m_all{"codebook.import", "{}"};
  TableOutcome m_outcome;
};

}  // namespace

std::optional<model::Code> code_named(const std::vector<model::Code>& codes,
                                      const std::string& name) {
  std::optional<model::Code> found;
  const std::size_t slash = name.rfind(" / ");
  const std::string own = trimmed(slash == std::string::npos ? name : name.substr(slash + 3));
  const std::string parent =
      slash == std::string::npos ? std::string() : trimmed(name.substr(0, slash));
  const std::size_t up = parent.rfind(" / ");
  const std::string parent_name = up == std::string::npos ? parent : parent.substr(up + 3);
  for (const model::Code& code : codes) {
    if (code.name != own) continue;
    if (!parent_name.empty() &&
        std::none_of(codes.begin(), codes.end(), [&](const model::Code& other) {
          return other.id == code.parent && other.name == parent_name;
        }))
      continue;
    if (found) return std::nullopt;
    found = code;
  }
  return found;
}

TableOutcome import_codebook(Session& session, const std::string& bytes, const std::string& path) {
  return CodebookTable(session, bytes, path).run();
}

}  // namespace uddrag::app
