// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>

#include "cli/document_called.h"
#include "cli/verb.h"
#include "cli/verbs.h"
#include "edit/document_edits.h"
#include "edit/participant_edits.h"
#include "edit/together.h"

namespace uddrag::cli {
namespace {

using base::Error;
using base::ErrorKind;

struct DocumentOptions {
  std::string project, document, coder;
  std::optional<std::string> rename, group, status, language, description;
  bool lock = false, unlock = false;
  std::vector<std::string> values;  ///< attribute=value
};

model::DocumentStatus status_of(const std::string& name) {
  if (const auto status = model::from_name<model::DocumentStatus>(name)) return *status;
  throw Error(ErrorKind::bad_input, "\"" + name + "\" is no status: to code, in progress, coded.");
}

/// A group that is not there yet is made by the same action.
model::DocumentGroupId group_of(const store::Reader& read, const std::string& name,
                                edit::Together& all) {
  if (name.empty()) return {};
  const auto groups = read.groups();
  for (const model::DocumentGroup& group : groups)
    if (group.name == name) return group.id;
  const model::DocumentGroup made{model::DocumentGroupId::make(), name,
                                  static_cast<std::int64_t>(groups.size())};
  all.emplace<edit::SaveGroup>(made);
  return made.id;
}

void set_value(const store::Reader& read, const model::Document& document,
               const std::string& written, edit::Together& all) {
  const std::size_t sign = written.find('=');
  if (sign == std::string::npos || sign == 0)
    throw Error(ErrorKind::bad_input, "\"" + written + "\" is not of the form attribute=value.");
  const std::string name = written.substr(0, sign);
  const auto attributes = read.attributes();
  const auto known = std::find_if(attributes.begin(), attributes.end(),
                                  [&](const auto& attribute) { return attribute.name == name; });
  model::Attribute attribute;
  if (known != attributes.end()) {
    attribute = *known;
  } else {
    attribute.id = model::AttributeId::make();
    attribute.name = name;
    attribute.position = static_cast<std::int64_t>(attributes.size());
    all.emplace<edit::SaveAttribute>(attribute);
  }
  all.emplace<edit::SetValue>(model::AttributeValue{attribute.id, model::OwnerKind::document,
                                                    document.id.uuid, written.substr(sign + 1)});
}

int change(const DocumentOptions& o) {
  const auto session = open_for_writing(o.project, o.coder);
  model::Document document = document_called(session->read(), o.document, o.project);
  edit::Together all("document.change", edit::arguments_json({{"name", document.name}}));
  if (o.rename) document.name = *o.rename;
  if (o.group) document.group = group_of(session->read(), *o.group, all);
  if (o.status) document.status = status_of(*o.status);
  if (o.language) document.language = *o.language;
  if (o.description) document.description = *o.description;
  if (o.lock || o.unlock) document.read_only = o.lock;
  all.emplace<edit::ChangeDocument>(document);
  for (const std::string& value : o.values) set_value(session->read(), document, value, all);
  if (const auto refusal = session->run(all)) return refused(*refusal);
  return 0;
}

}  // namespace

void add_document(CLI::App& app, Program& program) {
  auto o = std::make_shared<DocumentOptions>();
  CLI::App* verb = app.add_subcommand("document", "Change what is known about a document");
  verb->add_option("project", o->project, "The project")->required();
  verb->add_option("--document", o->document, "Name of the document or of its file")->required();
  verb->add_option("--rename", o->rename, "Another name");
  verb->add_option("--group", o->group, "Its group, made where it is new; empty: none");
  verb->add_option("--status", o->status, "to code, in progress or coded");
  verb->add_option("--language", o->language, "Its language, such as da");
  verb->add_option("--description", o->description, "What it is");
  auto* lock = verb->add_flag("--lock", o->lock, "No changes of its text");
  verb->add_flag("--unlock", o->unlock, "Changes of its text are allowed")->excludes(lock);
  verb->add_option("--set", o->values, "attribute=value; several may be given");
  verb->add_option("--coder", o->coder, "Initials of who changes it; made where they are new");
  verb->callback([=, &program] { program.run = [o] { return change(*o); }; });
}

}  // namespace uddrag::cli
