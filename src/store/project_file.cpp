// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/project_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <set>

#include "base/error.h"
#include "store/database.h"
#include "store/is_project.h"
#include "store/lock.h"
#include "store/schema.h"

namespace uddrag::store {
namespace {

namespace fs = std::filesystem;
using base::Error;
using base::ErrorKind;

constexpr std::size_t header_size = 100;  // SQLite file format, section 1.3

std::uint32_t big_endian(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<std::uint8_t>(bytes[at + i]);
  return value;
}

std::string read_header(const fs::path& path) {
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0) {
    if (errno == EACCES) throw Error(ErrorKind::permission, "No permission to open it.", path);
    throw Error(ErrorKind::not_found, "There is no such file.", path);
  }
  if (!S_ISREG(about.st_mode)) throw Error(ErrorKind::foreign, "It is not a file.", path);
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(ErrorKind::permission, "No permission to read it.", path);
  std::string header(header_size, '\0');
  file.read(header.data(), header_size);
  header.resize(static_cast<std::size_t>(file.gcount()));
  return header;
}

bool names_project(const std::string& header) {
  constexpr std::string_view magic("SQLite format 3\0", 16);
  return header.size() == header_size && header.starts_with(magic) &&
         big_endian(header, 68) == application_id;
}

/// Gives the schema version of the file.
std::int64_t require_project(const fs::path& path) {
  const std::string header = read_header(path);
  if (header.empty()) throw Error(ErrorKind::empty, "The file is empty.", path);
  if (!names_project(header))
    throw Error(ErrorKind::foreign, "This is not an Uddrag project.", path);
  return big_endian(header, 60);
}

/// A program that was killed leaves a journal beside the file, which only a writing connection can
/// roll back. One of a program that is still at work is left alone by SQLite.
void roll_back_leftovers(const fs::path& path) {
  const std::string journal = path.string() + "-journal";
  if (::access(journal.c_str(), F_OK) != 0 || ::access(path.c_str(), W_OK) != 0) return;
  Database db(path, Database::Mode::read_write);
  db.number("SELECT count(*) FROM sqlite_schema");
}

/// SQLite itself sees only that whole pages are missing.
void require_whole(Database& db, const fs::path& path) {
  const auto bytes =
      static_cast<std::uintmax_t>(db.number("PRAGMA page_count") * db.number("PRAGMA page_size"));
  if (fs::file_size(path) < bytes)
    throw Error(ErrorKind::damaged, "The project file is damaged: its end is missing.", path);
}

std::unique_ptr<Database> open_to_read(const fs::path& path) {
  roll_back_leftovers(path);
  auto db = std::make_unique<Database>(path, Database::Mode::read_only);
  require_whole(*db, path);
  return db;
}

void make_tables(const fs::path& path, const std::string& title, const std::string& language) {
  Database db(path, Database::Mode::create);
  db.run("PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA; PRAGMA page_size=4096;");
  db.run("BEGIN;" + schema_sql());
  db.insert(model::Project{model::ProjectId::make(), title, "", language, base::now_ms(),
                           schema_version});
  db.run("COMMIT");
}

/// Device and inode of the projects that this process has open for writing. Owner thread only.
std::set<std::pair<std::uint64_t, std::uint64_t>>& open_here() {
  static std::set<std::pair<std::uint64_t, std::uint64_t>> files;
  return files;
}

bool only_to_read(ErrorKind kind) {
  return kind == ErrorKind::locked || kind == ErrorKind::permission || kind == ErrorKind::disk_full;
}

}  // namespace

bool is_project(const fs::path& path) {
  try {
    return names_project(read_header(path));
  } catch (const Error&) {
    return false;
  }
}

ProjectFile::ProjectFile(fs::path path) : m_path(std::move(path)) {}

ProjectFile::~ProjectFile() {
  try {
    if (writable()) release_lock();
  } catch (const std::exception&) {
    // The lock of a process that is gone is taken over by whoever opens the project next.
  }
}

std::unique_ptr<ProjectFile> ProjectFile::create(const fs::path& path, const std::string& title,
                                                 const std::string& language) {
  std::error_code ignored;
  if (fs::exists(path, ignored))
    throw Error(ErrorKind::bad_input, "There is a file of that name already.", path);
  if (path.has_parent_path() && !fs::is_directory(path.parent_path(), ignored))
    throw Error(ErrorKind::not_found, "The folder for it does not exist.", path);
  if (::access(path.has_parent_path() ? path.parent_path().c_str() : ".", W_OK) != 0)
    throw Error(ErrorKind::permission, "No permission to write in that folder.", path);
  try {
    make_tables(path, title, language);
  } catch (const Error&) {
    fs::remove(path, ignored);  // half a project is none
    throw;
  }
  return open(path, Access::write);
}

