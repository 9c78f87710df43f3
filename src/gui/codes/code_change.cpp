// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/codes/code_change.h"

#include <algorithm>
#include <tuple>

#include "edit/code_edits.h"
#include "edit/together.h"

namespace uddrag::gui {
namespace {

auto values(const model::Code& code) {
  return std::tie(code.name, code.color, code.definition, code.when_to_use, code.when_not,
                  code.example, code.shortcut, code.retired);
}

auto values(const model::CodeName& name) {
  return std::tie(name.language, name.name, name.definition);
}

edit::CodeChange weightiest(const model::Code& before, const model::Code& after) {
  if (before.name != after.name) return edit::CodeChange::rename;
  if (before.retired != after.retired) return edit::CodeChange::retire;
  if (before.color != after.color) return edit::CodeChange::recolor;
  return edit::CodeChange::describe;
}

bool has(const std::vector<model::CodeName>& names, const model::CodeName& wanted, bool whole) {
  return std::any_of(names.begin(), names.end(), [&](const model::CodeName& name) {
    return whole ? values(name) == values(wanted) : name.language == wanted.language;
  });
}

/// New and changed names, and an empty name for each that is gone.
void add_names(edit::Together& all, const std::vector<model::CodeName>& before,
               const std::vector<model::CodeName>& after) {
  for (const model::CodeName& name : after)
    if (!has(before, name, true)) all.emplace<edit::NameCode>(name);
  for (model::CodeName name : before)
    if (!has(after, name, false)) {
      name.name.clear();
      all.emplace<edit::NameCode>(name);
    }
}

}  // namespace

std::optional<CodeEntry> entry_of(const store::Reader& read, model::CodeId id) {
  const auto code = read.code(id);
  if (!code) return std::nullopt;
  CodeEntry entry{*code, {}};
  for (const model::CodeName& name : read.code_names())
    if (name.code == id) entry.names.push_back(name);
  return entry;
}

bool create_entry(Desk& desk, const CodeEntry& entry) {
  edit::Together all("code.create", edit::arguments_json({{"name", entry.code.name}}));
  all.emplace<edit::CreateCode>(entry.code);
  add_names(all, {}, entry.names);
  return desk.run(all);
}

bool change_entry(Desk& desk, const CodeEntry& before, const CodeEntry& after) {
  edit::ChangeCode change(after.code, weightiest(before.code, after.code));
  edit::Together all(
      std::string(change.kind()),
      edit::arguments_json({{"name", after.code.name}, {"before", before.code.name}}));
  if (values(before.code) != values(after.code)) all.emplace<edit::ChangeCode>(change);
  add_names(all, before.names, after.names);
  return all.empty() || desk.run(all);
}

}  // namespace uddrag::gui
