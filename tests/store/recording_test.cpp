// SPDX-License-Identifier: GPL-3.0-or-later
// A recording that is taken into the project: in parts, beside the connection that has it open.
#include "store/recording.h"

#include <boost/test/unit_test.hpp>

#include "base/file.h"
#include "base/random.h"
#include "store/database.h"
#include "store/doctor.h"
#include "store/project.h"

namespace uddrag::store::testing {
namespace {

struct Taking : Project {
  Taking() {
    base::SeededRandom random(1);
    for (int i = 0; i < 9'000'000; i += 8) {
      const std::uint64_t word = random.below(~0ull);
      bytes.append(reinterpret_cast<const char*>(&word), 8);
    }
    base::write_file(audio, bytes);
  }
  std::int64_t contents() const { return read().database().number("SELECT count(*) FROM content"); }
  /// As the document's recording, past the edits, which the store does not know.
  void give(const base::Hash& list) {
    act([&](Transaction& tx) {
      model::Document row = *tx.read().document(document);
      row.media_hash = list;
      tx.update(row);
    });
  }
  std::string played(const Reader& reader, const base::Hash& list) const {
    std::string all;
    read_recording(reader, *recording(reader, list), [&](std::string_view part) { all += part; });
    return all;
  }

  std::string bytes;
  std::filesystem::path audio = folder / "samtale 1.wav";
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(recording_in_project, Taking)

BOOST_AUTO_TEST_CASE(it_comes_out_as_it_went_in) {
  const base::Hash list = take_in(path, audio);
  const auto found = recording(read(), list);
  BOOST_REQUIRE(found);
  BOOST_TEST(found->name == "samtale 1.wav");
  BOOST_TEST(found->size == 9'000'000);
  BOOST_TEST(found->parts.size() == 3u);
  BOOST_TEST((found->sha256 == base::hash_of_bytes(bytes)));
  BOOST_TEST((played(read(), list) == bytes));
  give(list);
  BOOST_TEST(check(read()).empty());
  BOOST_TEST((take_in(path, audio) == list));
  BOOST_TEST(!recording(read(), base::hash_of_bytes("other")));
}

BOOST_AUTO_TEST_CASE(it_stays_through_undo_reopening_and_a_copy) {
  const base::Hash list = take_in(path, audio);
  give(list);
  journal().undo(coder);
  close();
  open();
  BOOST_TEST((played(read(), list) == bytes));
  journal().redo(coder);
  file->save_copy(folder / "copy.uddrag");
  const auto copy = ProjectFile::open(folder / "copy.uddrag", Access::read);
  BOOST_TEST((played(copy->reader(), list) == bytes));
  BOOST_TEST(check(copy->reader()).empty());
}

BOOST_AUTO_TEST_CASE(what_is_broken_off_leaves_nothing) {
  struct Stop : base::Progress {
    void stepped(const State& state) override {
      if (state.done > 0) cancel();
    }
  } progress;
  const auto before = contents();
  BOOST_CHECK_THROW(take_in(path, audio, &progress), base::Cancelled);
  BOOST_TEST(contents() == before);
  base::write_file(folder / "empty.wav", "");
  BOOST_TEST(kind_of_error([&] { take_in(path, folder / "empty.wav"); }) == ErrorKind::empty);
  BOOST_TEST(kind_of_error([&] { take_in(path, folder / "gone.wav"); }) == ErrorKind::not_found);
  BOOST_TEST(contents() == before);
}

BOOST_AUTO_TEST_CASE(only_who_has_the_project_open_takes_in) {
  close();
  BOOST_TEST(kind_of_error([&] { take_in(path, audio); }) == ErrorKind::locked);
  open(Access::read);
  BOOST_TEST(kind_of_error([&] { take_in(path, audio); }) == ErrorKind::locked);
}

BOOST_AUTO_TEST_CASE(the_check_finds_what_is_missing_or_altered) {
  const base::Hash list = take_in(path, audio);
  give(list);
  const auto part = base::to_string(recording(read(), list)->parts[1]);
  const auto rules = [&] {
    std::vector<std::string> found;
    for (const Fault& fault : check(read())) found.push_back(fault.rule);
    return found;
  };
  raw("DELETE FROM content WHERE hash=x'" + part + "'");
  BOOST_TEST(rules() == std::vector<std::string>{"document.recording"});
  raw("DELETE FROM content WHERE hash=x'" + base::to_string(list) + "'");
  BOOST_TEST(rules() == std::vector<std::string>{"document.recording"});
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace uddrag::store::testing
