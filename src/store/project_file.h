// SPDX-License-Identifier: GPL-3.0-or-later
// A project on disk: made, opened, locked, closed. FORMAT.md beside this describes the file.
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "base/said.h"
#include "store/journal.h"
#include "store/reader.h"

namespace uddrag::store {

inline constexpr std::int64_t schema_version = 1;
inline constexpr std::uint32_t application_id = 0x55445247;  // "UDRG"

/// Who has a project open for writing.
struct LockHolder {
  std::string host;
  std::string user;
  std::string program;
  std::int64_t pid = 0;
  std::int64_t started = 0;  ///< the process's start, in clock ticks since boot (/proc/pid/stat)
  base::Millis since = 0;

  std::string described() const;  ///< "anna on laptop-3 (uddrag, since 2025-04-22T13:05:09Z)"
};

enum class Access {
  read,           ///< changes nothing, takes no lock
  write,          ///< throws locked / newer / permission / disk_full where that cannot be
  write_or_read,  ///< opens read-only in those cases; why_read_only() says why
};

class ProjectFile {
 public:
  /// Makes a new project; throws bad_input where the file is there already.
  static std::unique_ptr<ProjectFile> create(const std::filesystem::path& path,
                                             const std::string& title, const std::string& language);
  /// Throws base::Error: not_found, foreign (not a project), damaged, empty, permission, locked
  /// (names the holder), newer.
  static std::unique_ptr<ProjectFile> open(const std::filesystem::path& path, Access access);
  ~ProjectFile();

  const std::filesystem::path& path() const { return m_path; }
  const Reader& reader() const { return *m_reader; }
  /// Only where writable; throws base::Error permission otherwise.
  Journal& journal();
  bool writable() const { return m_journal != nullptr; }
  /// One sentence; empty where the project is writable or was opened with Access::read.
  const base::Said& why_read_only() const { return m_why; }
  /// Writes the project as it is now to a new file, also where its own file was removed.
  void save_copy(const std::filesystem::path& to) const;
  /// After a lock of a process that died was taken over: its file was checked and found whole.
  bool recovered() const { return m_recovered; }

 private:
  explicit ProjectFile(std::filesystem::path path);
  static std::unique_ptr<ProjectFile> open_known(const std::filesystem::path& path, Access access,
                                                 std::int64_t schema);
  void start_writing();
  void take_lock();
  void release_lock();
  bool only_left_by_us(const LockHolder& holder, const LockHolder& me) const;
  void require_same_file() const;

  std::filesystem::path m_path;
  std::unique_ptr<Database> m_db;
  std::unique_ptr<Reader> m_reader;
  std::unique_ptr<Journal> m_journal;
  base::Said m_why;
  bool m_recovered = false;
  std::uint64_t m_device = 0, m_inode = 0;
};

}  // namespace uddrag::store
