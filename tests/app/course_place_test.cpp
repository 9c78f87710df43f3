// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside a course while it is made: whose voices are heard, and the preview.
#include <algorithm>
#include <set>

#include "app/course_balance.h"
#include "app/course_import.h"
#include "app/course_preview.h"
#include "app/figure_image.h"
#include "app/support.h"
#include "app/table_import.h"
#include "base/file.h"
#include "edit/course_copies.h"
#include "edit/course_edits.h"

using namespace uddrag;
using test::Study;

namespace {

struct Taught : Study {
  Taught() { app::import_course(*session, test::course_text, "course.md"); }
  model::CourseId course() const { return read().courses().at(0).id; }
  model::Section section() const { return read().sections(course()).at(0); }
};

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(beside_a_course, Taught)

BOOST_AUTO_TEST_CASE(each_voice_is_held_against_what_was_coded) {
  const app::CourseBalance balance = app::course_balance(read(), course(), std::nullopt);
  BOOST_TEST(balance.excerpts == 2);
  BOOST_REQUIRE(balance.people.size() == 2U);
  double heard = 0, coded = 0;
  for (const app::VoiceShare& voice : balance.people) {
    BOOST_TEST(voice.excerpts == 1);
    BOOST_TEST(!voice.name.empty());
    heard += voice.share_of_excerpts;
    coded += voice.share_of_coded;
  }
  BOOST_TEST(heard == 1.0, boost::test_tools::tolerance(1e-9));
  BOOST_TEST(coded == 1.0, boost::test_tools::tolerance(1e-9));
  BOOST_TEST(balance.groups.size() == 2U);
  const auto none = app::course_balance(read(), course(), model::SectionId::make());
  BOOST_TEST(none.excerpts == 0);
  BOOST_TEST(none.unquoted_codes.size() > balance.unquoted_codes.size());
}

BOOST_AUTO_TEST_CASE(a_contrast_with_one_side_is_named) {
  model::Block block;
  block.id = model::BlockId::make();
  block.section = section().id;
  block.body = model::ContrastBlock{};
  model::Excerpt excerpt;
  excerpt.id = model::ExcerptId::make();
  excerpt.quote = read().quotes().front().id;
  edit::AddBlock add(block, {excerpt});
  BOOST_REQUIRE(!session->run(add));
  const auto balance = app::course_balance(read(), course(), std::nullopt);
  BOOST_REQUIRE(balance.one_sided.size() == 1U);
  BOOST_TEST((balance.one_sided.front() == block.id));
}

BOOST_AUTO_TEST_CASE(who_is_heard_far_too_often_or_never_stands_out) {
  BOOST_TEST((app::standing({"a", 4, 0, 0.4, 0.2}) == app::Standing::often));
  BOOST_TEST((app::standing({"a", 2, 0, 0.4, 0.2}) == app::Standing::fair));
  BOOST_TEST((app::standing({"a", 0, 0, 0.0, 0.2}) == app::Standing::never));
  BOOST_TEST((app::standing({"a", 0, 0, 0.0, 0.05}) == app::Standing::fair));
}

BOOST_AUTO_TEST_CASE(the_preview_follows_and_forgets_what_is_gone) {
  const auto into = folder.path / "preview";
  const app::PreviewWords words{"Se </script> her", "Telefon", "Computer", "Deltager",
                                "Underviser"};
  const auto places = app::write_preview(read(), course(), folder.path, into, words);
  const std::string page = base::read_file(into / "preview.html");
  BOOST_TEST(has(page, "Computer"));
  BOOST_TEST(!has(page, "Se </script>"));
  BOOST_TEST(base::read_file(into / "student/index.html") != "");
  const std::string& shown = places.of(section().id, {});
  BOOST_TEST(std::filesystem::exists(into / "teacher" / shown));
  const auto excerpts = read().excerpts_of_course(course());
  const std::string& place = places.of(section().id, excerpts.front().block);
  BOOST_TEST(has(place, shown + "#"));
  BOOST_TEST(has(base::read_file(into / "student" / shown),
                 "id=\"" + place.substr(place.find('#') + 1) + "\""));
  BOOST_TEST(places.of({}, {}) == "index.html");
  app::point_preview(into, place, 3);
  BOOST_TEST(has(base::read_file(into / "place.js"), place));

  const auto front = into / "student/index.html";
  const auto time = std::filesystem::last_write_time(front);
  app::write_preview(read(), course(), folder.path, into, words);
  BOOST_TEST((std::filesystem::last_write_time(front) == time));
  edit::RemoveSection remove(section().id);
  BOOST_REQUIRE(!session->run(remove));
  app::write_preview(read(), course(), folder.path, into, words);
  BOOST_TEST(!std::filesystem::exists(into / "student" / shown));
}

BOOST_AUTO_TEST_CASE(the_preview_finds_every_kind_of_block) {
  using namespace model;
  const BlockBody bodies[] = {TextBlock{"Ord."},
                              FigureBlock{{}, "", "", "Et hus", "Figur"},
                              FactsBlock{"Tal", {{"72 procent", "Rapport"}}},
                              VideoBlock{"Film", "", 1, "", "", "Ord."},
                              QuestionBlock{"Hvem?", ""},
                              ExerciseBlock{"Kod", "Læs.", {}, {{"A", "Ord"}}, {}, "", 5},
                              TeacherNoteBlock{"Vent."},
                              TextBlock{"Sidst."}};
  std::vector<BlockId> blocks;
  for (const BlockBody& body : bodies) {
    blocks.push_back(BlockId::make());
    edit::AddBlock add({blocks.back(), section().id, 999, body, false});
    BOOST_REQUIRE(!session->run(add));
  }
  const auto into = folder.path / "preview";
  const auto made = [&] { return app::write_preview(read(), course(), folder.path, into, {}); };
  const auto places = made();
  std::set<std::string> anchors;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::string& place = places.of(section().id, blocks[i]);
    const std::size_t mark = place.find('#');
    BOOST_REQUIRE(mark != std::string::npos);
    const std::string id = "id=\"" + place.substr(mark + 1) + "\"";
    BOOST_TEST(anchors.insert(id).second);
    for (const char* edition : {"student", "teacher"}) {
      const bool shown = std::string(edition) == "teacher" || i != 6;
      BOOST_TEST(has(base::read_file(into / edition / place.substr(0, mark)), id) == shown);
    }
  }
  edit::RemoveBlock remove(blocks.front());
  BOOST_REQUIRE(!session->run(remove));
  BOOST_TEST(made().of({}, blocks.back()) == places.of({}, blocks.back()));
}

