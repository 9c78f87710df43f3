// SPDX-License-Identifier: GPL-3.0-or-later
// A full disk: by SQLite's own limit, and, where the test may mount one, on a real small disk.
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include "base/file.h"
#include "store/doctor.h"
#include "store/project.h"

namespace uddrag::store::testing {
namespace {

Doing large_action() {
  return Doing([](Transaction& tx) {
    for (int i = 0; i < 400; ++i)
      tx.insert(model::Setting{fmt::format("key {}", i), std::string(9000, 'x')});
  });
}

/// Fills the disk to the last byte.
void fill(const std::filesystem::path& path) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  const std::string block(4096, 'x');
  while (std::fwrite(block.data(), 1, block.size(), file) == block.size() &&
         std::fflush(file) == 0) {
  }
  std::fclose(file);
}

/// In a mount namespace of its own; gives a number that says what went wrong, 77: may not mount.
int on_a_small_disk() {
  char folder[] = "/tmp/uddrag-small-XXXXXX";
  if (!::mkdtemp(folder)) return 77;
  const bool mounted = ::unshare(CLONE_NEWNS) == 0 &&
                       ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
                       ::mount("tmpfs", folder, "tmpfs", 0, "size=2m") == 0;
  if (!mounted) {
    ::rmdir(folder);
    return 77;
  }
  const std::filesystem::path path = std::filesystem::path(folder) / "p.uddrag";
  const auto kind = [](const std::function<void()>& work) {
    try {
      work();
      return ErrorKind::internal;
    } catch (const Error& error) {
      return error.kind();
    }
  };
  auto file = ProjectFile::create(path, "Lille", "da");
  const std::string before = dump(file->reader());
  Doing large = large_action();
  if (kind([&] { file->journal().run(large, {}); }) != ErrorKind::disk_full) return 1;
  if (dump(file->reader()) != before || !check(file->reader()).empty()) return 2;
  fill(path.string() + ".filler");
  Doing tiny([](Transaction& tx) { tx.insert(model::Setting{"k", std::string(9000, 'v')}); });
  if (kind([&] { file->journal().run(tiny, {}); }) != ErrorKind::disk_full) return 3;
  file.reset();
  if (kind([&] { ProjectFile::open(path, Access::write); }) != ErrorKind::disk_full) return 4;
  file = ProjectFile::open(path, Access::write_or_read);
  if (file->writable() || dump(file->reader()) != before) return 5;
  file.reset();
  if (kind([&] { ProjectFile::create(path.string() + "2", "x", "da"); }) != ErrorKind::disk_full)
    return 6;
  if (std::filesystem::exists(path.string() + "2")) return 7;
  std::filesystem::remove(path.string() + ".filler");
  file = ProjectFile::open(path, Access::write);
  if (file->journal().run(tiny, {}) || file->reader().setting("k").size() != 9000) return 8;
  file->journal().undo({});
  if (dump(file->reader()) != before) return 9;
  return 0;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(full_disk)

BOOST_AUTO_TEST_CASE(an_action_without_room_fails_whole) {
  Project project;
  auto& db = project.read().database();
  const std::string before = project.dump();
  const auto top = project.journal().history(1).front().seq;
  db.number(fmt::format("PRAGMA max_page_count={}", db.number("PRAGMA page_count") + 20));
  Doing large = large_action();
  const Error error = error_of([&] { project.journal().run(large, project.coder); });
  BOOST_TEST(error.kind() == ErrorKind::disk_full);
  BOOST_TEST(error.detail() == "The disk is full; nothing of this action was saved.");
  BOOST_TEST((project.dump() == before));
  BOOST_TEST(project.journal().history(1).front().seq == top);
  BOOST_TEST(project.journal().next_undo()->seq == top);

  db.number("PRAGMA max_page_count=1000000");
  BOOST_TEST(!project.journal().run(large, project.coder));
  BOOST_TEST(project.read().setting("key 399").size() == 9000u);
  BOOST_TEST(check(project.read()).empty());
}

BOOST_AUTO_TEST_CASE(an_undo_without_room_fails_whole) {
  Project project;
  auto& db = project.read().database();
  Doing large = large_action();
  BOOST_TEST(!project.journal().run(large, project.coder));
  project.act([](Transaction& tx) { tx.read().database().change("DELETE FROM setting"); });
  db.run("VACUUM");
  const std::string before = project.dump();
  db.number(fmt::format("PRAGMA max_page_count={}", db.number("PRAGMA page_count") + 20));
  BOOST_TEST(kind_of_error([&] { project.journal().undo(project.coder); }) == ErrorKind::disk_full);
  BOOST_TEST((project.dump() == before));
  db.number("PRAGMA max_page_count=1000000");
  project.journal().undo(project.coder);
  BOOST_TEST(project.read().setting("key 0").size() == 9000u);
}

BOOST_AUTO_TEST_CASE(a_real_small_disk) {
  const int result = in_child(on_a_small_disk);
  if (result == 77)
    BOOST_TEST_MESSAGE("skipped: may not mount a tmpfs");
  else
    BOOST_TEST(result == 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace uddrag::store::testing
