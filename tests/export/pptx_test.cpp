// SPDX-License-Identifier: GPL-3.0-or-later
// Slides: parts well-formed and bound, everything said on a slide and with its source in the notes,
// nothing too long for a slide, opened by LibreOffice.
#include "export/pptx.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <set>

#include "export/sample_pages.h"
#include "export/slide_text.h"
#include "export/slides.h"
#include "export/support.h"

using namespace uddrag;
using exporting::SlideParagraph;
using exporting::write_pptx;

BOOST_AUTO_TEST_SUITE(pptx)

namespace {

using Parts = std::map<std::string, std::string>;

Parts parts(course::Edition edition = course::Edition::teacher) {
  return test::unzip(write_pptx(test::sample_pages(edition)).bytes);
}

pugi::xml_document read(const Parts& all, const std::string& name) {
  pugi::xml_document xml;
  test::parse(xml, all.at(name), name);
  return xml;
}

std::string words(const pugi::xml_document& xml) {
  std::string text;
  for (const auto& p : xml.select_nodes("//a:p")) {
    for (const auto& t : p.node().select_nodes(".//a:t")) text += test::text_of(t.node());
    text += '\n';
  }
  return text;
}

std::string all_words(const Parts& all, const std::string& folder) {
  std::string text;
  for (const auto& [name, bytes] : all)
    if (name.starts_with(folder) && name.ends_with(".xml")) text += words(read(all, name));
  return text;
}

std::string plain(const std::vector<SlideParagraph>& paragraphs) {
  std::string text;
  for (const auto& paragraph : paragraphs) {
    if (!text.empty()) text += ' ';
    for (const auto& run : paragraph.runs) text += run.text;
  }
  return text;
}

/// "ppt/slides/slide1.xml" + "../media/x" → "ppt/media/x".
std::string target_from(const std::string& rels, const std::string& target) {
  auto folder = rels.substr(0, rels.rfind("/_rels/"));
  if (rels == "_rels/.rels") return target;
  if (!target.starts_with("../")) return folder + "/" + target;
  return folder.substr(0, folder.rfind('/')) + target.substr(2);
}

}  // namespace

BOOST_AUTO_TEST_CASE(all_parts_are_well_formed_typed_and_bound) {
  const auto all = parts();
  const auto types = read(all, "[Content_Types].xml");
  for (const auto& [name, bytes] : all) {
    if (name.ends_with(".rels")) {
      const auto relations = read(all, name);
      for (const auto node : relations.child("Relationships").children("Relationship")) {
        const auto target = target_from(name, node.attribute("Target").value());
        if (std::string(node.attribute("TargetMode").value()).empty())
          BOOST_TEST(all.contains(target), name << ": " << target);
      }
    } else if (name.ends_with(".xml") && name != "[Content_Types].xml") {
      const auto xml = read(all, name);
      BOOST_TEST(types.select_nodes(("//Override[@PartName='/" + name + "']").c_str()).size() == 1u,
                 name);
      const auto slash = name.rfind('/');
      const auto rels = name.substr(0, slash) + "/_rels" + name.substr(slash) + ".rels";
      for (const auto& used : xml.select_nodes("//@r:id | //@r:embed")) {
        const auto wanted = "//Relationship[@Id='" + std::string(used.attribute().value()) + "']";
        BOOST_TEST(read(all, rels).select_nodes(wanted.c_str()).size() == 1u, name << wanted);
      }
    }
  }
  BOOST_TEST(types.select_nodes("//Default[@Extension='png']").size() == 1u);
}

BOOST_AUTO_TEST_CASE(every_slide_has_a_title_and_shapes_of_one_id_each) {
  const auto all = parts();
  for (const auto& [name, bytes] : all) {
    if (!name.starts_with("ppt/slides/slide")) continue;
    const auto xml = read(all, name);
    const auto title = xml.select_node("//p:sp[.//p:ph[@type='title' or @type='ctrTitle']]");
    BOOST_TEST(!test::text_of(title.node()).empty(), name);
    std::set<std::string> ids;
    for (const auto& id : xml.select_nodes("//p:cNvPr/@id"))
      BOOST_TEST(ids.insert(id.attribute().value()).second, name);
  }
}

