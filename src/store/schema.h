// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a project file and the triggers that note their changes. See FORMAT.md.
#pragma once
#include <string>
#include <vector>

namespace uddrag::store {

class Database;

/// All CREATE statements of the current schema version, with application_id and user_version.
const std::string& schema_sql();
/// Journaled tables, parents before children.
const std::vector<std::string>& journaled_tables();

/// Makes the connection's temporary triggers (from the tables' own columns): every change of a
/// journaled row is noted in temp.note, and refused where no action is running.
void create_triggers(Database& db);

}  // namespace uddrag::store
