// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/project_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>

#include "base/error.h"
#include "store/database.h"
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

/// Gives the schema version of the file.
std::int64_t require_project(const fs::path& path) {
  const std::string header = read_header(path);
  if (header.empty()) throw Error(ErrorKind::empty, "The file is empty.", path);
  constexpr std::string_view magic("SQLite format 3\0", 16);
  if (header.size() < header_size || !header.starts_with(magic) ||
      big_endian(header, 68) != application_id)
    throw Error(ErrorKind::foreign, "This is not an Uddrag project.", path);
  return big_endian(header, 60);
}

}  // namespace

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
  const std::unique_ptr<ProjectFile> file(new ProjectFile(path));
  {
    Database db(path, Database::Mode::create);
    db.run("PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA; PRAGMA page_size=4096;");
    db.run("BEGIN;" + schema_sql());
    db.insert(model::Project{model::ProjectId::make(), title, "", language, base::now_ms(),
                             schema_version});
    db.run("COMMIT");
  }
  return open(path, Access::write);
}

std::unique_ptr<ProjectFile> ProjectFile::open(const fs::path& path, Access access) {
  const std::int64_t schema = require_project(path);
  std::unique_ptr<ProjectFile> file(new ProjectFile(path));
  const auto read_only = [&](const Error& reason) {
    if (access == Access::write) throw reason;
    file->m_why = reason.detail();
    file->m_db = std::make_unique<Database>(path, Database::Mode::read_only);
  };
  if (access == Access::read) {
    file->m_db = std::make_unique<Database>(path, Database::Mode::read_only);
  } else if (schema > schema_version) {
    read_only(Error(ErrorKind::newer, "A newer version of Uddrag made this project.", path));
  } else {
    try {
      file->start_writing();
    } catch (const Error& reason) {
      if (reason.kind() != ErrorKind::locked && reason.kind() != ErrorKind::permission) throw;
      read_only(reason);
    }
  }
  file->m_reader = std::make_unique<Reader>(*file->m_db);
  file->m_db->number("SELECT count(*) FROM project");  // a damaged file fails here, not later
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
  m_db->run("PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA;");
  take_lock();
  create_triggers(*m_db);
  m_journal = std::make_unique<Journal>(*m_db);
  m_journal->before_write = [this] { require_same_file(); };
}

Journal& ProjectFile::journal() {
  if (!m_journal)
    throw Error(ErrorKind::permission,
                m_why.empty() ? "The project is open for reading only." : m_why, m_path);
  return *m_journal;
}

void ProjectFile::take_lock() {
  const LockHolder me = this_process();
  m_db->run("BEGIN IMMEDIATE");
  try {
    const auto holder = read_lock(*m_db);
    if (holder && still_holds(*holder, me))
      throw Error(ErrorKind::locked, "The project is open already: " + holder->described() + ".",
                  m_path);
    write_lock(*m_db, me);
    m_recovered = holder.has_value();
    m_db->run("COMMIT");
  } catch (...) {
    m_db->run("ROLLBACK");
    throw;
  }
  if (m_recovered && m_db->number("SELECT quick_check='ok' FROM pragma_quick_check(1)") != 1)
    throw Error(ErrorKind::damaged, "The project file is damaged; run the check on it.", m_path);
}

void ProjectFile::release_lock() {
  require_same_file();
  remove_lock(*m_db, this_process());
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
