// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs that take a table: "NAME import P.uddrag FILE.csv".
#pragma once
#include <string>

#include "app/table_import.h"

namespace CLI {
class App;
}

namespace uddrag::cli {

struct Program;

using TableImport = app::TableOutcome (*)(app::Session&, const std::string& bytes,
                                          const std::string& path);

/// Adds "import" below a verb.
void add_table_import(CLI::App& verb, Program& program, TableImport import,
                      const std::string& columns);

}  // namespace uddrag::cli
