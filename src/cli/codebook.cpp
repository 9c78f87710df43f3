// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "cli/table_verb.h"
#include "cli/verb.h"
#include "cli/verbs.h"

namespace uddrag::cli {

void add_codebook(CLI::App& app, Program& program) {
  CLI::App* verb = app.add_subcommand("codebook", "Take in a codebook");
  verb->require_subcommand(1);
  add_table_import(*verb, program, app::import_codebook,
                   "code [, group, name_en, definition, include, exclude, example, colour]");
}

}  // namespace uddrag::cli
