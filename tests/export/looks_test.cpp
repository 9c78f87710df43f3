// SPDX-License-Identifier: GPL-3.0-or-later
// A course's look in files without a style sheet of its own: colour, letters and logo in handouts,
// slides, PDF, EPUB.
#include "export/accent.h"

#include <boost/test/unit_test.hpp>

#include "base/file.h"
#include "course/look.h"
#include "export/docx.h"
#include "export/epub.h"
#include "export/odt.h"
#include "export/pdf.h"
#include "export/pptx.h"
#include "sample_pages.h"
#include "support.h"

using namespace uddrag;
using namespace uddrag::exporting;

BOOST_AUTO_TEST_SUITE(looks)

namespace {

course::Pages pages_in(const char* theme) {
  course::Pages pages = test::sample_pages(course::Edition::teacher);
  pages.look = course::look_of(theme);
  return pages;
}

std::size_t count_in(const std::map<std::string, std::string>& parts, const std::string& colour) {
  std::size_t count = 0;
  for (const auto& [path, bytes] : parts) count += bytes.find(colour) != std::string::npos;
  return count;
}

void check_parts(OutputFile (*write)(const course::Pages&), const std::string& usual,
                 const std::string& heather) {
  const auto plain = test::unzip(write(pages_in("")).bytes);
  const auto coloured = test::unzip(write(pages_in("heather")).bytes);
  BOOST_TEST(count_in(plain, usual) > 0U);
  BOOST_TEST(count_in(plain, heather) == 0U);
  BOOST_TEST(count_in(coloured, usual) == 0U);
  BOOST_TEST(count_in(coloured, heather) == count_in(plain, usual));
}

/// Whether a page has a point of this colour.
bool shows(const char* theme, const std::string& colour) {
  const auto folder = test::write_all({write_pdf(pages_in(theme))}, "accent");
  BOOST_REQUIRE_EQUAL(test::run("cd '" + folder.string() +
                                "' && pdftoppm -r 50 -aa no -aaVector no course.pdf page")
                          .first,
                      0);
  bool found = false;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    found = found || (entry.path().extension() == ".ppm" &&
                      base::read_file(entry.path()).find(colour) != std::string::npos);
  return found;
}

/// What stands in a part from the first of the words up to the next end of an element.
std::string after(const std::string& part, const std::string& words, const std::string& end) {
  const auto at = part.find(words);
  return at == part.npos ? "" : part.substr(at, part.find(end, at) - at);
}

bool holds(const std::string& text, const std::string& words) {
  return text.find(words) != text.npos;
}

constexpr auto all_serif = "fjord; ; ; ; ; serif", none_serif = "heather; ; ; ; ; sans";

std::string word_style(const char* theme, const std::string& id) {
  const auto styles = test::unzip(write_docx(pages_in(theme)).bytes).at("word/styles.xml");
  return after(styles, "w:styleId=\"" + id + "\"", "</w:style>");
}

std::string odt_style(const char* theme, const std::string& name) {
  const auto styles = test::unzip(write_odt(pages_in(theme)).bytes).at("styles.xml");
  return after(styles, "<style:style style:name=\"" + name + "\"", "</style:style>");
}

/// The fonts that a PDF holds, as pdffonts lists them.
std::string fonts_of(const char* theme) {
  const auto folder = test::write_all({write_pdf(pages_in(theme))}, "letters");
  return test::run("pdffonts '" + (folder / "course.pdf").string() + "'").second;
}

course::Pages with_logo(const std::string& bytes) {
  auto pages = pages_in("slate; ; logo.png; Højskolen");
  pages.files["logo.png"] = bytes;
  return pages;
}

/// A picture of the sample.
std::string an_image() {
  const auto pages = test::sample_pages();
  for (const auto& [hash, bytes] : pages.media)
    if (bytes.starts_with("\x89PNG")) return bytes;
  return {};
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_usual_one_is_that_of_the_first_theme) {
  BOOST_TEST(course::Look().light.accent == usual_accent);
  BOOST_TEST(with_accent("1D5B5E 1d5b5e", usual_accent) == "1D5B5E 1d5b5e");
  BOOST_TEST(with_accent("a 1D5B5E b 1d5b5e", 0x8A1538) == "a 8A1538 b 8a1538");
}

BOOST_AUTO_TEST_CASE(handouts_and_slides_have_the_colour_of_the_look) {
  check_parts(write_docx, "1D5B5E", "6B3A72");
  check_parts(write_odt, "1d5b5e", "6b3a72");
  check_parts(write_pptx, "1D5B5E", "6B3A72");
}

BOOST_AUTO_TEST_CASE(a_pdf_has_the_colour_of_the_look) {
  if (!test::installed("pdftoppm")) return;
  BOOST_TEST(shows("", "\x1D\x5B\x5E"));
  BOOST_TEST(!shows("heather", "\x1D\x5B\x5E"));
  BOOST_TEST(shows("heather", "\x6B\x3A\x72"));
}

BOOST_AUTO_TEST_CASE(word_has_the_letters_of_the_look) {
  BOOST_TEST(holds(word_style("fjord", "Quote"), "Georgia"));
  BOOST_TEST(!holds(word_style("fjord", "Heading1"), "Georgia"));
  BOOST_TEST(holds(word_style("heather", "Heading1"), "Georgia"));
  BOOST_TEST(!holds(word_style(none_serif, "Quote"), "Georgia"));
  const auto styles = test::unzip(write_docx(pages_in(all_serif)).bytes).at("word/styles.xml");
  BOOST_TEST(holds(after(styles, "<w:docDefaults>", "</w:docDefaults>"), "Georgia"));
  BOOST_TEST(!holds(styles, "Calibri"));
}

BOOST_AUTO_TEST_CASE(open_document_has_the_letters_of_the_look) {
  BOOST_TEST(holds(odt_style("fjord", "Quotations"), "Liberation Serif"));
  BOOST_TEST(holds(odt_style("fjord", "Heading"), "Liberation Sans"));
  BOOST_TEST(holds(odt_style("heather", "Heading"), "Liberation Serif"));
  BOOST_TEST(holds(odt_style(none_serif, "Quotations"), "Liberation Sans"));
  const auto styles = test::unzip(write_odt(pages_in(all_serif)).bytes).at("styles.xml");
  BOOST_TEST(holds(after(styles, "<style:default-style", "</style:default-style>"),
                   "style:font-name=\"Liberation Serif\""));
}

BOOST_AUTO_TEST_CASE(slides_have_the_letters_of_the_look) {
  const auto major = [](const char* theme) {
    const auto parts = test::unzip(write_pptx(pages_in(theme)).bytes);
    return after(parts.at("ppt/theme/theme1.xml"), "<a:majorFont>", "</a:majorFont>");
  };
  const auto quotes = [](const char* theme) {
    return test::unzip(write_pptx(pages_in(theme)).bytes).at("ppt/slideLayouts/slideLayout4.xml");
  };
  BOOST_TEST(holds(major("fjord"), "Calibri"));
  BOOST_TEST(holds(major("heather"), "Georgia"));
  BOOST_TEST(holds(quotes("fjord"), "typeface=\"Georgia\""));
  BOOST_TEST(!holds(quotes(none_serif), "Georgia"));
  BOOST_TEST(!holds(quotes("fjord"), "QUOTES"));
}

BOOST_AUTO_TEST_CASE(a_pdf_has_the_letters_of_the_look) {
  if (!test::installed("pdffonts")) return;
  const auto usual = fonts_of("fjord"), all = fonts_of(all_serif);
  BOOST_TEST(holds(usual, "Serif"));
  BOOST_TEST(!holds(fonts_of(none_serif), "Serif"));
  BOOST_TEST(holds(usual, "Sans-Bold"));
  BOOST_TEST(!holds(all, "Sans-Bold"));
}

BOOST_AUTO_TEST_CASE(an_epub_has_the_letters_of_the_look) {
  const auto style = [](const char* theme) {
    return test::unzip(write_epub(pages_in(theme)).bytes).at("EPUB/style.css");
  };
  BOOST_TEST(!holds(after(style("fjord"), "h1, h2", "}"), "font-family"));
  BOOST_TEST(holds(after(style("heather"), "h1, h2", "}"), "serif"));
  BOOST_TEST(holds(style(all_serif), "body { font-family: serif; }"));
  BOOST_TEST(holds(style(none_serif), "body { font-family: sans-serif; }"));
}

BOOST_AUTO_TEST_CASE(a_logo_stands_on_the_title_page_with_whose_it_is) {
  const auto pages = with_logo(an_image());
  const auto plain = pages_in("slate");
  const auto first = [](const std::string& part) { return part.find("Højskolen"); };
  const auto word = test::unzip(write_docx(pages).bytes);
  BOOST_TEST(first(word.at("word/document.xml")) < word.at("word/document.xml").find("\"Title\""));
  BOOST_TEST(word.size() == test::unzip(write_docx(plain).bytes).size() + 1);
  const auto text = test::unzip(write_odt(pages).bytes);
  BOOST_TEST(first(text.at("content.xml")) < text.at("content.xml").find("\"Title\""));
  const auto slides = test::unzip(write_pptx(pages).bytes);
  BOOST_TEST(holds(slides.at("ppt/slides/slide1.xml"), "descr=\"Højskolen\""));
  const auto book = test::unzip(write_epub(pages).bytes);
  BOOST_TEST(holds(book.at("EPUB/title_page.xhtml"), "src=\"media/logo.png\" alt=\"Højskolen\""));
  BOOST_TEST(book.contains("EPUB/media/logo.png"));
  BOOST_TEST(holds(book.at("EPUB/package.opf"), "media/logo.png"));
  if (!test::installed("pdfimages")) return;
  const auto images = [](const course::Pages& of) {
    const auto folder = test::write_all({write_pdf(of)}, "logo");
    return test::run("pdfimages -list -l 1 '" + (folder / "course.pdf").string() + "'").second;
  };
  BOOST_TEST(holds(images(pages), " image "));
  BOOST_TEST(!holds(images(plain), " image "));
}

BOOST_AUTO_TEST_CASE(a_logo_that_cannot_be_shown_is_told_in_words) {
  const auto pages = with_logo("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>");
  BOOST_TEST(holds(test::unzip(write_docx(pages).bytes).at("word/document.xml"), "Højskolen"));
  BOOST_TEST(holds(test::unzip(write_pptx(pages).bytes).at("ppt/slides/slide1.xml"), "Højskolen"));
}

BOOST_AUTO_TEST_SUITE_END()
