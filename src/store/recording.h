// SPDX-License-Identifier: GPL-3.0-or-later
// Recordings that lie in the project: content in parts of a few megabytes, named in order by one
// more content, their list. Parts, since SQLite holds no larger thing than one gigabyte and no
// writer shall keep readers waiting. Knows no document.
#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "base/progress.h"
#include "store/reader.h"

namespace uddrag::store {

struct Recording {
  std::string name;       ///< of the file it came from, without folder
  std::int64_t size = 0;  ///< bytes
  base::Hash sha256;      ///< of the whole file
  std::vector<base::Hash> parts;
};

/// Copies a file into a project that this process has open for writing, and gives the hash of the
/// list. Any thread: it has a connection of its own and writes each part in a short transaction.
/// Where it fails or is cancelled, what it put there is taken away again. Throws base::Error
/// (locked where the project is not open for writing here; not_found, disk_full …), Cancelled.
base::Hash take_in(const std::filesystem::path& project, const std::filesystem::path& file,
                   base::Progress* progress = nullptr);

/// Nothing where there is no content of that hash, or it is not a list of parts.
std::optional<Recording> recording(const Reader& read, const base::Hash& list);

/// The bytes in order. Throws base::Error damaged where a part is missing or the whole is not what
/// its hash says; Cancelled.
void read_recording(const Reader& read, const Recording& recording,
                    const std::function<void(std::string_view)>& work,
                    base::Progress* progress = nullptr);

}  // namespace uddrag::store
