// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "cli/table_verb.h"
#include "cli/verb.h"
#include "cli/verbs.h"

namespace uddrag::cli {

void add_links(CLI::App& app, Program& program) {
  CLI::App* verb = app.add_subcommand("links", "Take in links between quotes");
  verb->require_subcommand(1);
  add_table_import(*verb, program, app::import_links,
                   "from_document, from_quote, relation, to_document, to_quote [, note]");
}

}  // namespace uddrag::cli
