// SPDX-License-Identifier: GPL-3.0-or-later
// The same interview, written by LibreOffice and others in every format, gives the same text,
// speakers and turns, whichever two are compared. Formats of subtitles have no lines that nobody
// says: there what is compared is what is said.
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <map>

#include "base/file.h"
#include "import/made.h"

using namespace uddrag;
namespace fs = std::filesystem;

namespace {

std::map<std::string, importing::ImportedDocument> all_files() {
  std::map<std::string, importing::ImportedDocument> documents;
  for (const auto& file :
       fs::directory_iterator(fs::path(UDDRAG_SOURCE_DIR) / "tests" / "golden" / "interview")) {
    const std::string name = file.path().filename().string();
    documents[name] = importing::import_bytes(base::read_file(file.path()), name);
  }
  return documents;
}

bool has_times(const importing::ImportedDocument& document) {
  return document.turns.back().time_start.has_value();
}

/// From the first turn that somebody says.
std::size_t first_said(const importing::ImportedDocument& document) {
  std::size_t first = 0;
  while (first < document.turns.size() && document.turns[first].speaker < 0) ++first;
  return first;
}

std::string said(const importing::ImportedDocument& document) {
  return std::string(document.text.slice(
      {document.turns.at(first_said(document)).span.start, document.text.size()}));
}

void compare_turns(const importing::ImportedDocument& one, const importing::ImportedDocument& other,
                   std::size_t from, std::size_t other_from) {
  BOOST_REQUIRE(one.turns.size() - from == other.turns.size() - other_from);
  const auto a = made::turns(one), b = made::turns(other);
  for (std::size_t i = 0; from + i < one.turns.size(); ++i) {
    BOOST_TEST(a[from + i] == b[other_from + i]);
    BOOST_TEST((one.turns[from + i].kind == other.turns[other_from + i].kind));
    if (has_times(one) && has_times(other)) {
      BOOST_TEST((one.turns[from + i].time_start == other.turns[other_from + i].time_start));
      BOOST_TEST((one.turns[from + i].time_end == other.turns[other_from + i].time_end));
    }
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(all_files_of_one_interview_are_alike) {
  const auto documents = all_files();
  BOOST_TEST(documents.size() >= 10u);
  for (const auto& [name, one] : documents)
    for (const auto& [other_name, other] : documents)
      BOOST_TEST_CONTEXT(name << " and " << other_name) {
        const bool whole = has_times(one) == has_times(other);
        if (whole) BOOST_TEST(one.text.utf8() == other.text.utf8());
        BOOST_TEST(said(one) == said(other));
        compare_turns(one, other, whole ? 0 : first_said(one), whole ? 0 : first_said(other));
        BOOST_REQUIRE(one.speakers.size() == 2u);
        for (std::size_t i = 0; i < 2; ++i) {
          BOOST_TEST(one.speakers[i].label == other.speakers[i].label);
          BOOST_TEST((one.speakers[i].role == other.speakers[i].role));
        }
      }
}
