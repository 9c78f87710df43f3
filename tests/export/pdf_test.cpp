// SPDX-License-Identifier: GPL-3.0-or-later
// The course as PDF, read by qpdf and poppler: whole, tagged, nothing lost on the way to the pages.
#include "export/pdf.h"

#include <boost/test/unit_test.hpp>
#include <regex>
#include <sstream>

#include "base/error.h"
#include "export/finished_text.h"
#include "export/sample_pages.h"
#include "export/support.h"

using namespace uddrag;
using exporting::write_pdf;

BOOST_AUTO_TEST_SUITE(pdf)

namespace {

bool readers() {
  return test::installed("qpdf") && test::installed("pdftotext") && test::installed("pdfinfo");
}

/// What a program says of the course's PDF; `%` stands for the file.
std::string said(const course::Pages& pages, std::string command) {
  const auto file = test::write_all({write_pdf(pages)}, "pdf") / "course.pdf";
  command.replace(command.find('%'), 1, "'" + file.string() + "'");
  const auto [code, output] = test::run(command);
  BOOST_TEST(code == 0, command << ": " << output);
  return output;
}

/// With one space wherever there is room, as lines end anywhere.
std::string flat(const std::string& text) {
  return std::regex_replace(text, std::regex("[\\s\f]+"), " ");
}

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != text.npos;
}

std::size_t count(const std::string& text, const std::string& words) {
  std::size_t found = 0;
  for (auto at = text.find(words); at != text.npos; at = text.find(words, at + 1)) ++found;
  return found;
}

}  // namespace

BOOST_AUTO_TEST_CASE(is_a_pdf_without_faults_that_says_what_it_is) {
  if (!readers()) return;
  const auto pages = test::sample_pages();
  BOOST_TEST(has(said(pages, "qpdf --check %"), "No syntax or stream encoding errors"));
  const auto info = said(pages, "pdfinfo %");
  for (const auto* line :
       {"Title:           Tæt på og fri?", "Author:          Anna Kjær & Mads Berg",
        "Tagged:          yes", "Page size:       595.28 x 841.89 pts (A4)"})
    BOOST_TEST(has(info, line), info);
  const auto plain = said(pages, "qpdf --qdf --object-streams=disable % - | strings");
  BOOST_TEST(has(plain, "/Lang (da)"));
  BOOST_TEST(has(plain, "/DisplayDocTitle true"));
  BOOST_TEST(has(plain, "/Marked true"));
  BOOST_TEST(has(plain, "/CreationDate (D:20250422130509"));
}

BOOST_AUTO_TEST_CASE(every_word_that_was_said_is_there_and_notes_only_with_the_teacher) {
  if (!readers()) return;
  const auto text = flat(said(test::sample_pages(), "pdftotext -enc UTF-8 % -"));
  for (const auto& words : test::said_texts()) {
    if (words.find("\xD8") != words.npos)
      continue;  // Arabic comes back in the forms of its letters
    if (words.find("🙂") != words.npos) continue;  // pictures of faces
    BOOST_TEST(has(text, flat(words)), words);
  }
  for (const auto* words :
       {"[…]", "[i kommunens hus]", "Frivillig, Foreningen Ny Nabo",
        "Interview 1, tur 42, 00:12:31", "Licens: CC BY-NC 4.0", "Fremhævelsen er tilføjet.",
        "Kontroltegn og mere.", "a reminder <is> enough", "Muligt svar"})
    BOOST_TEST(has(text, words) == (std::string(words) != "Muligt svar"), words);
  BOOST_TEST(has(text, "Begynd med en afstemning"));
  const auto student =
      flat(said(test::sample_pages(course::Edition::student), "pdftotext -enc UTF-8 % -"));
  BOOST_TEST(!has(student, "Begynd med en afstemning"));
  BOOST_TEST(!has(student, "Underviserens udgave"));
}

