// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/codes/code_commands.h"

#include <wx/menu.h>
#include "gui/l10n/translate.h"

#include <algorithm>
#include <set>

#include "edit/code_edits.h"
#include "edit/quote_edits.h"
#include "edit/together.h"
#include "gui/codes/code_change.h"
#include "gui/codes/code_editor.h"
#include "gui/codes/merge_dialog.h"
#include "gui/codes/split_dialog.h"
#include "gui/frame/look.h"
#include "gui/frame/workbench.h"
#include "gui/l10n/strings.h"

namespace uddrag::gui {
namespace {

bool is_favourite(Desk& desk) {
  const auto favourites = desk.read().favourites();
  return std::find(favourites.begin(), favourites.end(), desk.code()) != favourites.end();
}

bool is_retired(Desk& desk) {
  const auto code = desk.read().code(desk.code());
  return code && code->retired;
}

/// All that are chosen in the tree, as one action; codes below a chosen one go with it.
void delete_codes(Desk& desk, const std::vector<model::CodeId>& chosen) {
  const auto codes = desk.read().codes();
  const std::set<model::CodeId> all(chosen.begin(), chosen.end());
  const auto below_another = [&](model::CodeId id) {
    for (auto code = desk.read().code(id); code && !code->parent.nil();
         code = desk.read().code(code->parent))
      if (all.contains(code->parent)) return true;
    return false;
  };
  std::string names;
  edit::Together remove("code.delete", {});
  for (const model::CodeId id : chosen) {
    const auto code = desk.read().code(id);
    if (!code || below_another(id)) continue;
    names += (names.empty() ? "" : ", ") + code->name;
    remove.emplace<edit::DeleteCode>(id);
  }
  if (remove.empty()) return;
  remove.set_arguments(edit::arguments_json({{"name", names}}));
  if (desk.run(remove)) desk.choose_code({});
}

void retire_codes(Desk& desk, const std::vector<model::CodeId>& chosen) {
  const bool retired = !is_retired(desk);
  std::string names;
  edit::Together all(retired ? "code.retire" : "code.unretire", {});
  for (const model::CodeId id : chosen) {
    auto code = desk.read().code(id);
    if (!code || code->retired == retired) continue;
    names += (names.empty() ? "" : ", ") + code->name;
    code->retired = retired;
    all.emplace<edit::ChangeCode>(*code, edit::CodeChange::retire);
  }
  all.set_arguments(edit::arguments_json({{"name", names}}));
  if (!all.empty()) desk.run(all);
}

void uncode(wxWindow* parent, Desk& desk) {
  wxArrayString names;
  std::vector<model::CodeId> ids;
  std::set<model::CodeId> seen;
  for (const model::Coding& coding : desk.read().codings_of(*desk.quote()))
    if (const auto code = desk.read().code(coding.code); code && seen.insert(code->id).second) {
      names.Add(wx(code->name));
      ids.push_back(code->id);
    }
  if (ids.empty()) return;
  std::size_t which = 0;
  if (ids.size() > 1) {
    const int picked = choose_one(parent, _("Which code shall go?"), _("Remove a code"), names);
    if (picked == wxNOT_FOUND) return;
    which = static_cast<std::size_t>(picked);
  }
  edit::Uncode remove(*desk.quote(), ids[which]);
  desk.run(remove);
}

/// Up or down among its siblings.
void move_code(Desk& desk, const CodeList& codes, int by) {
  const auto position = codes.place_beside(desk.code(), by);
  if (!position) return;
  edit::MoveCode move(desk.code(), codes.find(desk.code())->code.parent, *position);
  desk.run(move);
}

std::vector<model::CodeId> chosen_in(const CodeTree& tree, const Desk& desk) {
  auto chosen = tree.chosen();
  if (chosen.empty()) chosen.push_back(desk.code());
  return chosen;
}

}  // namespace

void bind_codebook(Actions& actions, Workbench& bench) {
  Desk& desk = bench.desk();
  CodeTree& tree = bench.code_place().codes();
  const auto writing = [&] { return bench.shown() == "code" && desk.session().writable(); };
  const auto on_code = [&desk, writing] { return writing() && desk.read().code(desk.code()); };
  actions.bind(
      "code.uncode", [&] { uncode(&bench, desk); },
      [&desk, writing] { return writing() && desk.quote(); });
  actions.bind(
      "code.new", [&] { new_code(&bench, desk, {}); }, writing);
  actions.bind(
      "code.new_below", [&] { new_code(&bench, desk, desk.code()); }, on_code);
  actions.bind(
      "code.edit", [&] { edit_code(&bench, desk, desk.code()); }, on_code);
  actions.bind(
      "code.rename", [&] { tree.rename(); }, on_code);
  actions.bind(
      "code.merge", [&] { merge_code(&bench, desk, tree.codes(), desk.code()); }, on_code);
  actions.bind(
      "code.split", [&] { split_code(&bench, desk, tree.codes(), desk.code()); },
      [&desk, on_code] { return on_code() && !desk.read().codings_with(desk.code()).empty(); });
  actions.bind(
      "code.up", [&] { move_code(desk, tree.codes(), -1); }, on_code);
  actions.bind(
      "code.down", [&] { move_code(desk, tree.codes(), 1); }, on_code);
  actions.bind(
      "code.memos", [&] { desk.memos_wanted(model::MemoTarget::code, desk.code().uuid); },
      [&] { return bench.shown() == "code" && desk.read().code(desk.code()); });
  actions.bind(
      "code.delete", [&] { delete_codes(desk, chosen_in(tree, desk)); }, on_code);
  actions.bind(
      "code.retire", [&] { retire_codes(desk, chosen_in(tree, desk)); }, on_code);
  actions.binding("code.retire").checked = [&desk] { return is_retired(desk); };
  actions.bind(
      "code.favourite",
      [&desk] {
        edit::SetFavourite set(desk.code(), !is_favourite(desk));
        desk.run(set);
      },
      on_code);
  actions.binding("code.favourite").checked = [&desk] { return is_favourite(desk); };
  tree.step_wanted = [&desk, &tree](int by) { move_code(desk, tree.codes(), by); };
  tree.menu_wanted = [&actions, &bench](model::CodeId) { show_code_menu(actions, bench); };
  tree.merge_wanted = [&bench, &desk, &tree](model::CodeId from, model::CodeId into) {
    merge_code(&bench, desk, tree.codes(), from, into);
  };
}

void show_code_menu(Actions& actions, Workbench& bench) {
  wxMenu menu;
  const auto add = [&](std::initializer_list<const char*> ids) {
    for (const char* id : ids) actions.append(menu, id);
  };
  add({"code.new_below", "code.rename", "code.edit"});
  menu.AppendSeparator();
  add({"code.favourite", "code.up", "code.down"});
  menu.AppendSeparator();
  add({"code.merge", "code.split", "code.memos", "code.retire", "code.delete"});
  bench.PopupMenu(&menu);
}

}  // namespace uddrag::gui
