// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are too large to be held in memory: read one part after the other, and their hash.
// Errors: as read_file() in base/file.h.
#pragma once
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string_view>

#include "base/hash.h"
#include "base/progress.h"

namespace uddrag::base {

/// Gives each part to `work`, all of `size` bytes but the last. Throws Cancelled where the progress
/// was.
void for_each_part(const std::filesystem::path& path, std::size_t size,
                   const std::function<void(std::string_view)>& work, Progress* progress = nullptr);

/// The SHA-256 of bytes that come one part after the other.
class Hasher {
 public:
  Hasher();
  ~Hasher();
  void add(std::string_view bytes);
  Hash end();  ///< once, after everything was added

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

/// Of a file of any size. Throws Cancelled where the progress was.
Hash hash_of_file(const std::filesystem::path& path, Progress* progress = nullptr);

}  // namespace uddrag::base
