// SPDX-License-Identifier: GPL-3.0-or-later
// Old Word files by the programs that are there: each in turn, and none. The programs are made in
// the test; LibreOffice itself is asked where it is installed.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>

#include "base/file.h"
#include "base/program.h"
#include "import/made.h"
#include "import/mutants.h"
#include "text/utf8.h"

using namespace uddrag;
using made::kind_of_failure;
using made::reported;

namespace {

namespace fs = std::filesystem;

std::string some_word_file() {
  std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  for (const char c : std::string("WordDocument")) {
    bytes += c;
    bytes += '\0';
  }
  return bytes;
}
const std::string word_file = some_word_file();

/// Only these programs are there.
struct Installed {
  base::ScratchFolder folder;
  std::string before = std::getenv("PATH");

  Installed() { ::setenv("PATH", folder.path().c_str(), 1); }
  ~Installed() { ::setenv("PATH", before.c_str(), 1); }
  void add(const std::string& name, const std::string& script) const {
    const fs::path file = folder.path() / name;
    std::ofstream(file) << "#!/bin/sh\nPATH=" << before << "\n" << script;
    fs::permissions(file, fs::perms::owner_all);
  }
};

/// An interview of four turns, written by LibreOffice.
std::string file_by_libreoffice() {
  return base::read_file(fs::path(UDDRAG_SOURCE_DIR) / "tests/golden/word97/by-libreoffice.doc");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(word97)

BOOST_AUTO_TEST_CASE(without_a_program_it_says_what_to_install) {
  const Installed none;
  BOOST_TEST((kind_of_failure(word_file, "a.doc") == base::ErrorKind::unsupported));
  // A document under a password looks alike, and is told as that.
  BOOST_TEST(
      (kind_of_failure(word_file.substr(0, 8) + "rest", "a.docx") == base::ErrorKind::encrypted));
}

BOOST_AUTO_TEST_CASE(antiword_gives_the_text) {
  const Installed programs;
  programs.add("antiword",
               "printf 'I: Hvad?\\nKaren: Æbler.\\nI: Og?\\nKaren: %s %s.\\n' \"$1\" \"$2\"");
  const auto document = importing::import_bytes(word_file, "a b.doc");
  BOOST_TEST(made::turns(document) == (std::vector<std::string>{"I: Hvad?", "Karen: Æbler.",
                                                                "I: Og?", "Karen: -m UTF-8.txt."}),
             boost::test_tools::per_element());
  BOOST_TEST(document.report.format == "doc");
  BOOST_TEST(reported(document, "converted by antiword") == 1);
  programs.add("antiword", "exit 1");
  BOOST_TEST((kind_of_failure(word_file, "a.doc") == base::ErrorKind::damaged));
}

BOOST_AUTO_TEST_CASE(libreoffice_comes_first_in_a_folder_and_profile_of_its_own) {
  const Installed programs;
  const fs::path docx = programs.folder.path() / "made.docx";
  base::write_file(docx, made::zipped({{"[Content_Types].xml", "<Types/>"},
                                       {"word/document.xml",
                                        "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>Fra "
                                        "Word</w:t></w:r></w:p></w:body></w:document>"}}));
  programs.add("antiword", "exit 1");
  programs.add("soffice",
               "case $1 in -env:UserInstallation=file:///*profile) ;; *) exit 1;; esac\n"
               "cp '" +
                   docx.string() + "' \"$7/transcript.docx\"\n");
  const auto document = importing::import_bytes(word_file, "a.doc");
  BOOST_TEST(document.text.utf8() == "Fra Word");
  BOOST_TEST(reported(document, "converted by LibreOffice") == 1);
  programs.add("soffice", "exit 0");  // as it does where it cannot read
  BOOST_TEST((kind_of_failure(word_file, "a.doc") == base::ErrorKind::damaged));
}

/// Each start of LibreOffice with a new profile takes seconds: one for a whole file, one for a
/// spoiled one.
BOOST_AUTO_TEST_CASE(libreoffice_itself) {
  if (!base::find_program("soffice")) return;  // the others tell what then happens
  const auto document = importing::import_bytes(file_by_libreoffice(), "source.doc");
  BOOST_TEST(made::turns(document) ==
                 (std::vector<std::string>{"I: Hvad?", "Karen: Æbler.", "I: Og?", "Karen: Ja."}),
             boost::test_tools::per_element());
  base::SeededRandom random(11);
  made::read_or_refused(
      [&] { importing::import_bytes(made::mutated(file_by_libreoffice(), random), "a.doc"); });
}

/// The file goes to the program as it is, and what the program answers may be anything.
BOOST_AUTO_TEST_CASE(spoiled_files_and_spoiled_answers_end_in_a_document_or_an_error) {
  const Installed programs;
  const std::string whole = word_file + "\nI: Hvad?\nKaren: Æbler.\nI: Og?\nKaren: Pærer.\n";
  const std::string docx =
      base::read_file(fs::path(UDDRAG_SOURCE_DIR) / "tests/golden/import/word-rich/in.docx");
  const fs::path made = programs.folder.path() / "made.docx";
  programs.add("antiword", "tail -c +33 \"$5\"");
  int read = 0, refused = 0;
  base::SeededRandom random(10);
  for (int round = 0; round < made::mutants_wanted(); ++round)
    BOOST_TEST_CONTEXT("mutant " << round) {
      if (round == made::mutants_wanted() / 2)
        programs.add("soffice", "cp '" + made.string() + "' \"$7/transcript.docx\"\n");
      base::write_file(
          made, round % 3 ? made::with_mutated_part(docx, random) : made::mutated(docx, random));
      const std::string file = made::mutated(whole, random);
      ++(made::read_or_refused([&] {
        BOOST_REQUIRE(text::valid_utf8(importing::import_bytes(file, "a.doc").text.utf8()));
      })
             ? read
             : refused);
    }
  BOOST_TEST(read > 0);
  BOOST_TEST(refused > 0);
}

BOOST_AUTO_TEST_SUITE_END()