BOOST_AUTO_TEST_CASE(its_structure_is_that_of_the_course) {
  if (!readers()) return;
  const auto structure = said(test::sample_pages(), "pdfinfo -struct %");
  BOOST_TEST(structure.starts_with("Document\n  Sect"), structure);
  for (const auto* element :
       {"H1", "H2", "H3", "P", "BlockQuote", "TOC", "TOCI", "L", "LI", "Lbl", "LBody", "Table",
        "TR", "TH", "TD", "Figure", "Caption", "Link", "Span"})
    BOOST_TEST(std::regex_search(structure, std::regex("\n *" + std::string(element) + "[ :\n]")),
               element);
  BOOST_TEST(count(structure, "Sect") == 4u);  // title and contents, then the three sections
  const auto text = said(test::sample_pages(), "pdfinfo -struct-text %");
  BOOST_TEST(std::regex_search(text, std::regex("H1[^\"]*\"Baggrund\"")), text);
  BOOST_TEST(std::regex_search(text, std::regex("BlockQuote[^\"]*P[^\"]*\"Vi har myndigheden")),
             text);
  BOOST_TEST(has(text, "\"vejledningen\""));
  const auto plain =
      said(test::sample_pages(), "qpdf --qdf --object-streams=disable % - | strings");
  BOOST_TEST(has(plain, "/Scope /Column"));
  BOOST_TEST(has(plain, "/Lang (ar)"));
  BOOST_TEST(has(plain, "/Lang (en)"));
  BOOST_TEST(has(plain, "/Alt "));
  BOOST_TEST(has(plain, "/URI (https://example.org/vejledning?a=1&b=2)"));
  BOOST_TEST(!has(plain, "javascript"));
}

BOOST_AUTO_TEST_CASE(the_contents_name_the_pages_and_the_foot_counts_them) {
  if (!readers()) return;
  const auto pages = test::sample_pages();
  const auto text = said(pages, "pdftotext -enc UTF-8 -layout % -");
  std::vector<std::string> sheets(1);
  for (const char c : text)
    if (c == '\f')
      sheets.emplace_back();
    else
      sheets.back() += c;
  sheets.pop_back();
  BOOST_REQUIRE(sheets.size() > 3);
  for (std::size_t i = 1; i < sheets.size(); ++i) {
    const auto foot = "Side " + std::to_string(i + 1) + " af " + std::to_string(sheets.size());
    BOOST_TEST(has(sheets[i], foot), foot);
  }
  BOOST_TEST(!has(sheets[0], "Side 1 af"));
  for (const auto* title : {"Baggrund", "Tre tal", "Modul 1: Jo tættere, jo mere forsigtig\\?",
                            "Modul 2: Hvem gør hvad"}) {
    std::smatch found;
    BOOST_REQUIRE_MESSAGE(
        std::regex_search(sheets[0], found, std::regex(std::string(title) + ".* (\\d+)\n")), title);
    const auto page = static_cast<std::size_t>(std::stoi(found[1]));
    BOOST_REQUIRE(page <= sheets.size());
    BOOST_TEST(std::regex_search(sheets[page - 1], std::regex(std::string("(^|\n) *") + title)),
               title << " is not on page " << page);
  }
}

BOOST_AUTO_TEST_CASE(what_is_longer_than_a_page_goes_on_and_nothing_is_lost) {
  if (!readers()) return;
  auto pages = test::long_pages();
  auto excerpt = std::get<course::ExcerptFigure>(pages.pages[0].elements[0]);
  course::Contrast contrast;
  contrast.left_title = "Venstre";
  contrast.left = {excerpt, excerpt};
  contrast.right = {excerpt};
  pages.pages[0].elements.push_back(contrast);
  const auto text = said(pages, "pdftotext -enc UTF-8 % -");
  // Beside each other, a cell's sentence may be divided by its neighbour's: words are counted.
  std::map<std::string, int> words;
  std::istringstream all(text);
  for (std::string word; all >> word;) ++words[word];
  BOOST_TEST(words["Sætning"] == 4 * 60);
  BOOST_TEST(words["handler"] == 4 * 60);
  for (int i = 21; i <= 60; ++i) BOOST_TEST(words[std::to_string(i)] == 4, i);
  BOOST_TEST(std::count(text.begin(), text.end(), '\f') >= 4);
  const auto once = flat(said(test::long_pages(), "pdfinfo -struct-text %"));
  std::size_t last = 0;
  for (int i = 1; i <= 60; ++i) {
    const auto at = once.find("Sætning " + std::to_string(i) + " ", last);
    BOOST_TEST(at != once.npos, i);
    last = std::min(at, once.size());
  }
}

