// SPDX-License-Identifier: GPL-3.0-or-later
// Drawings in SVG: which are taken, and how they stand in formats that have none.
#include "export/svg.h"

#include <boost/test/unit_test.hpp>

#include <tuple>

#include "export/docx.h"
#include "export/odt.h"
#include "export/pdf.h"
#include "export/pptx.h"
#include "export/sample_pages.h"
#include "export/support.h"
#include "export/svg_check.h"

using namespace uddrag;
using namespace uddrag::exporting;

namespace {

std::string svg_of(const std::string& inside, const std::string& attributes = "") {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" " +
         attributes + ">" + inside + "</svg>";
}

const std::string mark = svg_of(
    "<circle cx='30' cy='20' r='18' fill='#1d5b5e'/><text x='52' y='26' "
    "font-size='16'>Skolen</text>",
    "width='120' height='40'");

/// The sample with the mark as its logo and as a figure.
course::Pages drawn_pages() {
  auto pages = test::sample_pages();
  pages.look.logo = "logo.svg";
  pages.look.institution = "Højskolen";
  pages.files["logo.svg"] = mark;
  course::Figure figure;
  figure.image = base::hash_of_bytes(mark);
  figure.media_type = "image/svg+xml";
  figure.alternative = "Mærket";
  pages.media[figure.image] = mark;
  pages.pages[0].elements.insert(pages.pages[0].elements.begin(), figure);
  return pages;
}

std::size_t pictures_in(const OutputFile& file, const std::string& ending) {
  std::size_t count = 0;
  for (const auto& [path, bytes] : test::unzip(file.bytes))
    count += path.ends_with(ending) && path.find("image") != path.npos &&
             (ending != ".png" || bytes.starts_with("\x89PNG"));
  return count;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(svg_drawings)

BOOST_AUTO_TEST_CASE(a_drawing_has_the_size_it_says) {
  BOOST_TEST(image_info(mark)->width == 120);
  BOOST_TEST(image_info(mark)->media_type == "image/svg+xml");
  BOOST_TEST(image_info("\xEF\xBB\xBF<?xml version='1.0'?>\n" + mark)->height == 40);
  const auto boxed = svg_info(svg_of("", "viewBox='0 0 80 30'"));
  BOOST_TEST((boxed->width == 80 && boxed->height == 30));
  BOOST_TEST(svg_info(svg_of("", "width='1in' height='2in'"))->height == 192);
  BOOST_TEST(!svg_info(svg_of("", "width='900000' height='9'")));
  BOOST_TEST(!image_info("<html><body><svg/></body></html>"));
}

BOOST_AUTO_TEST_CASE(what_fetches_runs_or_swells_is_refused) {
  for (const auto* inside :
       {"<image href='http://a.example/a.png'/>", "<image xlink:href='file:///etc/passwd'/>",
        "<image href='photo.jpg'/>", "<use href='other.svg#a'/>",
        "<image href='data:image/svg+xml,x'/>", "<rect fill='URL( \"http://a.example/#b\")'/>",
        "<rect style='filter:url(a.svg#b)'/>", "<style>@import 'a.css';</style>",
        "<style>a{background:url(b.png)}</style>", "<script>a()</script>", "<rect onclick='a()'/>",
        "<foreignObject/>", "<a xlink:href=' javascript:a()'><rect/></a>"})
    BOOST_TEST(svg_fault(svg_of(inside)).has_value(), inside);
  const std::string entities = "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>";
  BOOST_TEST(svg_fault(entities + svg_of("<text>&a;</text>")).has_value());
  BOOST_TEST(svg_fault("<?xml-stylesheet href='a.css'?>" + mark).has_value());
  BOOST_TEST(svg_fault(svg_of(std::string(5'000'000, ' '))).has_value());
  BOOST_TEST(svg_fault("<svg><g></svg>").has_value());
  BOOST_TEST(!svg_info(svg_of("<script/>")));
  BOOST_TEST(svg_png(svg_of("<script/>"), 8).empty());
}

BOOST_AUTO_TEST_CASE(what_drawing_programs_write_is_taken) {
  BOOST_TEST(!svg_fault("<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'svg11.dtd'>" + mark));
  BOOST_TEST(
      !svg_fault(svg_of("<defs><linearGradient id='g'/></defs><rect fill='url(#g)'/>"
                        "<use xlink:href='#g'/><a href='https://a.example'><rect/></a>"
                        "<style>rect{fill:url('#g')}</style>"
                        "<image href='data:image/png;base64,AAAA'/>")));
}

BOOST_AUTO_TEST_CASE(a_png_of_it_is_of_a_fixed_size_and_the_same_each_time) {
  const auto png = svg_png(mark, 600);
  const auto info = image_info(png);
  BOOST_TEST((info->extension == "png" && info->width == 600 && info->height == 200));
  BOOST_TEST((png == svg_png(mark, 600)));
  BOOST_TEST((png != svg_png(svg_of("", "width='120' height='40'"), 600)));
}

BOOST_AUTO_TEST_CASE(office_documents_hold_it_as_png) {
  const auto pages = drawn_pages(), plain = test::sample_pages();
  BOOST_TEST(pictures_in(write_docx(pages), ".png") == pictures_in(write_docx(plain), ".png") + 2);
  BOOST_TEST(pictures_in(write_odt(pages), ".svg") == 0u);
  BOOST_TEST(pictures_in(write_pptx(pages), ".svg") == 0u);
  const auto word = test::unzip(write_docx(pages).bytes).at("word/document.xml");
  BOOST_TEST(word.find("cx=\"1143000\" cy=\"381000\"") != word.npos);  // 120 to 40 pixels
  BOOST_TEST((write_docx(pages).bytes == write_docx(pages).bytes));
}

BOOST_AUTO_TEST_CASE(a_pdf_holds_it_as_vectors_within_its_figure) {
  const auto pages = drawn_pages();
  BOOST_TEST((write_pdf(pages).bytes == write_pdf(pages).bytes));
  if (!test::installed("pdfimages") || !test::installed("pdfinfo")) return;
  const auto count = [](const course::Pages& of, const std::string& tool, const std::string& word) {
    const auto file = test::write_all({write_pdf(of)}, "drawn") / "course.pdf";
    const auto said = test::run(tool + " '" + file.string() + "'").second;
    std::size_t found = 0;
    for (auto at = said.find(word); at != said.npos; at = said.find(word, at + 1)) ++found;
    return found;
  };
  const auto plain = test::sample_pages();
  for (const auto& [tool, word, more] :
       {std::tuple("pdfimages -list", " image ", 0U), std::tuple("pdfinfo -struct", "Figure", 2U),
        std::tuple("pdfinfo -struct-text", "Underviserens udgave", 0U)})
    BOOST_TEST(count(pages, tool, word) == count(plain, tool, word) + more, tool);
}

BOOST_AUTO_TEST_SUITE_END()
