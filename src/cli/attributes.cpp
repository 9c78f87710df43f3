// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>

#include "cli/verb.h"
#include "cli/verbs.h"
#include "edit/participant_edits.h"

namespace uddrag::cli {
namespace {

struct AttributesOptions {
  std::string project, attribute, coder;
  std::optional<std::string> rename, type;
  std::vector<std::string> choices, renamed;
  bool remove = false;
};

using base::Error;
using base::ErrorKind;

int list_attributes(const std::string& project) {
  const auto session = open_for_reading(project);
  for (const model::Attribute& attribute : session->read().attributes()) {
    std::string choices;
    for (const std::string& choice : attribute.choices)
      choices += (choices.empty() ? "\t" : ", ") + choice;
    print(fmt::format("{}\t{}{}\n", attribute.name, model::name(attribute.type), choices));
  }
  return 0;
}

/// "old=new": the choice is another word, and so is every value of it.
edit::SaveAttribute::Renamed rename_choices(const AttributesOptions& o,
                                            model::Attribute& attribute) {
  edit::SaveAttribute::Renamed renamed;
  for (const std::string& pair : o.renamed) {
    const std::size_t sign = pair.find('=');
    const auto choice =
        std::find(attribute.choices.begin(), attribute.choices.end(), pair.substr(0, sign));
    if (sign == std::string::npos || choice == attribute.choices.end())
      throw Error(ErrorKind::bad_input, "\"" + pair + "\" is not of the form choice=new name.");
    renamed[*choice] = pair.substr(sign + 1);
    *choice = pair.substr(sign + 1);
  }
  return renamed;
}

std::unique_ptr<store::Edit> edit_of(const AttributesOptions& o, const store::Reader& read) {
  const auto all = read.attributes();
  const auto known = std::find_if(all.begin(), all.end(),
                                  [&](const auto& each) { return each.name == o.attribute; });
  if (o.remove) {
    if (known == all.end())
      throw Error(ErrorKind::bad_input, "There is no attribute \"" + o.attribute + "\".",
                  o.project);
    return std::make_unique<edit::RemoveAttribute>(known->id);
  }
  model::Attribute attribute{model::AttributeId::make(),
                             o.attribute,
                             model::AttributeType::text,
                             {},
                             static_cast<std::int64_t>(all.size())};
  if (known != all.end()) attribute = *known;
  auto renamed = rename_choices(o, attribute);
  if (o.rename) attribute.name = *o.rename;
  if (!o.choices.empty()) {
    attribute.choices = o.choices;
    attribute.type = model::AttributeType::choice;
  }
  if (o.type) {
    const auto type = model::from_name<model::AttributeType>(*o.type);
    if (!type)
      throw Error(ErrorKind::bad_input,
                  "\"" + *o.type + "\" is no type: text, number, date, choice.");
    attribute.type = *type;
  }
  return std::make_unique<edit::SaveAttribute>(attribute, renamed);
}

int change(const AttributesOptions& o) {
  const auto session = open_for_writing(o.project, o.coder);
  const auto edit = edit_of(o, session->read());
  if (const auto refusal = session->run(*edit)) return refused(*refusal);
  return 0;
}

}  // namespace

void add_attributes(CLI::App& app, Program& program) {
  auto o = std::make_shared<AttributesOptions>();
  CLI::App* verb = app.add_subcommand(
      "attributes", "List what is known of participants and documents, or change an attribute");
  verb->add_option("project", o->project, "The project")->required();
  auto* attribute = verb->add_option("--attribute", o->attribute,
                                     "The attribute to change; made where it is not there yet");
  verb->add_option("--rename", o->rename, "Another name")->needs(attribute);
  verb->add_option("--type", o->type, "text, number, date or choice; values must fit")
      ->needs(attribute);
  verb->add_option("--choice", o->choices, "What can be chosen; several may be given")
      ->needs(attribute);
  verb->add_option("--rename-choice", o->renamed, "choice=new name, with all values of it")
      ->needs(attribute);
  verb->add_flag("--remove", o->remove, "Remove it with all its values")->needs(attribute);
  verb->add_option("--coder", o->coder, "Initials of who changes it; made where they are new");
  verb->callback([=, &program] {
    program.run = [=] { return attribute->count() ? change(*o) : list_attributes(o->project); };
  });
}

}  // namespace uddrag::cli
