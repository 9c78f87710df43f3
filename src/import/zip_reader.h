// SPDX-License-Identifier: GPL-3.0-or-later
// Reads named parts of a zip in memory. Nothing is ever written to disk; an archive with names that
// climb out of a folder is refused all the same. What a part may unpack to is limited.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace uddrag::importing {

class ZipReader {
 public:
  /// The bytes must outlive this. Throws base::Error damaged where it is no whole zip or a part's
  /// path climbs out of it.
  ZipReader(std::string_view bytes, std::uint64_t max_unpacked);
  ~ZipReader();
  ZipReader(const ZipReader&) = delete;
  ZipReader& operator=(const ZipReader&) = delete;

  /// nullopt where there is no such part. Throws too_large beyond the limit (of all parts read
  /// together), damaged where its checksum is wrong, encrypted where it has a password.
  std::optional<std::string> part(const std::string& name);
  bool has(const std::string& name) const;
  /// Of all parts, in UTF-8; folders end in /.
  std::vector<std::string> names() const;

 private:
  struct Archive;
  std::unique_ptr<Archive> m_archive;
  std::uint64_t m_left;
};

}  // namespace uddrag::importing
