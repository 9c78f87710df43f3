// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recording.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "base/error.h"
#include "store/recording.h"
#include "text/collate.h"

namespace uddrag::app {
namespace {

namespace fs = std::filesystem;
using base::Error;
using base::ErrorKind;

fs::path folder_of(const fs::path& project) {
  return fs::weakly_canonical(fs::absolute(project)).parent_path();
}

[[noreturn]] void fail(int error, const fs::path& path) {
  const ErrorKind kind = error == ENOSPC   ? ErrorKind::disk_full
                         : error == EACCES ? ErrorKind::permission
                         : error == EEXIST ? ErrorKind::bad_input
                                           : ErrorKind::io;
  throw Error(kind,
              error == EEXIST ? base::said("There is a file of that name already.")
                              : base::said("The system says: {}.", std::strerror(error)),
              path.string());
}

void write_all(int file, std::string_view bytes, const fs::path& path) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(errno, path);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

}  // namespace

const std::vector<std::string>& recording_endings() {
  static const std::vector<std::string> endings{"wav",  "mp3", "m4a", "ogg",  "oga", "opus",
                                                "flac", "mp4", "mkv", "webm", "mov"};
  return endings;
}

bool names_recording(const fs::path& file) {
  const std::string ending = text::lower(file.extension().string());
  const auto& all = recording_endings();
  return ending.size() > 1 && std::find(all.begin(), all.end(), ending.substr(1)) != all.end();
}

std::string kept_path(const fs::path& project, const fs::path& file) {
  const fs::path whole = fs::weakly_canonical(fs::absolute(file));
  const fs::path beside = whole.lexically_relative(folder_of(project));
  auto step = beside.begin();
  const bool near_by = !beside.empty() && (*step != ".." || *++step != "..");
  return (near_by ? beside : whole).generic_string();
}

fs::path path_of(const fs::path& project, const std::string& kept) {
  return (folder_of(project) / kept).lexically_normal();
}

RecordingState recording_state(const fs::path& project, const model::Document& document) {
  if (document.media.empty())
    return document.media_hash.nil() ? RecordingState::none : RecordingState::taken_in;
  std::error_code ignored;
  return fs::is_regular_file(path_of(project, document.media), ignored) ? RecordingState::linked
                                                                        : RecordingState::moved;
}

void save_recording(const store::Reader& read, const model::Document& document, const fs::path& to,
                    base::Progress* progress) {
  const auto recording = store::recording(read, document.media_hash);
  if (!recording)
    throw Error(ErrorKind::damaged, "The recording is missing in the project.", document.name);
  const int file = ::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) fail(errno, to);
  try {
    store::read_recording(
        read, *recording, [&](std::string_view part) { write_all(file, part, to); }, progress);
    ::close(file);
  } catch (...) {
    ::close(file);
    ::unlink(to.c_str());
    throw;
  }
}

}  // namespace uddrag::app
