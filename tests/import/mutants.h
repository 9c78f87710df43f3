// SPDX-License-Identifier: GPL-3.0-or-later
// Files spoiled by chance, the same every time; and a guard over what reads them.
#pragma once
#include <cstdint>
#include <functional>
#include <string>

#include "base/random.h"

namespace made {

/// One to six faults: bits flipped, pieces lost, doubled or moved, absurd numbers, the end cut off.
std::string mutated(std::string bytes, uddrag::base::SeededRandom& random);
/// The same within one part of a zip archive, packed again so that its checksum is right.
std::string with_mutated_part(const std::string& archive, uddrag::base::SeededRandom& random);

/// How many of each parser: 300 under the address sanitizer, else 60; UDDRAG_MUTANTS says another
/// number.
int mutants_wanted();

/// Runs work as a file is read: it may end well or with a base::Error that says what is wrong.
/// Gives whether it ended well. Work that takes more than 10 s of processor time ends the process.
bool read_or_refused(const std::function<void()>& work);

/// The most memory that this process ever had, in MB.
std::int64_t highest_memory();

}  // namespace made
