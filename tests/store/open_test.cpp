// SPDX-License-Identifier: GPL-3.0-or-later
// Making and opening project files, and everything that can stand in the way.
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "base/file.h"
#include "store/doctor.h"
#include "store/project.h"

namespace uddrag::store::testing {
namespace {

namespace fs = std::filesystem;

ErrorKind opening(const fs::path& path, Access access = Access::write) {
  return kind_of_error([&] { ProjectFile::open(path, access); });
}

void overwrite(const fs::path& path, std::int64_t at, const std::string& bytes) {
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(at);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

/// Root may write anywhere: then the rest of a test runs in a child that is nobody.
int as_nobody(const std::function<int()>& work) {
  return in_child([&] {
    const passwd* nobody = ::getpwnam("nobody");
    if (::geteuid() == 0 && (!nobody || ::setgid(nobody->pw_gid) != 0 || ::setuid(nobody->pw_uid)))
      return 77;
    return work();
  });
}

void allow_others(const Project& project, mode_t folder, mode_t file) {
  ::chmod(project.folder.path().c_str(), folder);
  ::chmod(project.path.c_str(), file);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(opening_files)

BOOST_AUTO_TEST_CASE(a_new_project_is_there_and_knows_its_title) {
  Project project;
  BOOST_TEST(project.file->writable());
  BOOST_TEST(project.read().project().title == "Mødestedet");
  BOOST_TEST(project.read().project().language == "da");
  BOOST_TEST(check(project.read()).empty());
  const std::string before = project.dump();
  project.close();
  project.open();
  BOOST_TEST((project.dump() == before));
  BOOST_TEST(!project.file->recovered());
  BOOST_TEST(project.read().document_text(project.read().documents()[0]).utf8() == document_text);
}

BOOST_AUTO_TEST_CASE(nothing_stays_beside_the_file) {
  Project project;
  int files = 0;
  for (const auto& entry : fs::directory_iterator(project.folder.path())) {
    (void)entry;
    ++files;
  }
  BOOST_TEST(files == 1);
}

BOOST_AUTO_TEST_CASE(a_new_project_does_not_overwrite_a_file) {
  Project project;
  project.close();
  const std::string before = base::read_file(project.path);
  BOOST_TEST(kind_of_error([&] { ProjectFile::create(project.path, "x", "da"); }) ==
             ErrorKind::bad_input);
  BOOST_TEST((base::read_file(project.path) == before));
  BOOST_TEST(kind_of_error([&] {
               ProjectFile::create(project.folder / "none/p.uddrag", "x", "da");
             }) == ErrorKind::not_found);
}

BOOST_AUTO_TEST_CASE(what_is_no_project_is_a_clear_error) {
  const TempFolder folder;
  BOOST_TEST(opening(folder / "none.uddrag") == ErrorKind::not_found);
  BOOST_TEST(opening(folder.path()) == ErrorKind::foreign);
  base::write_file(folder / "empty.uddrag", "");
  BOOST_TEST(opening(folder / "empty.uddrag") == ErrorKind::empty);
  base::write_file(folder / "text.uddrag", "I: Hvad lavede du?\n");
  BOOST_TEST(opening(folder / "text.uddrag") == ErrorKind::foreign);
  base::write_file(folder / "long.uddrag", std::string(20000, 'x'));
  BOOST_TEST(opening(folder / "long.uddrag") == ErrorKind::foreign);
  SQLite::Database other((folder / "other.uddrag").string(),
                         SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  other.exec("CREATE TABLE code(id INTEGER PRIMARY KEY)");
  BOOST_TEST(opening(folder / "other.uddrag") == ErrorKind::foreign);
  other.exec("PRAGMA application_id=0x55445247; PRAGMA user_version=1");
  for (const Access access : {Access::read, Access::write, Access::write_or_read})
    BOOST_TEST(opening(folder / "other.uddrag", access) == ErrorKind::damaged);
}

BOOST_AUTO_TEST_CASE(a_truncated_file_is_damaged) {
  Project project;
  project.close();
  const auto size = fs::file_size(project.path);
  for (const auto length : {size - 1, size - 4096, size / 2, std::uintmax_t{4096}}) {
    fs::resize_file(project.path, length);
    for (const Access access : {Access::read, Access::write, Access::write_or_read})
      BOOST_TEST(opening(project.path, access) == ErrorKind::damaged, "length " << length);
  }
  fs::resize_file(project.path, 60);
  BOOST_TEST(opening(project.path) == ErrorKind::foreign);
}

/// Each page in turn is filled with rubbish: it is an error at opening or a fault of the check, and
/// never goes unseen.
BOOST_AUTO_TEST_CASE(damage_in_any_page_is_found) {
  Project project;
  project.close();
  const std::string whole = base::read_file(project.path);
  BOOST_REQUIRE(whole.size() > 40 * 4096u);
  for (std::size_t at = 4096; at < whole.size(); at += 4096) {
    base::write_file(project.path, whole);
    overwrite(project.path, static_cast<std::int64_t>(at), std::string(4096, '\xA5'));
    bool found = false;
    try {
      found = !check(ProjectFile::open(project.path, Access::read)->reader()).empty();
    } catch (const Error& error) {
      BOOST_TEST(error.kind() == ErrorKind::damaged);
      found = true;
    }
    BOOST_TEST(found, "page " << at / 4096 + 1);
  }
}

BOOST_AUTO_TEST_CASE(a_newer_project_is_read_only_and_says_so) {
  Project project;
  const std::string before = project.dump();
  project.close();
  project.raw("PRAGMA user_version=99");
  BOOST_TEST(opening(project.path) == ErrorKind::newer);
  project.open(Access::write_or_read);
  BOOST_TEST(!project.file->writable());
  BOOST_TEST(project.file->why_read_only().text == "A newer version of Uddrag made this project.");
  BOOST_TEST((project.dump() == before));
  BOOST_TEST(kind_of_error([&] { project.journal(); }) == ErrorKind::permission);
}

BOOST_AUTO_TEST_CASE(reading_changes_no_byte) {
  Project project;
  project.close();
  const std::string before = base::read_file(project.path);
  project.open(Access::read);
  BOOST_TEST(!project.file->writable());
  BOOST_TEST(project.file->why_read_only().text.empty());
  BOOST_TEST(project.read().codes().size() == 1u);
  BOOST_TEST(kind_of_error([&] { project.read().database().run("DELETE FROM code"); }) ==
             ErrorKind::permission);
  project.close();
  BOOST_TEST((base::read_file(project.path) == before));
}

BOOST_AUTO_TEST_CASE(a_file_or_folder_that_may_not_be_written) {
  for (const auto& [folder_mode, file_mode] : {std::pair{0755, 0444}, {0555, 0666}}) {
    Project project;
    project.close();
    allow_others(project, folder_mode, file_mode);
    const int result = as_nobody([&] {
      if (opening(project.path) != ErrorKind::permission) return 1;
      const auto file = ProjectFile::open(project.path, Access::write_or_read);
      if (file->writable() || file->why_read_only().text.empty()) return 2;
      if (file->reader().codes().size() != 1) return 3;
      return 0;
    });
    if (result == 77)
      BOOST_TEST_MESSAGE("skipped: cannot become nobody");
    else
      BOOST_TEST(result == 0);
    allow_others(project, 0755, 0644);
  }
}

BOOST_AUTO_TEST_CASE(a_file_that_may_not_be_read) {
  Project project;
  project.close();
  allow_others(project, 0755, 0600);
  const int result = as_nobody([&] {
    if (::geteuid() == 0) return 77;
    return opening(project.path) == ErrorKind::permission ? 0 : 1;
  });
  if (::geteuid() == 0) BOOST_TEST((result == 0 || result == 77));
}

BOOST_AUTO_TEST_CASE(a_file_removed_while_open) {
  Project project(Where::disk);
  const std::string before = project.dump();
  const fs::path aside = project.folder / "aside.uddrag";
  fs::rename(project.path, aside);
  Doing doing([](Transaction& tx) { tx.insert(model::Setting{"k", "v"}); });
  const Error error = error_of([&] { project.journal().run(doing, project.coder); });
  BOOST_TEST(error.kind() == ErrorKind::not_found);
  BOOST_TEST(error.detail() == "The project file was removed or renamed while it was open.");
  BOOST_TEST(kind_of_error([&] { project.journal().undo(project.coder); }) == ErrorKind::not_found);
  BOOST_TEST((project.dump() == before));

  fs::copy_file(aside, project.path);  // another file of the same name
  BOOST_TEST(kind_of_error([&] { project.journal().run(doing, project.coder); }) ==
             ErrorKind::conflict);

  fs::rename(aside, project.path);  // and back: work goes on
  project.act([](Transaction& tx) { tx.insert(model::Setting{"k", "v"}); });
  project.journal().undo(project.coder);
  BOOST_TEST((project.dump() == before));
}

BOOST_AUTO_TEST_CASE(a_copy_can_be_saved_of_a_file_that_is_gone) {
  Project project(Where::disk);
  const std::string before = project.dump();
  fs::remove(project.path);
  const fs::path copy = project.folder / "copy.uddrag";
  project.file->save_copy(copy);
  BOOST_TEST(kind_of_error([&] { project.file->save_copy(copy); }) == ErrorKind::bad_input);
  const auto rescued = ProjectFile::open(copy, Access::write);
  BOOST_TEST((dump(rescued->reader()) == before));
  BOOST_TEST(check(rescued->reader()).empty());
  BOOST_TEST(rescued->journal().next_undo()->kind == "quote.code");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace uddrag::store::testing
