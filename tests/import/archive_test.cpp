// SPDX-License-Identifier: GPL-3.0-or-later
// Archives of transcripts: what is in them, what is not, and what is refused.
#include <boost/test/unit_test.hpp>

#include "import/archive.h"
#include "import/made.h"

using namespace uddrag;
using base::ErrorKind;
using importing::read_archive;

namespace {

ErrorKind failure(const std::string& bytes, const importing::Options& options = {}) {
  try {
    read_archive(bytes, options);
  } catch (const base::Error& error) {
    BOOST_TEST(!error.detail().empty());
    return error.kind();
  }
  BOOST_ERROR("no error");
  return ErrorKind::internal;
}

}  // namespace

BOOST_AUTO_TEST_CASE(transcripts_of_all_folders_come_and_others_are_named) {
  const std::string bytes = made::zipped({{"læs.mig", "x"},
                                          {"uge 1/Åse.txt", "I: Hej."},
                                          {"uge 1/dybt/nede/Bo.VTT", "WEBVTT"},
                                          {"__MACOSX/uge 1/._Åse.txt", "junk"},
                                          {"lyd.mp3", "ID3"}});
  const importing::Archive archive = read_archive(bytes, {});
  BOOST_REQUIRE(archive.transcripts.size() == 2u);
  BOOST_TEST(archive.transcripts[0].path == "uge 1/Åse.txt");
  BOOST_TEST(archive.transcripts[0].bytes == "I: Hej.");
  BOOST_TEST(archive.transcripts[1].path == "uge 1/dybt/nede/Bo.VTT");
  BOOST_TEST(archive.others.size() == 3u);
  BOOST_TEST(importing::is_archive(bytes, "a.ZIP"));
  BOOST_TEST(!importing::is_archive(bytes, "a.docx"));
  BOOST_TEST(!importing::is_archive(made::odt("<text:p>x</text:p>"), "a.zip"));
}

BOOST_AUTO_TEST_CASE(archives_that_are_refused) {
  for (const char* path : {"../a.txt", "x/../../a.txt", "/a.txt", "..\\a.txt"})
    BOOST_TEST((failure(made::zipped({{"b.txt", "ord"}, {path, "ord"}})) == ErrorKind::damaged));
  BOOST_TEST((failure(made::zipped({{"a.mp3", "ID3"}})) == ErrorKind::empty));
  BOOST_TEST((failure("PK\x03\x04 no archive") == ErrorKind::damaged));
  const std::string long_text(8 << 20, 'a');
  BOOST_TEST(
      (failure(made::zipped({{"b.txt", "x"}, {"a.txt", long_text}})) == ErrorKind::too_large));
  importing::Options small;
  small.max_unpacked = 100;
  const std::string words(60, 'x');
  BOOST_TEST(
      (failure(made::zipped({{"a.txt", words}, {"b.txt", words}}), small) == ErrorKind::too_large));
}
