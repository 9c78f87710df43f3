// SPDX-License-Identifier: GPL-3.0-or-later
// What SQLite complains of, in the words of the program.
#pragma once
#include <string>

#include "base/error.h"

namespace SQLite {
class Exception;
}

namespace uddrag::store {

base::Error error_of(const SQLite::Exception& fault, const std::string& path);

}  // namespace uddrag::store
