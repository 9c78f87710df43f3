// SPDX-License-Identifier: GPL-3.0-or-later
// Tells a project from other files by its first bytes, without opening it.
#pragma once
#include <filesystem>

namespace uddrag::store {

/// Whether a file is there that says it is a project; such a file must not be written over.
bool is_project(const std::filesystem::path& path);

}  // namespace uddrag::store