std::unique_ptr<ProjectFile> ProjectFile::open(const fs::path& path, Access access) {
  const std::int64_t schema = require_project(path);
  try {
    return open_known(path, access, schema);
  } catch (const Error& error) {
    // It says that it is a project, but its tables are not those of one.
    if (error.kind() != ErrorKind::internal) throw;
    throw Error(ErrorKind::damaged, base::said("The project file is damaged: {}", error.detail()),
                path);
  }
}

std::unique_ptr<ProjectFile> ProjectFile::open_known(const fs::path& path, Access access,
                                                     std::int64_t schema) {
  std::unique_ptr<ProjectFile> file(new ProjectFile(path));
  const auto read_only = [&](const Error& reason) {
    if (access == Access::write) throw reason;
    file->m_why = reason.said();
    file->m_db.reset();  // before another one looks at the file
    file->m_db = open_to_read(path);
  };
  if (access == Access::read) {
    file->m_db = open_to_read(path);
  } else if (schema > schema_version) {
    read_only(Error(ErrorKind::newer, "A newer version of Uddrag made this project.", path));
  } else {
    try {
      file->start_writing();
    } catch (const Error& reason) {
      if (!only_to_read(reason.kind())) throw;
      read_only(reason);
    }
  }
  file->m_reader = std::make_unique<Reader>(*file->m_db);
  // A damaged file fails here, not later.
  if (file->m_db->number("SELECT count(*) FROM project") != 1)
    throw Error(ErrorKind::damaged, "The project file is damaged: it names no project.", path);
  return file;
}

void ProjectFile::start_writing() {
  const std::string folder = m_path.has_parent_path() ? m_path.parent_path().string() : ".";
  if (::access(m_path.c_str(), W_OK) != 0 || ::access(folder.c_str(), W_OK) != 0)
    throw Error(ErrorKind::permission, "The file or its folder may not be written.", m_path);
  struct stat about {};
  ::stat(m_path.c_str(), &about);
  m_device = about.st_dev;
  m_inode = about.st_ino;
  m_db = std::make_unique<Database>(m_path, Database::Mode::read_write);
  require_whole(*m_db, m_path);  // before a write makes the file whole again, with zeros
  m_db->run("PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA;");
  take_lock();
  create_triggers(*m_db);
  m_journal = std::make_unique<Journal>(*m_db);
  m_journal->before_write = [this] { require_same_file(); };
}

Journal& ProjectFile::journal() {
  if (!m_journal)
    throw Error(ErrorKind::permission,
                m_why.text.empty() ? base::said("The project is open for reading only.") : m_why,
                m_path);
  return *m_journal;
}

void ProjectFile::take_lock() {
  const LockHolder me = this_process();
  m_db->run("BEGIN IMMEDIATE");
  try {
    const auto holder = read_lock(*m_db);
    if (holder && still_holds(*holder, me) && !only_left_by_us(*holder, me))
      throw Error(ErrorKind::locked,
                  base::said("The project is open already: {}.", holder->described()), m_path);
    if (holder && m_db->number("SELECT quick_check='ok' FROM pragma_quick_check(1)") != 1)
      throw Error(ErrorKind::damaged, "The project file is damaged; run the check on it.", m_path);
    write_lock(*m_db, me);
    m_db->run("COMMIT");
    m_recovered = holder.has_value();
    open_here().insert({m_device, m_inode});
  } catch (...) {
    try {
      m_db->run("ROLLBACK");
    } catch (const Error&) {
      // SQLite has rolled back itself, as it does when the disk is full.
    }
    throw;
  }
}

/// A lock that this process could not remove (a full disk) though it closed the project.
bool ProjectFile::only_left_by_us(const LockHolder& holder, const LockHolder& me) const {
  return holder.pid == me.pid && !open_here().contains({m_device, m_inode});
}

void ProjectFile::release_lock() {
  open_here().erase({m_device, m_inode});
  require_same_file();
  remove_lock(*m_db, this_process());
}

void ProjectFile::save_copy(const fs::path& to) const {
  std::error_code ignored;
  if (fs::exists(to, ignored))
    throw Error(ErrorKind::bad_input, "There is a file of that name already.", to);
  m_db->change("VACUUM INTO ?", {Value(to.string())});
  Database(to, Database::Mode::read_write).run("DELETE FROM lock");  // ours, not the copy's
}

void ProjectFile::require_same_file() const {
  struct stat about {};
  if (::stat(m_path.c_str(), &about) != 0)
    throw Error(ErrorKind::not_found, "The project file was removed or renamed while it was open.",
                m_path);
  if (about.st_ino != m_inode || about.st_dev != m_device)
    throw Error(ErrorKind::conflict, "Another file was put in place of the open project.", m_path);
}

}  // namespace uddrag::store
