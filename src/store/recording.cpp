// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recording.h"

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "base/file_parts.h"
#include "store/database.h"
#include "store/lock.h"

namespace uddrag::store {
namespace {

namespace fs = std::filesystem;
using base::Error;
using base::ErrorKind;

constexpr std::size_t part_size = 4 << 20;
constexpr const char* list_type = "application/x-uddrag-recording+json";
constexpr const char* part_type = "application/octet-stream";

/// Puts content beside the journal, one short transaction each, and can take it back.
class Writer {
 public:
  explicit Writer(const fs::path& project) : m_db(project.string(), Database::Mode::read_write) {
    const auto holder = read_lock(m_db);
    const LockHolder me = this_process();
    if (!holder || holder->host != me.host || holder->pid != me.pid)
      throw Error(ErrorKind::locked, "The project is not open for writing here.", project.string());
  }

  base::Hash put(std::string_view bytes, const char* type) {
    const base::Hash hash = base::hash_of_bytes(bytes);
    if (m_db.change("INSERT OR IGNORE INTO content(hash,media_type,bytes) VALUES(?,?,?)",
                    {value_of(hash), Value(std::string(type)), Blob{std::string(bytes)}}) > 0)
      m_put.push_back(hash);
    return hash;
  }

  void take_back() {
    for (const base::Hash& hash : m_put)
      m_db.change("DELETE FROM content WHERE hash=?", {value_of(hash)});
  }

 private:
  Database m_db;
  std::vector<base::Hash> m_put;
};

std::string list_of(const Recording& recording) {
  nlohmann::ordered_json json = {{"name", recording.name},
                                 {"size", recording.size},
                                 {"sha256", base::to_string(recording.sha256)},
                                 {"parts", nlohmann::ordered_json::array()}};
  for (const base::Hash& part : recording.parts) json["parts"].push_back(base::to_string(part));
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

Recording copy_parts(Writer& writer, const fs::path& file, base::Progress* progress) {
  Recording recording;
  recording.name = file.filename().string();
  base::Hasher hasher;
  base::for_each_part(
      file, part_size,
      [&](std::string_view part) {
        hasher.add(part);
        recording.parts.push_back(writer.put(part, part_type));
        recording.size += static_cast<std::int64_t>(part.size());
      },
      progress);
  recording.sha256 = hasher.end();
  return recording;
}

}  // namespace

base::Hash take_in(const fs::path& project, const fs::path& file, base::Progress* progress) {
  Writer writer(project);
  try {
    const Recording recording = copy_parts(writer, file, progress);
    if (recording.size == 0) throw Error(ErrorKind::empty, "The file is empty.", file.string());
    return writer.put(list_of(recording), list_type);
  } catch (...) {
    try {
      writer.take_back();
    } catch (const Error&) {
      // Content that nothing points at does no harm.
    }
    throw;
  }
}

std::optional<Recording> recording(const Reader& read, const base::Hash& list) {
  const auto bytes = read.content(list);
  if (!bytes) return std::nullopt;
  const auto json = nlohmann::json::parse(*bytes, nullptr, false);
  if (!json.is_object() || !json.contains("parts") || !json["parts"].is_array())
    return std::nullopt;
  Recording recording;
  try {
    recording.name = json.value("name", "");
    recording.size = json.value("size", std::int64_t{0});
    recording.sha256 = base::parse_hash(json.value("sha256", "")).value_or(base::Hash{});
    for (const auto& part : json["parts"])
      recording.parts.push_back(base::parse_hash(part.get<std::string>()).value_or(base::Hash{}));
  } catch (const nlohmann::json::exception&) {
    return std::nullopt;
  }
  return recording;
}

void read_recording(const Reader& read, const Recording& recording,
                    const std::function<void(std::string_view)>& work, base::Progress* progress) {
  base::Hasher hasher;
  std::int64_t done = 0;
  for (const base::Hash& part : recording.parts) {
    if (progress) progress->step(done, recording.size, recording.name);
    const auto bytes = read.content(part);
    if (!bytes)
      throw Error(ErrorKind::damaged, "A part of the recording is missing.", recording.name);
    hasher.add(*bytes);
    work(*bytes);
    done += static_cast<std::int64_t>(bytes->size());
  }
  if (hasher.end() != recording.sha256)
    throw Error(ErrorKind::damaged, "The recording is not what its hash says.", recording.name);
}

}  // namespace uddrag::store
