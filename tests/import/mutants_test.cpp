// SPDX-License-Identifier: GPL-3.0-or-later
// Spoiled files for every parser (see mutants_wanted): a document or an error, never anything else,
// none for long, and never with much memory.
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <map>

#include "base/csv.h"
#include "base/file.h"
#include "import/archive.h"
#include "import/importer.h"
#include "import/made.h"
#include "import/made_pdf.h"
#include "import/mutants.h"
#include "import/spreadsheet.h"
#include "text/encoding.h"
#include "text/utf8.h"

using namespace uddrag;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t most_memory = 1024;  // MB

importing::Options small_options() {
  importing::Options options;
  options.max_unpacked = 16 << 20;
  return options;
}

void require_whole(const importing::ImportedDocument& document) {
  BOOST_REQUIRE(text::valid_utf8(document.text.utf8()));
  BOOST_REQUIRE(document.text.utf8().find('\r') == std::string::npos);
  text::Pos last;
  for (const auto& turn : document.turns) {
    BOOST_REQUIRE(turn.span.start >= last && turn.span.start <= turn.span.end &&
                  turn.span.end <= document.text.size());
    BOOST_REQUIRE(turn.speaker < std::ssize(document.speakers));
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

using Seeds = std::map<std::string, std::vector<std::string>>;  ///< of each parser: whole files

/// By their extensions, the golden files.
Seeds golden_files() {
  Seeds seeds;
  const fs::path golden = fs::path(UDDRAG_SOURCE_DIR) / "tests" / "golden";
  for (const char* folder : {"import", "interview", "archive", "tables"})
    for (const auto& file : fs::recursive_directory_iterator(golden / folder))
      if (file.is_regular_file() && file.path().filename() != "out.txt")
        seeds[file.path().extension().string()].push_back(base::read_file(file.path()));
  return seeds;
}

void read_as(const std::string& extension, const std::string& bytes) {
  if (extension == ".zip")
    BOOST_REQUIRE(!importing::read_archive(bytes, small_options()).transcripts.empty());
  else if (extension == ".xlsx")
    BOOST_REQUIRE(!importing::read_workbook(bytes, 16 << 20).header.empty());
  else if (extension == ".csv")
    BOOST_REQUIRE(!base::read_csv(text::decode(bytes).utf8).header.empty());
  else
    require_whole(importing::import_bytes(bytes, "a" + extension, small_options()));
}

bool is_packed(const std::string& extension) {
  return extension == ".docx" || extension == ".odt" || extension == ".xlsx" || extension == ".zip";
}

}  // namespace

BOOST_AUTO_TEST_CASE(spoiled_files_of_every_parser_end_in_a_document_or_an_error) {
  const Seeds seeds = golden_files();
  for (const char* extension : {".docx", ".odt", ".rtf", ".pdf", ".html", ".md", ".txt", ".vtt",
                                ".srt", ".json", ".eaf", ".csv", ".xlsx", ".zip"}) {
    const std::vector<std::string>& files = seeds.at(extension);
    int read = 0, refused = 0;
    for (int round = 0; round < made::mutants_wanted(); ++round)
      BOOST_TEST_CONTEXT("mutant " << round << " of " << extension) {
        base::SeededRandom random(static_cast<std::uint64_t>(round) + 1);
        const std::string& whole = files[static_cast<std::size_t>(round) % files.size()];
        const std::string bytes = is_packed(extension) && round % 3
                                      ? made::with_mutated_part(whole, random)
                                      : made::mutated(whole, random);
        ++(made::read_or_refused([&] { read_as(extension, bytes); }) ? read : refused);
      }
    BOOST_TEST_MESSAGE(extension << ": " << read << " read, " << refused << " refused, "
                                 << made::highest_memory() << " MB");
    BOOST_TEST(read > 0, extension);
    BOOST_TEST(made::highest_memory() < most_memory, extension);
  }
}

BOOST_AUTO_TEST_CASE(spoiled_parts_of_an_odt_end_in_a_document_or_an_error) {
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
  for (int round = 0; round < made::mutants_wanted(); ++round) {
    const std::string bytes =
        made::odt(made::mutated(body, random), round % 3 ? styles : made::mutated(styles, random));
    made::read_or_refused([&] { read_as(".odt", bytes); });
  }
}

BOOST_AUTO_TEST_CASE(spoiled_contents_of_a_pdf_end_in_a_document_or_an_error) {
  base::SeededRandom random(9);
  const std::string page =
      "BT /F 11 Tf 72 700 Td (I: ord fra kom-) Tj 0 -14 Td (munen) Tj ET\n"
      "q 1 0 0 1 250 20 cm BT /B 18 Tf 0 -14 Td (Side 1 af 2) Tj ET Q\n"
      "BT /F 9 Tf 1 0 0 1 300 700 Tm [(R: ) -2500 (ord)] TJ ET\n";
  for (int round = 0; round < made::mutants_wanted(); ++round) {
    const std::string bytes =
        made::pdf_of_streams({page, made::mutated(page, random), made::mutated(page, random)});
    made::read_or_refused([&] { read_as(".pdf", bytes); });
  }
}
