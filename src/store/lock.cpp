// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/lock.h"

#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

#include <charconv>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "store/database.h"

namespace uddrag::store {
namespace {

std::string host_name() {
  char name[256] = {};
  ::gethostname(name, sizeof name - 1);
  return name;
}

std::string user_name() {
  const passwd* entry = ::getpwuid(::geteuid());
  return entry ? entry->pw_name : std::to_string(::geteuid());
}

/// Field 22 of /proc/pid/stat (proc(5)); 0 where there is no such process, or only its entry that
/// nobody has asked for yet (state Z). Tells two processes apart that got the same number.
std::int64_t start_of(std::int64_t pid) {
  std::ifstream file(fmt::format("/proc/{}/stat", pid));
  std::string line;
  std::getline(file, line);
  const std::size_t behind_name = line.rfind(')');
  if (behind_name == std::string::npos) return 0;
  std::istringstream fields(line.substr(behind_name + 2));
  std::string field;
  fields >> field;
  if (field == "Z" || field == "X") return 0;
  for (int i = 4; i <= 22; ++i) fields >> field;
  std::int64_t started = 0;
  std::from_chars(field.data(), field.data() + field.size(), started);
  return started;
}

std::string program_name() {
  std::error_code ignored;
  return std::filesystem::read_symlink("/proc/self/exe", ignored).filename().string();
}

}  // namespace

std::string LockHolder::described() const {
  return fmt::format("{} on {} ({}, since {})", user, host, program, base::iso_time(since));
}

LockHolder this_process() {
  const std::int64_t pid = ::getpid();
  return {host_name(), user_name(), program_name(), pid, start_of(pid), base::now_ms()};
}

std::optional<LockHolder> read_lock(Database& db) {
  std::optional<LockHolder> holder;
  db.query("SELECT host,user,program,pid,started,since FROM lock", {}, [&](const RowView& row) {
    holder = {std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)),
              row.integer(3),           row.integer(4),           row.integer(5)};
  });
  return holder;
}

void write_lock(Database& db, const LockHolder& holder) {
  db.change("INSERT OR REPLACE INTO lock VALUES(1,?,?,?,?,?,?)",
            {holder.host, holder.user, holder.program, holder.pid, holder.started, holder.since});
}

void remove_lock(Database& db, const LockHolder& holder) {
  db.change("DELETE FROM lock WHERE host=? AND pid=? AND started=?",
            {holder.host, holder.pid, holder.started});
}

bool still_holds(const LockHolder& holder, const LockHolder& me) {
  if (holder.host != me.host) return true;
  const std::int64_t started = start_of(holder.pid);
  return started != 0 && started == holder.started;
}

}  // namespace uddrag::store
