// SPDX-License-Identifier: GPL-3.0-or-later
// Charts as drawings: words in them, contrast of the bars, the same bytes each time.
#include "export/charts.h"

#include <boost/test/unit_test.hpp>

#include "export/chart_drawing.h"
#include "export/chart_png.h"
#include "export/image_info.h"
#include "export/markdown.h"
#include "export/sample_pages.h"
#include "export/site.h"
#include "export/support.h"
#include "model/contrast.h"

namespace uddrag::exporting {

namespace {

course::Chart a_chart() {
  return {"Kodede passager",
          "Kode",
          "Rolle",
          "Tallene som tabel",
          "Små grupper er ikke vist.",
          {{"Tillid & <tvivl>", 0xffee00, {{"Frivillig", 7}, {"Ansat", 0}}},
           {"Grænser", 0x101010, {{"Frivillig", 3}, {"Ansat", 14}}}}};
}

course::Pages charted() {
  course::Pages pages = test::sample_pages();
  pages.pages.front().elements.push_back(
      course::Figure{{}, "", "", "Søjlediagram: Tillid 7.", "Hvem taler om hvad?", a_chart()});
  return pages;
}

const course::Figure& drawn(const course::Pages& pages) {
  return std::get<course::Figure>(pages.pages.front().elements.back());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(charts)

BOOST_AUTO_TEST_CASE(a_drawing_holds_every_label_and_number_within_its_edges) {
  for (const ChartShape shape : {ChartShape::narrow, ChartShape::wide}) {
    const ChartDrawing drawing = lay_out(a_chart(), shape);
    std::string words;
    double below = 0;
    for (const auto& each : drawing.words) {
      words += each.text + "|";
      BOOST_TEST(each.x >= 0);
      BOOST_TEST(each.x < drawing.width - 20);
      BOOST_TEST(each.y <= drawing.height);
    }
    BOOST_TEST(words ==
               "Kodede passager|Tillid & <tvivl>|Frivillig|7|Ansat|0|Grænser|Frivillig|3|Ansat|14|"
               "Små grupper er ikke vist.|");
    BOOST_REQUIRE_EQUAL(drawing.boxes.size(), 3U);  // nothing is drawn for 0
    for (const auto& box : drawing.boxes) {
      BOOST_TEST(box.y >= below);
      below = box.y + box.height;
    }
    BOOST_TEST(drawing.boxes[2].width > drawing.boxes[0].width * 1.9);
  }
}

BOOST_AUTO_TEST_CASE(a_code_with_one_bar_is_its_label_and_long_ones_are_broken) {
  const std::string name = "Fortalervirksomhed: den samarbejdende vej";
  const ChartDrawing drawing =
      lay_out({"Passager", "Kode", "", "", "", {{name, 0, {{"", 4}}}}}, ChartShape::wide);
  BOOST_REQUIRE_EQUAL(drawing.words.size(), 4U);
  BOOST_TEST(drawing.words[1].text + " " + drawing.words[2].text == name);
  BOOST_TEST(drawing.boxes.at(0).x > 200);
  BOOST_TEST(drawing.height > drawing.words[2].y);
}

BOOST_AUTO_TEST_CASE(bars_stand_out_on_light_and_dark_pages) {
  const course::Look look;
  for (const auto& palette : {look.light, look.dark})
    for (const std::uint32_t color : {0xffee00U, 0x101010U, 0xffffffU, 0x777777U})
      BOOST_TEST(model::contrast(bar_color(color, palette.paper, palette.ink), palette.paper) >= 3);
}

BOOST_AUTO_TEST_CASE(the_site_shows_a_drawing_that_is_described_and_a_table) {
  const course::Pages pages = with_charts(charted(), ChartForm::svg);
  const std::string& svg = pages.media.at(drawn(pages).image);
  pugi::xml_document xml;
  test::parse(xml, svg, "chart.svg");
  BOOST_TEST(std::string(xml.child("svg").child_value("title")) == "Hvem taler om hvad?");
  BOOST_TEST(std::string(xml.child("svg").child_value("desc")) == "Søjlediagram: Tillid 7.");
  BOOST_TEST(svg.find("http://") == svg.find("http://www.w3.org/2000/svg"));
  std::string html;
  for (const auto& file : write_site(pages))
    if (file.path.ends_with(".html")) html += file.bytes;
  BOOST_TEST(html.find("alt=\"Søjlediagram: Tillid 7.\"") != std::string::npos);
  BOOST_TEST(html.find("<summary>Tallene som tabel</summary>") != std::string::npos);
  BOOST_TEST(html.find("<th scope=\"row\">Grænser</th>\n<td>Ansat</td>\n<td>14</td>") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(others_get_a_picture) {
  const course::Pages pages = with_charts(charted(), ChartForm::png);
  const auto info = image_info(pages.media.at(drawn(pages).image));
  BOOST_REQUIRE(info.has_value());
  BOOST_TEST(info->extension == "png");
  BOOST_TEST(info->width > 1000);
  BOOST_TEST(chart_png(a_chart(), 2) == pages.media.at(drawn(pages).image));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace uddrag::exporting
