// SPDX-License-Identifier: GPL-3.0-or-later
// The noted rows of an action: reading them, and taking them back, last first, each only where the
// row still is what the action left.
#pragma once
#include <vector>

#include "store/packing.h"

namespace uddrag::store {

class Database;

/// In the order in which they were written; empty where there is no such action.
std::vector<NotedRow> kept_rows(Database& db, std::int64_t seq);

/// Runs inside a transaction with deferred foreign keys. Throws base::Error conflict where a row
/// was changed since, naming its table.
void replay_backwards(Database& db, const std::vector<NotedRow>& rows);

}  // namespace uddrag::store
