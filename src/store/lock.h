// SPDX-License-Identifier: GPL-3.0-or-later
// The lock row: who has the project open for writing. A lock whose process is gone from this host
// is taken over; one from another host is believed.
#pragma once
#include <optional>

#include "store/project_file.h"

namespace uddrag::store {

LockHolder this_process();
std::optional<LockHolder> read_lock(Database& db);
void write_lock(Database& db, const LockHolder& holder);
void remove_lock(Database& db, const LockHolder& holder);
bool still_holds(const LockHolder& holder, const LockHolder& me);

}  // namespace uddrag::store
