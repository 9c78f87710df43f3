// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <map>

#include "cli/verb.h"
#include "cli/verbs.h"
#include "edit/document_edits.h"
#include "edit/together.h"
#include "model/project.h"

namespace uddrag::cli {
namespace {

struct GroupsOptions {
  std::string project, group, coder;
  std::optional<std::string> rename, color;
  std::optional<std::int64_t> move;
  bool remove = false;
};

int list_groups(const std::string& project) {
  const auto session = open_for_reading(project);
  std::map<model::DocumentGroupId, int> counts;
  for (const model::Document& document : session->read().documents()) ++counts[document.group];
  for (const model::DocumentGroup& group : session->read().groups())
    print(fmt::format("{}\t{}\t{} documents\n", group.name, model::to_string_color(group.color),
                      counts[group.id]));
  return 0;
}

std::optional<model::DocumentGroup> group_named(const store::Reader& read,
                                                const std::string& name) {
  for (const model::DocumentGroup& group : read.groups())
    if (group.name == name) return group;
  return std::nullopt;
}

/// A group that is not there yet is made.
int change(const GroupsOptions& o) {
  const auto session = open_for_writing(o.project, o.coder);
  const auto known = group_named(session->read(), o.group);
  edit::Together all(o.remove ? "group.remove" : "group.save",
                     edit::arguments_json({{"name", o.rename.value_or(o.group)}}));
  if (o.remove) {
    if (!known)
      throw base::Error(base::ErrorKind::bad_input, "There is no group \"" + o.group + "\".",
                        o.project);
    all.emplace<edit::RemoveGroup>(known->id);
  } else {
    model::DocumentGroup group = known.value_or(
        model::DocumentGroup{model::DocumentGroupId::make(), o.group,
                             static_cast<std::int64_t>(session->read().groups().size())});
    if (o.rename) group.name = *o.rename;
    if (o.color) group.color = model::parse_color(*o.color);
    all.emplace<edit::SaveGroup>(group);
    if (o.move) all.emplace<edit::MoveGroup>(group.id, *o.move);
  }
  if (const auto refusal = session->run(all)) return refused(*refusal);
  return 0;
}

}  // namespace

void add_groups(CLI::App& app, Program& program) {
  auto o = std::make_shared<GroupsOptions>();
  CLI::App* verb = app.add_subcommand("groups", "List the groups of documents, or change one");
  verb->add_option("project", o->project, "The project")->required();
  auto* group =
      verb->add_option("--group", o->group, "The group to change; made where it is not there yet");
  verb->add_option("--rename", o->rename, "Another name")->needs(group);
  verb->add_option("--color", o->color, "Its colour, such as #0072B2")->needs(group);
  verb->add_option("--move", o->move, "Up (-1) or down (1) the list, by several steps alike")
      ->needs(group);
  verb->add_flag("--remove", o->remove, "Remove it; its documents stay")->needs(group);
  verb->add_option("--coder", o->coder, "Initials of who changes it; made where they are new");
  verb->callback([=, &program] {
    program.run = [=] { return group->count() ? change(*o) : list_groups(o->project); };
  });
}

}  // namespace uddrag::cli
