// SPDX-License-Identifier: GPL-3.0-or-later
// A course text with pictures, videos and charts: its files come into the project and out of it.
#include "app/course_files.h"
#include "app/course_export.h"
#include "app/course_import.h"
#include "app/course_material.h"
#include "app/support.h"
#include "app/table_import.h"
#include "base/file.h"
#include "course/look_wish.h"

using namespace uddrag;
using test::Study;

BOOST_AUTO_TEST_SUITE(course_files)

namespace {

const std::string start = "# T\n\n## Modul 1\n\n";

std::string a_png() {
  std::string bytes = "\x89PNG\r\n\x1A\n";
  bytes += std::string("\0\0\0\rIHDR\0\0\0\4\0\0\0\2", 16);
  return bytes + std::string(20, '\1');
}

struct Beside : Study {
  Beside() {
    folder.file("forløb/figurer/hus.png", a_png());
    folder.file("forløb/film/a.webm", "film");
    folder.file("forløb/film/a.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nHej\n");
    folder.file("forløb/film/a.md", "Hej alle.\n");
    folder.file("forløb/noter.txt", "ord");
    folder.file("udenfor.png", a_png());
  }
  app::CourseOutcome take(const std::string& text) {
    return app::import_course(*session, start + text, (folder.path / "forløb/kursus.md").string());
  }
  std::string refusal(const std::string& text) {
    const std::string before = dump();
    const auto error = test::error_of([&] { take(text); });
    BOOST_TEST((dump() == before));
    return error.detail();
  }
  course::Material material() const {
    return app::course_material(read(), read().courses().at(0).id, folder.path);
  }
};

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_chosen_file_stays_beside_the_project_or_is_taken_in) {
  using Role = course::FileReference::Role;
  Beside study;
  const auto beside =
      app::chosen_file(study.path, study.folder.path / "forløb/film/a.webm", Role::video);
  BOOST_TEST(beside.name == "forløb/film/a.webm");
  BOOST_TEST(beside.content.nil());
  const test::Folder elsewhere;
  const auto taken =
      app::chosen_file(study.path, elsewhere.file("b.vtt", "WEBVTT\n"), Role::captions);
  BOOST_TEST(taken.name == "b.vtt");
  BOOST_TEST(!taken.content.nil());
}

BOOST_AUTO_TEST_CASE(a_chosen_file_is_of_the_kind_that_its_role_asks_for) {
  using Role = course::FileReference::Role;
  const Beside study;
  for (const Role role : {Role::captions, Role::poster, Role::logo})
    BOOST_CHECK_THROW(app::chosen_file(study.path, study.folder.path / "forløb/noter.txt", role),
                      base::Error);
  BOOST_CHECK_THROW(app::chosen_file(study.path, study.folder.path / "none.vtt", Role::captions),
                    base::Error);
}

BOOST_AUTO_TEST_CASE(an_image_comes_with_its_words) {
  Beside study;
  study.take(
      "![Et hus](figurer/hus.png \"Her mødes de.\")\n*Kilde:* Anne Kjær, CC BY 4.0.\n\nSlut.\n");
  const auto material = study.material();
  BOOST_REQUIRE_EQUAL(material.blocks.size(), 2U);
  const auto& figure = std::get<model::FigureBlock>(material.blocks[0].body);
  BOOST_TEST(figure.alternative == "Et hus");
  BOOST_TEST(figure.caption == "Her mødes de.");
  BOOST_TEST(figure.credit == "Anne Kjær, CC BY 4.0.");
  BOOST_TEST(figure.file_name == "hus.png");
  BOOST_TEST((material.media.at(figure.image) == a_png()));
}

BOOST_AUTO_TEST_CASE(a_logo_that_the_head_names_lies_in_the_project) {
  Beside study;
  const std::string path = (study.folder.path / "forløb/kursus.md").string();
  const std::string head =
      "---\nlogo: %\ntheme: slate\ninstitution: Skolen\n---\n" + start + "Ord.\n";
  const auto with = [&](const std::string& logo) {
    return std::string(head).replace(head.find('%'), 1, logo);
  };
  const auto error =
      test::error_of([&] { app::import_course(*study.session, with("figurer/ingen.png"), path); });
  BOOST_TEST(has(error.detail(), "line 2: figurer/ingen.png"));
  BOOST_TEST(study.read().courses().empty());
  app::import_course(*study.session, with("figurer/hus.png"), path);
  std::filesystem::remove_all(study.folder.path / "forløb");
  const auto course = study.read().courses().at(0);
  const auto wish = course::look_wish(course.theme);
  BOOST_TEST(wish.theme == "slate");
  BOOST_TEST(wish.institution == "Skolen");
  BOOST_TEST((study.material().files.at(wish.logo) == a_png()));
  const auto where = study.folder.path / "site";
  app::export_course(study.read(), course.id, app::CourseFormat::site, course::Edition::student,
                     where, study.folder.path);
  BOOST_TEST((base::read_file(where / "media/hus.png") == a_png()));
  BOOST_TEST(!has(base::read_file(where / "index.html"),
                  base::to_string(course::kept_logo(wish.logo)->content)));
}