BOOST_AUTO_TEST_CASE(shows_nothing_that_only_the_maker_knows) {
  if (!readers()) return;
  const auto plain =
      said(test::sample_pages(), "qpdf --qdf --object-streams=disable % - | strings");
  const auto text = said(test::sample_pages(), "pdftotext -enc UTF-8 % -");
  for (const auto& word : test::hidden_words()) {
    BOOST_TEST(!has(plain, word), word);
    BOOST_TEST(!has(text, word), word);
  }
}

BOOST_AUTO_TEST_CASE(the_same_pages_give_the_same_bytes_and_no_pages_a_pdf_too) {
  BOOST_TEST((write_pdf(test::sample_pages()).bytes == write_pdf(test::sample_pages()).bytes));
  BOOST_TEST(write_pdf({}).bytes.starts_with("%PDF-"));
  if (readers()) said({}, "qpdf --check %");
}

BOOST_AUTO_TEST_CASE(what_is_looked_through_for_names_is_all_that_it_says) {
  std::string all;
  for (const auto& text : exporting::finished_texts({write_pdf(test::sample_pages())}))
    for (const auto& line : text.lines) all += flat(line) + "\n";
  for (const auto* words : {"Begynd med en afstemning med håndsoprækning.", "Anna Kjær & Mads Berg",
                            "Søjlediagram: selvcensur nævnes oftest af ansatte.",
                            "https://example.org/vejledning", "Fra nabohjælp til aftale", "🙂"})
    BOOST_TEST(has(all, words), words);
  BOOST_CHECK_THROW(exporting::finished_texts({{"x.pdf", "%PDF-1.5 and no more"}}), base::Error);
}

BOOST_AUTO_TEST_CASE(a_picture_may_stand_anywhere_on_a_page_even_first) {
  course::Pages pages;
  pages.language = "da";
  pages.media = test::sample_pages().media;
  course::Figure figure{pages.media.begin()->first, "image/png", "a.png", "Søjler", "Antal"};
  course::Page page;
  page.title = "Baggrund";
  for (int above = 0; above < 40; ++above) {
    pages.pages = {page};
    pages.pages[0].elements.push_back(figure);
    pages.pages[0].elements.push_back(course::Heading{3, "Bagefter", ""});
    BOOST_CHECK_NO_THROW(write_pdf(pages));
    page.elements.push_back(course::Heading{3, "Endnu en linje", ""});
  }
}

/// Letters of colour are painted as pictures.
BOOST_AUTO_TEST_CASE(a_page_may_begin_with_a_face) {
  course::Pages pages;
  pages.language = "da";
  course::Page page;
  page.title = "Baggrund";
  course::Inline words;
  words.text = "👍 Ja, det kan jeg godt.";
  course::Prose faces(40, course::Paragraph{{words}});
  for (int above = 0; above < 8; ++above) {
    pages.pages = {page};
    pages.pages[0].elements.push_back(course::ProseElement{faces});
    BOOST_CHECK_NO_THROW(write_pdf(pages));
    page.elements.push_back(course::Heading{3, "Endnu en linje", ""});
  }
}

BOOST_AUTO_TEST_CASE(a_broken_picture_is_told_by_its_words) {
  if (!readers()) return;
  auto pages = test::sample_pages();
  for (auto& [hash, bytes] : pages.media) bytes.resize(60);
  BOOST_TEST(has(said(pages, "pdftotext -enc UTF-8 % -"), "Søjlediagram"));
}

BOOST_AUTO_TEST_SUITE_END()
