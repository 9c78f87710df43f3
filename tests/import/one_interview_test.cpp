// SPDX-License-Identifier: GPL-3.0-or-later
// The same interview, written by LibreOffice and others in every format, gives the same text,
// speakers and turns, whichever two are compared.
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <map>

#include "base/file.h"
#include "import/made.h"

using namespace uddrag;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_CASE(all_files_of_one_interview_are_alike) {
  std::map<std::string, importing::ImportedDocument> documents;
  for (const auto& file :
       fs::directory_iterator(fs::path(UDDRAG_SOURCE_DIR) / "tests" / "golden" / "interview")) {
    const std::string name = file.path().filename().string();
    documents[name] = importing::import_bytes(base::read_file(file.path()), name);
  }
  BOOST_TEST(documents.size() >= 3u);
  for (const auto& [name, one] : documents)
    for (const auto& [other_name, other] : documents)
      BOOST_TEST_CONTEXT(name << " and " << other_name) {
        BOOST_TEST(one.text.utf8() == other.text.utf8());
        BOOST_TEST(made::turns(one) == made::turns(other), boost::test_tools::per_element());
        BOOST_REQUIRE(one.turns.size() == other.turns.size());
        for (std::size_t i = 0; i < one.turns.size(); ++i) {
          BOOST_TEST((one.turns[i].span == other.turns[i].span));
          BOOST_TEST((one.turns[i].kind == other.turns[i].kind));
        }
        BOOST_REQUIRE(one.speakers.size() == 2u);
        BOOST_TEST((one.speakers.at(0).role == other.speakers.at(0).role));
      }
}
