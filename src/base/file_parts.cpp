// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_parts.h"

#include <sodium.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "base/error.h"

namespace uddrag::base {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail_to_read(int error, const fs::path& path) {
  if (error == ENOENT || error == ENOTDIR)
    throw Error(ErrorKind::not_found, "There is no such file.", path.string());
  if (error == EACCES || error == EPERM)
    throw Error(ErrorKind::permission, "No permission to read it.", path.string());
  throw Error(ErrorKind::io, said("The system says: {}.", std::strerror(error)), path.string());
}

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

/// Opens it, and gives its size in bytes.
std::int64_t open(File& file, const fs::path& path) {
  file.reset(std::fopen(path.c_str(), "rbe"));
  if (!file) fail_to_read(errno, path);
  struct stat about {};
  if (::fstat(::fileno(file.get()), &about) != 0) fail_to_read(errno, path);
  if (S_ISDIR(about.st_mode))
    throw Error(ErrorKind::foreign, "It is a folder, not a file.", path.string());
  return about.st_size;
}

}  // namespace

void for_each_part(const fs::path& path, std::size_t size,
                   const std::function<void(std::string_view)>& work, Progress* progress) {
  File file;
  const std::int64_t total = open(file, path);
  const std::string name = path.filename().string();
  std::string part(size, '\0');
  for (std::int64_t done = 0;;) {
    if (progress) progress->step(done, total, name);
    const std::size_t count = std::fread(part.data(), 1, size, file.get());
    if (std::ferror(file.get())) fail_to_read(errno, path);
    if (count > 0) work(std::string_view(part).substr(0, count));
    done += static_cast<std::int64_t>(count);
    if (count < size) return;
  }
}

struct Hasher::State {
  crypto_hash_sha256_state sha;
};

Hasher::Hasher() : m_state(std::make_unique<State>()) {
  crypto_hash_sha256_init(&m_state->sha);
}
Hasher::~Hasher() = default;

void Hasher::add(std::string_view bytes) {
  crypto_hash_sha256_update(&m_state->sha, reinterpret_cast<const unsigned char*>(bytes.data()),
                            bytes.size());
}

Hash Hasher::end() {
  Hash hash;
  crypto_hash_sha256_final(&m_state->sha, hash.bytes.data());
  return hash;
}

Hash hash_of_file(const std::filesystem::path& path, Progress* progress) {
  Hasher hasher;
  for_each_part(
      path, 1 << 20, [&](std::string_view part) { hasher.add(part); }, progress);
  return hasher.end();
}

}  // namespace uddrag::base
