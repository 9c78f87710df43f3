// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a project: to write, to read, while somebody else has it; who "me" is.
#include "app/session.h"

#include <stdlib.h>

#include "app/support.h"
#include "base/file.h"
#include "base/hash.h"
#include "edit/code_edits.h"
#include "store/database.h"

using namespace uddrag;
using base::ErrorKind;
using test::Folder;

BOOST_AUTO_TEST_SUITE(session)

namespace {

model::Code named(const std::string& name) {
  model::Code code;
  code.id = model::CodeId::make();
  code.name = name;
  return code;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_new_project_is_writable_and_opens_again) {
  const Folder folder;
  const auto path = folder.path / "p.uddrag";
  {
    const auto made = app::Session::create(path, "Titel", "da", {"Anne Kjær", "AK"});
    BOOST_TEST(made->writable());
    BOOST_TEST(made->read().project().title == "Titel");
    BOOST_TEST(made->me().nil());  // has done nothing yet
  }
  const auto again = app::Session::open(path, store::Access::write, {"Anne Kjær", "AK"});
  BOOST_TEST(again->writable());
  BOOST_TEST(again->file().why_read_only().text == "");
  BOOST_TEST(test::error_of([&] { app::Session::create(path, "Ny", "da"); }).kind() ==
             ErrorKind::bad_input);
  BOOST_TEST(again->read().project().title == "Titel");
}

BOOST_AUTO_TEST_CASE(a_second_opener_reads_and_knows_who_writes) {
  const Folder folder;
  const auto path = folder.path / "p.uddrag";
  const auto first = app::Session::create(path, "T", "da", {"A", "A"});
  const auto locked = test::error_of([&] {
    app::Session::open(path, store::Access::write, {"B", "B"});
  });
  BOOST_TEST(locked.kind() == ErrorKind::locked);
  BOOST_TEST(locked.path() == path.string());
  const auto second = app::Session::open(path, store::Access::write_or_read, {"B", "B"});
  BOOST_TEST(!second->writable());
  BOOST_TEST(second->file().why_read_only().text.find("open already") != std::string::npos);
  edit::CreateCode mine(named("Roller"));
  BOOST_TEST(test::error_of([&] { second->run(mine); }).kind() == ErrorKind::permission);
  edit::CreateCode theirs(named("Grænser"));
  BOOST_TEST(!first->run(theirs));
  BOOST_REQUIRE_EQUAL(second->read().codes().size(), 1U);  // sees what the first one does
  BOOST_TEST(second->read().codes()[0].name == "Grænser");
}

BOOST_AUTO_TEST_CASE(reading_takes_no_lock_and_changes_no_byte) {
  test::Study study;
  study.session.reset();
  const auto before = base::hash_of_bytes(base::read_file(study.path));
  {
    const auto reading = app::Session::open(study.path, store::Access::read, {"B", "B"});
    BOOST_TEST(!reading->writable());
    BOOST_TEST(reading->read().documents().size() == 2U);
    edit::CreateCode code(named("Ny"));
    BOOST_TEST(test::error_of([&] { reading->run(code); }).kind() == ErrorKind::permission);
    BOOST_TEST(test::error_of([&] { reading->undo(); }).kind() == ErrorKind::permission);
    BOOST_TEST((base::hash_of_bytes(base::read_file(study.path)) == before));
    const auto writing = app::Session::open(study.path, store::Access::write, {"C", "C"});
    BOOST_TEST(writing->writable());
  }
}

BOOST_AUTO_TEST_CASE(a_newer_project_is_read_only) {
  test::Study study;
  study.session.reset();
  store::Database(study.path, store::Database::Mode::read_write).run("PRAGMA user_version=2");
  BOOST_TEST(test::error_of([&] { app::Session::open(study.path, store::Access::write); }).kind() ==
             ErrorKind::newer);
  const auto reading = app::Session::open(study.path, store::Access::write_or_read);
  BOOST_TEST(!reading->writable());
  BOOST_TEST(reading->file().why_read_only().text.find("newer version") != std::string::npos);
  BOOST_TEST(reading->read().documents().size() == 2U);
}

BOOST_AUTO_TEST_CASE(whoever_works_first_is_added_in_the_same_action) {
  const Folder folder;
  const auto session =
      app::Session::create(folder.path / "p.uddrag", "T", "da", {"Mikkel Bo", "MB"});
  edit::CreateCode code(named("Roller"));
  BOOST_TEST(!session->run(code));
  const auto coder = session->read().coder(session->me());
  BOOST_REQUIRE(coder);
  BOOST_TEST(coder->name == "Mikkel Bo");
  const auto history = session->journal().history();
  BOOST_REQUIRE_EQUAL(history.size(), 1U);
  BOOST_TEST(history[0].kind == "code.create");
  BOOST_TEST((history[0].coder == coder->id));
  edit::CreateCode again(named("Roller"));
  BOOST_TEST(session->run(again).has_value());  // refused: nobody is added, nothing is noted
  BOOST_TEST(session->journal().history().size() == 1U);
  session->undo();
  BOOST_TEST(session->me().nil());
  BOOST_TEST(session->read().codes().empty());
  const auto who = [&] {
    return session->journal().initials()[session->journal().history()[0].coder];
  };
  BOOST_TEST(who() == "MB");  // the history knows them still
  session->redo();
  BOOST_TEST(who() == "MB");
  BOOST_TEST(session->read().codes().size() == 1U);
  BOOST_TEST((session->me() == coder->id));
}

BOOST_AUTO_TEST_CASE(who_me_is_comes_from_the_machine) {
  const auto me = [](const char* set) {
    ::setenv("UDDRAG_CODER", set, 1);
    const app::CoderIdentity identity = app::machine_coder();
    ::unsetenv("UDDRAG_CODER");
    return identity.name + "|" + identity.initials;
  };
  BOOST_TEST(me("Anne Kjær:AK") == "Anne Kjær|AK");
  BOOST_TEST(me("ØB") == "ØB|ØB");
  const app::CoderIdentity login = app::machine_coder();
  BOOST_TEST(!login.name.empty());
  BOOST_TEST(!login.initials.empty());
}

BOOST_AUTO_TEST_SUITE_END()
