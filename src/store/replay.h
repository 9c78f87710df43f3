// SPDX-License-Identifier: GPL-3.0-or-later
// Takes noted rows back, last first, each only where the row still is what the action left.
#pragma once
#include <vector>

#include "store/packing.h"

namespace uddrag::store {

class Database;

/// Runs inside a transaction with deferred foreign keys. Throws base::Error conflict where a row
/// was changed since, naming its table.
void replay_backwards(Database& db, const std::vector<NotedRow>& rows);

}  // namespace uddrag::store