BOOST_AUTO_TEST_CASE(images_are_taken_by_what_they_hold) {
  const std::string png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x03\x08\x02\0\0\0", 29);
  const auto image = app::figure_image(folder.file("figur.txt", png));
  BOOST_TEST(image.media_type == "image/png");
  BOOST_TEST(image.file_name == "figur.txt");
  const auto bad = folder.file("figur.png", "no image");
  BOOST_TEST(
      (test::error_of([&] { app::figure_image(bad); }).kind() == base::ErrorKind::bad_input));
  BOOST_TEST((test::error_of([&] { app::figure_image(folder.path / "none.png"); }).kind() ==
              base::ErrorKind::not_found));
}

BOOST_AUTO_TEST_CASE(a_copy_keeps_the_marks_but_no_approval) {
  model::Excerpt excerpt = read().excerpts_of_course(course()).front();
  excerpt.trims = {{text::Pos(0), text::Pos(2)}};
  excerpt.reviewed_at = 5;
  edit::SaveExcerpt save(excerpt);
  BOOST_REQUIRE(!session->run(save));
  model::SectionId copied;
  edit::Together all = edit::copy_section(read(), section().id, copied);
  BOOST_REQUIRE(!session->run(all));
  const auto blocks = read().blocks(copied);
  BOOST_TEST(blocks.size() == read().blocks(section().id).size());
  std::vector<model::Excerpt> copies;
  for (const model::Block& block : blocks)
    for (const model::Excerpt& each : read().excerpts(block.id)) copies.push_back(each);
  BOOST_REQUIRE(copies.size() == 2U);
  const auto same = std::find_if(copies.begin(), copies.end(), [&](const model::Excerpt& each) {
    return each.quote == excerpt.quote;
  });
  BOOST_TEST((same->trims == excerpt.trims));
  BOOST_TEST(!same->reviewed_at);
}

BOOST_AUTO_TEST_SUITE_END()
