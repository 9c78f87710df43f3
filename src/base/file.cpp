// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/error.h"

namespace uddrag::base {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(int error, const fs::path& path) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      throw Error(ErrorKind::not_found, "There is no such file.", path);
    case EACCES:
    case EPERM:
    case EROFS:
      throw Error(ErrorKind::permission, "No permission to read or write it.", path);
    case ENOSPC:
    case EDQUOT:
      throw Error(ErrorKind::disk_full, "The disk is full.", path);
    default:
      throw Error(ErrorKind::io, said("The system says: {}.", std::strerror(error)), path);
  }
}

class Descriptor {
 public:
  Descriptor(const fs::path& path, int flags)
      : m_fd(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {
    if (m_fd < 0) fail(errno, path);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { ::close(m_fd); }
  int get() const { return m_fd; }

 private:
  int m_fd;
};

std::size_t size_of(const Descriptor& file, const fs::path& path, std::uint64_t limit) {
  struct stat about {};
  if (::fstat(file.get(), &about) != 0) fail(errno, path);
  if (S_ISDIR(about.st_mode)) throw Error(ErrorKind::foreign, "It is a folder, not a file.", path);
  if (!S_ISREG(about.st_mode))
    throw Error(ErrorKind::foreign, "It is a device or a pipe, not a file.", path);
  if (static_cast<std::uint64_t>(about.st_size) > limit)
    throw Error(
        ErrorKind::too_large,
        base::said("The file has {} MB; the limit is {} MB.", about.st_size >> 20, limit >> 20),
        path);
  return static_cast<std::size_t>(about.st_size);
}

void write_all(const Descriptor& file, std::string_view bytes, const fs::path& path) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file.get(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(errno, path);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  if (::fsync(file.get()) != 0) fail(errno, path);
}

}  // namespace

std::string read_file(const fs::path& path, std::uint64_t limit) {
  const Descriptor file(path, O_RDONLY | O_NONBLOCK);  // a pipe that nobody fills must not hold us
  std::string bytes(size_of(file, path, limit), '\0');
  std::size_t at = 0;
  while (at < bytes.size()) {
    const ssize_t count = ::read(file.get(), bytes.data() + at, bytes.size() - at);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(errno, path);
    if (count == 0) break;
    at += static_cast<std::size_t>(count);
  }
  bytes.resize(at);
  return bytes;
}

void write_file(const fs::path& path, std::string_view bytes) {
  std::error_code failed;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), failed);
  if (failed) fail(failed.value(), path);
  const fs::path beside = path.string() + fmt::format(".{}.new", ::getpid());
  try {
    const Descriptor file(beside, O_WRONLY | O_CREAT | O_TRUNC);
    write_all(file, bytes, path);
    if (::rename(beside.c_str(), path.c_str()) != 0) fail(errno, path);
  } catch (const Error& error) {
    ::unlink(beside.c_str());
    throw Error(error.kind(), error.said(), path);
  }
}

std::string path_from(const fs::path& folder, const fs::path& file) {
  const fs::path whole = fs::absolute(file).lexically_normal();
  const fs::path near = whole.lexically_relative(fs::absolute(folder).lexically_normal());
  const bool below = !near.empty() && *near.begin() != "..";
  return (below ? near : whole).generic_string();
}

}  // namespace uddrag::base