BOOST_AUTO_TEST_CASE(a_video_lies_in_the_project_when_its_files_are_gone) {
  Beside study;
  study.take(
      "**Video: Oplæg:** `film/a.webm`, ca. 2 minutter. Om huset.\n*Undertekster:* `film/a.vtt`\n"
      "*Udskrift:* `film/a.md`\n*Plakat:* `figurer/hus.png`\n");
  std::filesystem::remove_all(study.folder.path / "forløb");
  const auto material = study.material();
  const auto& video = std::get<model::VideoBlock>(material.blocks.at(0).body);
  BOOST_TEST(video.minutes == 2);
  BOOST_TEST(video.transcript == "Hej alle.");
  BOOST_TEST(material.files.at(video.source) == "film");
  BOOST_TEST(material.files.at(video.captions).starts_with("WEBVTT"));
  BOOST_TEST((material.files.at(video.poster) == a_png()));
  const auto where = study.folder.path / "site";
  const auto result =
      app::export_course(study.read(), study.read().courses().at(0).id, app::CourseFormat::site,
                         course::Edition::student, where, study.folder.path);
  BOOST_TEST(!result.stopped);
  BOOST_TEST(base::read_file(where / "media/a.webm") == "film");
  std::string pages;
  for (const std::string& file : test::files_below(where))
    if (file.ends_with(".html")) pages += base::read_file(where / file);
  BOOST_TEST(has(pages, "poster=\"media/hus.png\""));
  BOOST_TEST(has(pages, "Hej alle."));
}

BOOST_AUTO_TEST_CASE(what_is_not_there_or_something_else_is_refused_by_its_line) {
  Beside study;
  const std::string missing = study.refusal("![Et hus](figurer/borte.png)\n");
  BOOST_TEST(has(missing, "line 5: figurer/borte.png: There is no such file."), missing);
  const std::string outside = study.refusal("Ord.\n\n![Et hus](../udenfor.png)\n");
  BOOST_TEST(has(outside, "line 7: ../udenfor.png: It lies outside"), outside);
  BOOST_TEST(has(study.refusal("![Et hus](noter.txt)\n"), "no PNG"));
  BOOST_TEST(has(study.refusal("**Video:** `film/borte.mp4`, ca. 2 minutter.\n"), "line 5:"));
  BOOST_TEST(has(study.refusal("**Video:** `film/a.webm`\n*Undertekster:* `noter.txt`\n"),
                 "line 6: noter.txt: These are no captions"));
  BOOST_TEST(has(study.refusal("**Diagram:** koder = Findes ikke\n"), "line 5: there is no code"));
  BOOST_TEST(has(study.refusal("**Diagram:** koder = Roller; fordelt på = skostørrelse\n"),
                 "line 5: there is no attribute"));
}

BOOST_AUTO_TEST_CASE(a_video_that_is_to_come_or_lies_elsewhere_needs_no_file) {
  Beside study;
  study.take(
      "**Video (pladsholder):** `film/kommer.mp4`, ca. 2 minutter.\n\n"
      "**Video: Ude:** `https://example.org/film`, ca. 2 minutter.\n");
  const auto material = study.material();
  BOOST_TEST(material.blocks.size() == 2U);
  BOOST_TEST(material.files.empty());
}

BOOST_AUTO_TEST_CASE(a_chart_counts_anew_what_the_project_holds) {
  Beside study;
  const std::string code = study.read().codes().back().name;
  study.take("**Diagram:** koder = " + code + "\n*Billedtekst:* Optalt.\n");
  const auto material = study.material();
  const auto& figure = std::get<model::FigureBlock>(material.blocks.at(0).body);
  BOOST_REQUIRE(figure.chart.has_value());
  BOOST_TEST(figure.chart->codes.size() == 1U);
  BOOST_TEST(figure.caption == "Optalt.");
  std::size_t coded = 0;
  for (const auto& quote : material.counted.quotes) coded += quote.codes.size();
  BOOST_TEST(coded > 0U);
  const auto course = study.read().courses().at(0).id;
  for (const app::CourseFormatInfo& known : app::course_formats()) {
    const auto where =
        study.folder.path / ("ud-" + std::string(known.name) + std::string(known.ending));
    const auto result = app::export_course(study.read(), course, known.format,
                                           course::Edition::student, where, study.folder.path);
    BOOST_TEST(!result.stopped, known.name);
    BOOST_TEST(result.findings.empty(), known.name);
  }
}

BOOST_AUTO_TEST_SUITE_END()