BOOST_AUTO_TEST_CASE(every_word_that_was_said_is_shown_and_its_source_noted) {
  const auto all = parts();
  const auto shown = all_words(all, "ppt/slides/"), noted = all_words(all, "ppt/notesSlides/");
  for (const auto& said : test::said_texts()) BOOST_TEST(shown.find(said) != shown.npos, said);
  for (const auto* text :
       {"Interview 1, tur 42, 00:12:31", "Licens: CC BY-NC 4.0", "Hvad sagde han så?",
        "Brevet findes stadig som mulighed.", "Velkommen til modul to."})
    BOOST_TEST(noted.find(text) != noted.npos, text);
  BOOST_TEST(shown.find("Frivillig, Foreningen Ny Nabo · Interview 1, tur 42") != shown.npos);
  BOOST_TEST(shown.find("Brevet findes stadig") == shown.npos);
}

BOOST_AUTO_TEST_CASE(one_excerpt_or_question_a_slide) {
  const auto deck = exporting::slides_of(test::sample_pages());
  std::vector<std::string> titles;
  for (const auto& slide : deck.slides)
    if (slide.layout == exporting::SlideLayout::quote) titles.push_back(slide.title);
  const std::vector<std::string> wanted{"Uddrag 1",
                                        "Uddrag 2",
                                        "Uddrag 2 – Oversættelse",
                                        "Uddrag",
                                        "Kontrast: Hvem mærker pengene? – Foreningens side",
                                        "Kontrast: Hvem mærker pengene? – Foreningens side",
                                        "Kontrast: Hvem mærker pengene? – Kommunens side",
                                        "Kontrast: Hvem mærker pengene?",
                                        "Spørgsmål 1",
                                        "Spørgsmål 2",
                                        "Øvelse: Kod selv",
                                        "Uddrag"};
  BOOST_TEST(titles == wanted, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_long_goes_on_and_nothing_is_lost) {
  const auto pages = test::long_pages();
  const auto deck = exporting::slides_of(pages);
  std::string shown, said;
  std::size_t slides = 0;
  for (const auto& slide : deck.slides) {
    if (slide.layout != exporting::SlideLayout::quote) continue;
    ++slides;
    BOOST_TEST(slide.source == "Frivillig · Interview 5, tur 17");
    BOOST_TEST(slide.title.find("(" + std::to_string(slides) + "/") != slide.title.npos);
    BOOST_TEST(plain(slide.body).size() < 600u);
    shown += (shown.empty() ? "" : " ") + plain(slide.body);
  }
  for (const auto& run : std::get<course::ExcerptFigure>(pages.pages[0].elements[0]).runs)
    said += run.text;
  for (char& c : said)
    if (c == '\n') c = ' ';
  BOOST_TEST(slides >= 5u);
  BOOST_TEST(shown == said);
}

BOOST_AUTO_TEST_CASE(what_is_short_stands_in_larger_letters) {
  const auto deck = exporting::slides_of(test::sample_pages());
  BOOST_TEST(std::any_of(deck.slides.begin(), deck.slides.end(),
                         [](const auto& slide) { return slide.large; }));
  for (const auto& slide : exporting::slides_of(test::long_pages()).slides)
    BOOST_TEST(!slide.large);
  const auto all = parts();
  for (const auto& [name, bytes] : all) {
    if (!name.starts_with("ppt/slides/slide")) continue;
    const auto xml = read(all, name);
    for (const auto& size : xml.select_nodes("//a:rPr/@sz"))
      BOOST_TEST(size.attribute().as_int() >= 2000, name);
  }
}

BOOST_AUTO_TEST_CASE(breaks_stand_where_a_reader_pauses) {
  const auto paragraph = [](const std::string& text) {
    SlideParagraph made;
    made.runs.emplace_back().text = text;
    return made;
  };
  const auto parts_of = [](const std::vector<SlideParagraph>& list) {
    std::vector<std::string> texts;
    for (const auto& part : exporting::slide_parts(list, {2, 10})) texts.push_back(plain(part));
    return texts;
  };
  using Texts = std::vector<std::string>;
  BOOST_TEST(parts_of({}) == Texts{""}, boost::test_tools::per_element());
  BOOST_TEST(parts_of({paragraph("en to tre")}) == Texts{"en to tre"},
             boost::test_tools::per_element());
  BOOST_TEST(
      (parts_of({paragraph("En sætning. En til her.")}) == Texts{"En sætning.", "En til her."}));
  BOOST_TEST(
      (parts_of({paragraph("en to tre fire fem seks")}) == Texts{"en to tre fire fem", "seks"}));
  BOOST_TEST((parts_of({paragraph("kort"), paragraph("også kort"), paragraph("tredje")}) ==
              Texts{"kort også kort", "tredje"}));
  const std::string endless(50, 'x');
  BOOST_TEST(parts_of({paragraph(endless)}) == Texts{endless}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(languages_pictures_and_links) {
  const auto all = parts();
  std::size_t arabic = 0, described = 0, links = 0;
  for (const auto& [name, bytes] : all) {
    if (!name.starts_with("ppt/slides/slide")) continue;
    const auto xml = read(all, name);
    arabic += xml.select_nodes("//a:p[a:pPr/@rtl='1']//a:rPr[@lang='ar-SA']").size();
    described += xml.select_nodes("//p:pic//p:cNvPr[contains(@descr,'Søjlediagram')]").size();
    links += xml.select_nodes("//a:hlinkClick").size();
  }
  BOOST_TEST(arabic >= 1u);
  BOOST_TEST(described == 1u);
  BOOST_TEST(links == 1u);
}

BOOST_AUTO_TEST_CASE(a_video_without_a_link_shows_its_poster) {
  course::Pages pages = test::sample_pages();
  course::Video video;
  video.title = "Fra nabohjælp til aftale";
  video.source = "film.webm";
  video.poster = "film.png";
  video.minutes = 1;
  video.has_file = true;
  pages.pages.resize(1);
  pages.pages[0].elements = {video};
  const auto described = [&] {
    std::size_t count = 0;
    const auto all = test::unzip(write_pptx(pages).bytes);
    for (const auto& [name, bytes] : all)
      if (name.starts_with("ppt/slides/slide"))
        count += read(all, name)
                     .select_nodes("//p:pic//p:cNvPr[@descr='Fra nabohjælp til aftale']")
                     .size();
    return count;
  };
  BOOST_TEST(described() == 0U);
  pages.files["film.png"] = pages.media.begin()->second;
  BOOST_TEST(described() == 1U);
}

BOOST_AUTO_TEST_CASE(notes_only_with_the_teacher_and_nothing_that_only_the_maker_knows) {
  const auto student = parts(course::Edition::student);
  const auto text = all_words(student, "ppt/");
  BOOST_TEST(text.find("Begynd med en afstemning") == text.npos);
  const auto noted = all_words(parts(), "ppt/notesSlides/");
  BOOST_TEST(noted.find("Begynd med en afstemning") != noted.npos);
  test::check_hidden(parts(), test::hidden_words());
}

BOOST_AUTO_TEST_CASE(the_same_pages_give_the_same_bytes_and_none_give_a_title) {
  BOOST_TEST((write_pptx(test::sample_pages()).bytes == write_pptx(test::sample_pages()).bytes));
  BOOST_TEST(test::unzip(write_pptx({}).bytes).contains("ppt/slides/slide1.xml"));
}

BOOST_AUTO_TEST_CASE(libreoffice_opens_it) {
  const auto folder = test::write_all({write_pptx(test::sample_pages())}, "pptx");
  const auto text = test::text_by_libreoffice(folder / "course.pptx");
  if (text.empty()) return;
  for (const auto* words : {"Tæt på og fri?", "Men vi bor på kommunens nåde.", "Spørgsmål 1",
                            "Figur 1. Selvcensur efter gruppe."})
    BOOST_TEST(text.find(words) != text.npos, words);
}

BOOST_AUTO_TEST_SUITE_END()
