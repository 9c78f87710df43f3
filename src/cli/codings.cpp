// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "cli/table_verb.h"
#include "cli/verb.h"
#include "cli/verbs.h"

namespace uddrag::cli {

void add_codings(CLI::App& app, Program& program) {
  CLI::App* verb = app.add_subcommand("codings", "Take in codings");
  verb->require_subcommand(1);
  add_table_import(*verb, program, app::import_codings,
                   "document, quote, codes [, occurrence, coder, memo]");
}

}  // namespace uddrag::cli
