// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_parts.h"

#include <boost/test/unit_test.hpp>

#include <unistd.h>

#include "base/error.h"
#include "base/file.h"

namespace base = uddrag::base;
namespace fs = std::filesystem;

namespace {

struct File {
  fs::path path = fs::temp_directory_path() / ("uddrag-parts-" + std::to_string(::getpid()));
  explicit File(std::string_view bytes) { base::write_file(path, bytes); }
  ~File() { fs::remove(path); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(file_parts)

BOOST_AUTO_TEST_CASE(parts_are_whole_but_the_last) {
  const File file("abcdefgh");
  std::vector<std::string> parts;
  const auto add = [&](std::string_view part) { parts.emplace_back(part); };
  base::for_each_part(file.path, 3, add);
  BOOST_TEST(parts == (std::vector<std::string>{"abc", "def", "gh"}));
  parts.clear();
  base::for_each_part(file.path, 4, add);
  BOOST_TEST(parts == (std::vector<std::string>{"abcd", "efgh"}));
}

BOOST_AUTO_TEST_CASE(the_hash_of_a_file_is_that_of_its_bytes) {
  const std::string bytes(3'000'001, 'x');
  BOOST_TEST((base::hash_of_file(File(bytes).path) == base::hash_of_bytes(bytes)));
  BOOST_TEST((base::hash_of_file(File("").path) == base::hash_of_bytes("")));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_named_and_cancel_stops) {
  const auto kind = [](const fs::path& path) {
    try {
      base::hash_of_file(path);
    } catch (const base::Error& error) {
      BOOST_TEST(error.path() == path.string());
      return error.kind();
    }
    return base::ErrorKind::internal;
  };
  BOOST_TEST((kind("/not/there.wav") == base::ErrorKind::not_found));
  BOOST_TEST((kind(fs::temp_directory_path()) == base::ErrorKind::foreign));
  base::Progress progress;
  progress.cancel();
  BOOST_CHECK_THROW(base::hash_of_file(File("abc").path, &progress), base::Cancelled);
}

BOOST_AUTO_TEST_SUITE_END()
