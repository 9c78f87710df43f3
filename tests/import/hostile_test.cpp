// SPDX-License-Identifier: GPL-3.0-or-later
// Files with bits flipped, pieces lost, doubled and cut: a document or an error, never anything
// else. UDDRAG_MUTANTS says how many of each.
#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <filesystem>

#include "base/file.h"
#include "base/random.h"
#include "import/made.h"
#include "import/made_pdf.h"
#include "text/utf8.h"

using namespace uddrag;
namespace fs = std::filesystem;

namespace {

std::string mutated(std::string bytes, base::SeededRandom& random) {
  for (std::uint64_t i = 1 + random.below(6); i > 0 && !bytes.empty(); --i) {
    const std::size_t at = random.below(bytes.size());
    switch (random.below(6)) {
      case 0:
        bytes[at] = static_cast<char>(random.below(256));
        break;
      case 1:
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
        break;
      case 2:
        bytes.erase(at, 1 + random.below(40));
        break;
      case 3:
        bytes.insert(at, bytes.substr(random.below(bytes.size()), random.below(60)));
        break;
      case 4:
        bytes.insert(at, random.below(2) ? "99999999999999999999" : "-1");
        break;
      default:
        if (random.below(4) == 0) bytes.resize(at);
    }
  }
  return bytes;
}

void require_whole(const importing::ImportedDocument& document) {
  BOOST_REQUIRE(text::valid_utf8(document.text.utf8()));
  text::Pos last;
  for (const auto& turn : document.turns) {
    BOOST_REQUIRE(turn.span.start >= last && turn.span.end <= document.text.size());
    last = turn.span.end;
  }
  for (const auto& note : document.notes) {
    BOOST_REQUIRE(note.span.start <= note.span.end && note.span.end <= document.text.size());
    BOOST_REQUIRE(text::valid_utf8(note.body));
  }
  for (const auto& style : document.styles)
    BOOST_REQUIRE(style.span.start < style.span.end && style.span.end <= document.text.size());
  BOOST_REQUIRE(!importing::report_json(document.report).empty());
}

int imported = 0;

void try_import(const std::string& bytes, const std::string& name) {
  try {
    importing::Options options;
    options.max_unpacked = 16 << 20;
    require_whole(importing::import_bytes(bytes, name, options));
    ++imported;
  } catch (const base::Error& error) {
    BOOST_REQUIRE(!error.detail().empty());
  }
}

int rounds() {
  const char* wanted = std::getenv("UDDRAG_MUTANTS");
  return wanted ? std::atoi(wanted) : 60;
}

}  // namespace

BOOST_AUTO_TEST_CASE(mutants_of_all_golden_files_end_in_a_document_or_an_error) {
  base::SeededRandom random(7);
  for (const char* folder : {"import", "interview"})
    for (const auto& file : fs::recursive_directory_iterator(fs::path(UDDRAG_SOURCE_DIR) / "tests" /
                                                             "golden" / folder)) {
      const std::string name = file.path().filename().string();
      if (!file.is_regular_file() || name == "out.txt") continue;
      const std::string bytes = base::read_file(file.path());
      BOOST_TEST_CONTEXT(file.path().string())
      for (int round = 0; round < rounds(); ++round) try_import(mutated(bytes, random), name);
    }
  BOOST_TEST(imported > 0);
}

BOOST_AUTO_TEST_CASE(mutants_of_the_parts_of_an_odt_end_in_a_document_or_an_error) {
  base::SeededRandom random(8);
  const std::string body =
      "<text:tracked-changes><text:changed-region><text:deletion><text:p>x</text:p></text:deletion>"
      "</text:changed-region></text:tracked-changes><text:h text:outline-level=\"2\">Emne</text:h>"
      "<text:p text:style-name=\"P\">I: Ord <text:s text:c=\"3\"/><text:span text:style-name=\"T\">"
      "fed</text:span><office:annotation "
      "office:name=\"a\"><text:p>note</text:p></office:annotation>"
      " og<text:note "
      "text:note-class=\"endnote\"><text:note-body><text:p>f</text:p></text:note-body>"
      "</text:note> mere<office:annotation-end office:name=\"a\"/></text:p><table:table>"
      "<table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell>"
      "<text:p>B<draw:frame><draw:text-box><text:p>boks</text:p></draw:text-box></draw:frame>"
      "</text:p></table:table-cell></table:table-row></table:table><text:p>R: Slut</text:p>";
  const std::string styles =
      "<style:style style:name=\"T\" style:family=\"text\" style:parent-style-name=\"T\">"
      "<style:text-properties fo:font-weight=\"bold\"/></style:style>";
  for (int round = 0; round < 6 * rounds(); ++round)
    try_import(made::odt(mutated(body, random), round % 3 ? styles : mutated(styles, random)),
               "a.odt");
}

BOOST_AUTO_TEST_CASE(mutants_of_the_contents_of_a_pdf_end_in_a_document_or_an_error) {
  base::SeededRandom random(9);
  const std::string page =
      "BT /F 11 Tf 72 700 Td (I: ord fra kom-) Tj 0 -14 Td (munen) Tj ET\n"
      "q 1 0 0 1 250 20 cm BT /B 18 Tf 0 -14 Td (Side 1 af 2) Tj ET Q\n"
      "BT /F 9 Tf 1 0 0 1 300 700 Tm [(R: ) -2500 (ord)] TJ ET\n";
  for (int round = 0; round < 6 * rounds(); ++round)
    try_import(made::pdf_of_streams({page, mutated(page, random), mutated(page, random)}), "a.pdf");
}

BOOST_AUTO_TEST_CASE(more_lines_than_a_transcript_has_are_refused) {
  std::string lines;
  for (int i = 0; i < 2'000'001; ++i) lines += "a\n";
  BOOST_TEST((made::kind_of_failure(lines, "a.txt") == base::ErrorKind::too_large));
}

BOOST_AUTO_TEST_CASE(many_lines_and_styles_in_one_paragraph_take_no_longer_than_their_number) {
  std::string body;
  for (int i = 0; i < 60000; ++i) body += "<b>x</b>y<br>";
  const auto document = importing::import_bytes("<html><p>" + body, "a.html");
  BOOST_TEST(document.styles.size() == 60000u);
  BOOST_TEST(document.turns.size() == 60000u);
}
