// SPDX-License-Identifier: GPL-3.0-or-later
// PDF: what stands at the edges, columns, paragraphs, divided words, and what is refused.
#include <zlib.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "base/file.h"
#include "import/made.h"
#include "import/made_pdf.h"
#include "import/pdf_hyphens.h"

using namespace uddrag;
using importing::import_bytes;
using made::kind_of_failure;
using made::lines_at;
using made::PdfContent;
using made::reported;

namespace {

PdfContent operator+(PdfContent a, const PdfContent& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

std::string text_of(const std::vector<PdfContent>& pages) {
  return import_bytes(made::pdf(pages), "a.pdf").text.utf8();
}

std::string deflated(const std::string& bytes) {
  uLongf size = compressBound(bytes.size());
  std::string out(size, '\0');
  compress(reinterpret_cast<Bytef*>(out.data()), &size,
           reinterpret_cast<const Bytef*>(bytes.data()), bytes.size());
  out.resize(size);
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(columns_are_read_one_by_one_and_a_column_of_labels_is_none) {
  const std::vector<std::string> left = {"The first line of the left", "goes on with more of it",
                                         "and the third line follows", "until the fourth ends."};
  const std::vector<std::string> right = {"The right column has also", "a second line of its own",
                                          "and a third one after that", "before it ends here."};
  const PdfContent head = {{72, 60, "A heading over both columns of the page", 18}};
  BOOST_TEST(text_of({head + lines_at(72, 100, left) + lines_at(320, 100, right)}) ==
             "A heading over both columns of the page\nThe first line of the left goes on with "
             "more of it and the third line follows until the fourth ends. The right column has "
             "also a second line of its own and a third one after that before it ends here.");
  PdfContent table;
  for (int i = 0; i < 6; ++i)
    table = table + lines_at(72, 100 + 40 * i, {i % 2 ? "Karen:" : "Interviewer:"}) +
            lines_at(220, 100 + 40 * i, {"Some words that were said by one", "of the two."});
  const auto document = import_bytes(made::pdf({table}), "a.pdf");
  BOOST_TEST(document.turns.size() == 6u);
  BOOST_TEST(made::turns(document).at(1) == "Karen: Some words that were said by one of the two.");
}

BOOST_AUTO_TEST_CASE(what_recurs_at_the_edges_is_left_out_and_told) {
  std::vector<PdfContent> pages;
  for (int i = 1; i <= 3; ++i)
    pages.push_back({{72, 40, "Interview, confidential"},
                     {72, 60, "Yes."},  // said, at another height than elsewhere
                     {72, 90.0 + i * 10, "Words of page " + std::string(1, char('a' + i))},
                     {290, 810, "Page " + std::to_string(i) + " of 3"}});
  pages[1][1].y = 75;
  pages[2][1].words = "No.";
  const auto document = import_bytes(made::pdf(pages), "a.pdf");
  BOOST_TEST(document.text.utf8() ==
             "Yes.\nWords of page b\nYes.\nWords of page c\nNo.\nWords of page d");
  BOOST_TEST(reported(document, "running heads") == 6);
  const auto one = import_bytes(made::pdf({{{72, 40, "Interview 3"}, {72, 90, "Words"}}}), "a.pdf");
  BOOST_TEST(one.text.utf8() == "Interview 3\nWords");
}

BOOST_AUTO_TEST_CASE(line_numbers_go_and_other_numbers_stay) {
  const auto page = [](std::vector<int> numbers) {
    PdfContent content;
    for (std::size_t i = 0; i < numbers.size(); ++i)
      content = content + lines_at(50, 100 + 14.0 * double(i), {std::to_string(numbers[i])}) +
                lines_at(90, 100 + 14.0 * double(i), {"words."});
    return made::pdf({content});
  };
  BOOST_TEST(import_bytes(page({1, 2, 3, 4, 5, 6}), "a.pdf").text.utf8().find('3') ==
             std::string::npos);
  const auto years = import_bytes(page({1990, 1987, 2001, 1999, 2014}), "a.pdf");
  BOOST_TEST(years.text.utf8().find("1987") != std::string::npos);
  BOOST_TEST(reported(years, "line numbers") == 0);
}

BOOST_AUTO_TEST_CASE(pages_are_kept_and_pictures_told) {
  const auto document =
      import_bytes(made::pdf({lines_at(72, 100,
                                       {"One long line of words that are here, as wide as the page "
                                        "allows them to be, or very nearly",
                                        "and that go on as wide as before, in a second line of "
                                        "more words that are here, and then"}),
                              {},
                              lines_at(72, 100, {"another page of this file. Then they end"})}),
                   "a.pdf");
  std::vector<std::string> pages;
  for (const auto& style : document.styles)
    pages.push_back(style.style + ": " + std::string(document.text.slice(style.span)));
  BOOST_TEST(document.turns.size() == 1u);
  BOOST_TEST(pages.front().starts_with("page 1: One long"));
  BOOST_TEST(pages.front().ends_with("and then"));
  BOOST_TEST(pages.back() == "page 3: another page of this file. Then they end");
  BOOST_TEST(reported(document, "pages without text") == 1);
}

BOOST_AUTO_TEST_CASE(a_hyphen_at_the_end_of_a_line) {
  using importing::LineEnd;
  const importing::LineEnds divides(
      {"om kom-", "munen og sko-", "len, og kommune-", "og region", "samt social-faglig hjælp"});
  BOOST_TEST((divides.read("fra kom-", "munen") == LineEnd::joined));
  BOOST_TEST((divides.read("kommune-", "og") == LineEnd::apart));
  BOOST_TEST((divides.read("kom-", "kommunen") == LineEnd::apart));
  BOOST_TEST((divides.read("den social-", "faglig") == LineEnd::close));
  BOOST_TEST((divides.read("EU-", "midler") == LineEnd::close));
  BOOST_TEST((divides.read("Vest-", "Jylland") == LineEnd::close));
  BOOST_TEST((divides.read("1990-", "1995") == LineEnd::close));
  BOOST_TEST((divides.read("og så -", "ja") == LineEnd::apart));
  BOOST_TEST((divides.read("kom\u00AD", "munen") == LineEnd::joined));
  std::vector<std::string> plain(100, "en linje uden noget for enden");
  BOOST_TEST((importing::LineEnds(plain).read("social-", "rådgiver") == LineEnd::close));
  plain.push_back("jeg var- altså jeg kom");
  BOOST_TEST((importing::LineEnds(plain).read("hvor-", "når") == LineEnd::apart));
}

BOOST_AUTO_TEST_CASE(pdfs_that_are_refused_say_why) {
  using base::ErrorKind;
  const auto folder = std::filesystem::path(UDDRAG_SOURCE_DIR) / "tests" / "golden" / "refused";
  BOOST_TEST(
      (kind_of_failure(base::read_file(folder / "password.pdf"), "a.pdf") == ErrorKind::encrypted));
  BOOST_TEST((kind_of_failure(made::pdf({{}, {}}), "a.pdf") == ErrorKind::empty));
  BOOST_TEST((kind_of_failure("%PDF-1.4\nnothing", "a.pdf") == ErrorKind::damaged));
  BOOST_TEST((kind_of_failure("words", "a.pdf") == ErrorKind::damaged));
  std::string many;
  for (int i = 0; i < 100'000; ++i) many += "BT /F 11 Tf 72 72 Td (words) Tj ET\n";
  importing::Options small;
  small.max_unpacked = 1 << 20;
  const std::string bomb = made::pdf_of_streams({deflated(many)}, "/Filter /FlateDecode");
  BOOST_TEST((kind_of_failure(bomb, "a.pdf", small) == ErrorKind::too_large));
  const std::string twice =
      made::pdf_of_streams({deflated(deflated(many))}, "/Filter [/FlateDecode /FlateDecode]");
  BOOST_TEST((kind_of_failure(twice, "a.pdf", small) == ErrorKind::too_large));
}

BOOST_AUTO_TEST_CASE(parts_that_draw_parts_many_times_over_are_refused) {
  const auto pdf = [](int times) {
    const auto object = [](int number, const std::string& body) {
      return std::to_string(number) + " 0 obj\n" + body + "\nendobj\n";
    };
    std::string bytes =
        "%PDF-1.4\n" + object(1, "<</Type /Catalog /Pages 2 0 R>>") +
        object(2, "<</Type /Pages /Kids [3 0 R] /Count 1>>") +
        object(3,
               "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources "
               "<</Font <</F 5 0 R>> /XObject <</X6 6 0 R>>>>>>") +
        object(4, "<</Length 7>>\nstream\n/X6 Do \nendstream") +
        object(5, "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>");
    for (int i = 6; i < 16; ++i) {
      const std::string next = std::to_string(i + 1);
      std::string content = "BT /F 11 Tf 72 600 Td (ord) Tj ET ";
      for (int n = 0; n < times; ++n) content += "/X" + next + " Do ";
      bytes += object(i,
                      "<</Subtype /Form /BBox [0 0 595 842] /Resources <</Font <</F 5 0 R>> "
                      "/XObject <</X" +
                          next + " " + next + " 0 R>>>> /Length " + std::to_string(content.size()) +
                          ">>\nstream\n" + content + "\nendstream");
    }
    return bytes + "trailer <</Size 16 /Root 1 0 R>>\n";
  };
  BOOST_TEST((kind_of_failure(pdf(9), "a.pdf") == base::ErrorKind::too_large));
  BOOST_TEST(importing::import_bytes(pdf(1), "a.pdf").text.utf8().starts_with("ord"));
}
