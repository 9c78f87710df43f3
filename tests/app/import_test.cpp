// SPDX-License-Identifier: GPL-3.0-or-later
// Transcripts into a project: files and folders, what is told of each, what is left out and why.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/import_transcripts.h"
#include "app/support.h"
#include "course/labels.h"
#include "query/excerpts.h"

using namespace uddrag;
using app::ImportOutcome;
using base::ErrorKind;
using test::Folder;

BOOST_AUTO_TEST_SUITE(import_transcripts)

namespace {

std::vector<std::string> names(const std::vector<std::filesystem::path>& files) {
  std::vector<std::string> list;
  for (const auto& file : files) list.push_back(file.filename().string());
  return list;
}

std::unique_ptr<app::Session> empty_project(const Folder& folder) {
  return app::Session::create(folder.path / "p.uddrag", "T", "da", {"A", "A"});
}

ImportOutcome import(app::Session& session, const std::vector<std::filesystem::path>& paths,
                     const std::string& group = {}) {
  return app::add_transcripts(session, app::read_transcripts(app::transcripts_in(paths, "da"), {}),
                              group);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_folder_gives_what_can_be_read_sorted_as_the_language_does) {
  const Folder folder;
  for (const char* name : {"t/ø.txt", "t/a.txt", "t/under/æ.VTT", "t/å.md", "t/b.docx",
                           "t/kodning.xlsx", "t/uden", "t/.txt"})
    folder.file(name, "x");
  const std::vector<std::string> expected{"a.txt", "b.docx", "æ.VTT", "ø.txt", "å.md"};
  const app::FoundFiles found = app::transcripts_in({folder.path / "t"}, "da");
  BOOST_TEST(names(found.files) == expected, boost::test_tools::per_element());
  const std::vector<std::string> others{"kodning.xlsx", "uden"};
  BOOST_TEST(found.others == others, boost::test_tools::per_element());
  // A file that is named is taken whatever its ending; its reader will say what is wrong.
  BOOST_TEST(app::transcripts_in({folder.path / "t/uden"}, "da").files.size() == 1U);
  BOOST_TEST(test::error_of([&] { app::transcripts_in({folder.path / "nowhere"}, "da"); }).kind() ==
             ErrorKind::not_found);
  folder.file("empty/picture.png", "x");
  const auto empty = test::error_of([&] { app::transcripts_in({folder.path / "empty"}, "da"); });
  BOOST_TEST(empty.kind() == ErrorKind::empty);
  BOOST_TEST(empty.path() == (folder.path / "empty").string());
}

BOOST_AUTO_TEST_CASE(what_else_lies_in_a_folder_is_told_with_the_first_document) {
  const Folder folder;
  folder.file("t/a.txt", "I: Ord.");
  folder.file("t/b.txt", "I: Flere ord.");
  folder.file("t/under/pakke.zip", "PK");
  const auto read = app::read_transcripts(app::transcripts_in({folder.path / "t"}, "da"), {});
  BOOST_REQUIRE_EQUAL(read.size(), 2U);
  const auto told = [](const app::ReadTranscript& one) {
    std::string words;
    for (const auto& item : one.document->report.items)
      if (item.what == "other files in the folder") words += item.examples.at(0);
    return words;
  };
  BOOST_TEST(told(read[0]) == "under/pakke.zip");
  BOOST_TEST(told(read[1]) == "");
}

BOOST_AUTO_TEST_CASE(what_comes_in_is_the_text_its_turns_the_original_and_a_report) {
  const Folder folder;
  const std::string words = std::string("\xEF\xBB\xBF") +
                            "I: Hvad?\r\nKaren: Vi 👩‍👩‍👧 ved.\r\n"
                            "I: Ja?\r\nKaren: Nej.\r\n";
  const auto file = folder.file("Interview 1.txt", words);
  const auto session = empty_project(folder);
  const auto outcome = import(*session, {file}, "Frivillige");
  BOOST_REQUIRE_EQUAL(outcome.added.size(), 1U);
  BOOST_TEST(outcome.added[0].file == "Interview 1.txt");
  BOOST_TEST(outcome.added[0].name == "Interview 1");
  const model::Document document = session->read().documents().at(0);
  BOOST_TEST(session->read().document_text(document).utf8().find('\r') == std::string::npos);
  BOOST_TEST(session->read().content(document.original).value() == words);  // byte for byte
  BOOST_TEST(document.source_name == "Interview 1.txt");
  BOOST_TEST((session->read().groups().at(0).id == document.group));
  BOOST_TEST(session->read().turns(document.id).size() == 4U);
  BOOST_TEST(session->read().speakers(document.id).size() == 2U);
  const auto report = nlohmann::json::parse(document.import_report);
  BOOST_TEST(report.at("encoding") == "UTF-8");
  std::map<std::string, int> items;
  for (const auto& item : report.at("items")) items[item.at("what")] = item.at("count");
  BOOST_TEST(items.at("turns") == 4);
  BOOST_TEST(items.at("speakers") == 2);
  BOOST_TEST(session->journal().history().size() == 1U);  // one action for all
}

BOOST_AUTO_TEST_CASE(a_bad_file_stops_only_itself) {
  const Folder folder;
  folder.file("t/a.txt", test::karen);
  folder.file("t/b.txt", "");
  folder.file("t/c.docx", "no archive");
  const auto session = empty_project(folder);
  const auto outcome = import(*session, {folder.path / "t"});
  BOOST_TEST(outcome.added.size() == 1U);
  BOOST_REQUIRE_EQUAL(outcome.failed.size(), 2U);
  BOOST_TEST(outcome.failed[0].file == "b.txt");
  BOOST_TEST(outcome.failed[0].reason == "The file is empty.");
  BOOST_TEST(outcome.failed[1].file == "c.docx");
  BOOST_TEST(!outcome.failed[1].reason.empty());
}

BOOST_AUTO_TEST_CASE(the_same_text_is_taken_in_once) {
  const Folder folder;
  const auto file = folder.file("a.txt", test::karen);
  const auto twin = folder.file("under another name.txt", test::karen);
  const auto session = empty_project(folder);
  const auto first = import(*session, {file, twin, file});
  BOOST_TEST(first.added.size() == 1U);
  BOOST_TEST(first.duplicates.size() == 2U);  // within one import
  const std::string dump = app::dump_project(session->read());
  const auto second = import(*session, {twin});
  BOOST_TEST(second.added.empty());
  BOOST_REQUIRE_EQUAL(second.duplicates.size(), 1U);
  BOOST_TEST(second.duplicates[0].file == "under another name.txt");
  BOOST_TEST((dump == app::dump_project(session->read())));
  BOOST_TEST(session->journal().history().size() == 1U);
}

BOOST_AUTO_TEST_CASE(another_text_of_the_same_name_gets_a_number) {
  const Folder folder;
  const auto session = empty_project(folder);
  const auto outcome =
      import(*session, {folder.file("1/a.txt", test::karen), folder.file("2/a.txt", test::anders)});
  BOOST_REQUIRE_EQUAL(outcome.added.size(), 2U);
  BOOST_TEST(outcome.added[0].name == "a");
  BOOST_TEST(outcome.added[1].name == "a (2)");
}

BOOST_AUTO_TEST_CASE(a_dry_run_says_the_same_and_changes_nothing) {
  test::Study study;
  study.folder.file("t/ny.txt", "I: Noget nyt?\nR: Ja.\nI: Hvad?\nR: Alt.\n");
  study.folder.file("t/igen.txt", test::karen);
  study.folder.file("t/tom.txt", "");
  const std::string before = study.dump();
  const std::size_t actions = study.actions();
  const auto read = app::read_transcripts(app::transcripts_in({study.folder.path / "t"}, "da"), {});
  const auto planned = app::would_add(study.read(), read);
  BOOST_TEST((study.dump() == before));
  BOOST_TEST(study.actions() == actions);
  const auto done = app::add_transcripts(*study.session, read, "");
  const auto words = [](const ImportOutcome& outcome) {
    std::string all;
    for (const auto* list : {&outcome.added, &outcome.duplicates, &outcome.failed})
      for (const auto& line : *list) all += line.file + "|" + line.name + "|" + line.reason + "\n";
    return all;
  };
  BOOST_TEST(words(planned) == words(done));
  BOOST_TEST(planned.added.size() == 1U);
  BOOST_TEST(planned.duplicates.size() == 1U);
  BOOST_TEST(planned.failed.size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_transcripts_in_an_archive_come_one_by_one) {
  const Folder folder;
  const auto session = empty_project(folder);
  const auto archive =
      std::filesystem::path(UDDRAG_SOURCE_DIR) / "tests/golden/archive/interviews.zip";
  const auto read = app::read_transcripts(app::transcripts_in({archive}, "da"), {});
  BOOST_REQUIRE(read.size() == 3U);
  BOOST_TEST(read[0].path.string() == (archive / "uge 1/Karen.txt").string());
  const auto& told = read[0].document->report.items;
  BOOST_TEST(std::count_if(told.begin(), told.end(), [](const auto& item) {
               return item.what == "other files in the archive" &&
                      item.examples == std::vector<std::string>{"uge 2/lyd.mp3"};
             }) == 1);
  const auto outcome = app::add_transcripts(*session, read, "");
  BOOST_TEST(outcome.added.size() == 2U);
  BOOST_TEST(outcome.failed.size() == 1U);  // the empty one
}

BOOST_AUTO_TEST_CASE(a_recording_comes_with_the_transcript_of_its_name) {
  const Folder folder;
  folder.file("t/Karen.txt", test::karen);
  folder.file("t/karen.MP3", "sound");
  folder.file("t/Anders.txt", test::anders);
  folder.file("t/Koncert.mp3", "music");  // of no transcript: no business of an import
  const auto session = empty_project(folder);
  const auto outcome = import(*session, {folder.path / "t"});
  BOOST_TEST(outcome.added.size() == 2U);
  BOOST_TEST(outcome.failed.empty());
  for (const model::Document& document : session->read().documents()) {
    BOOST_TEST(document.media == (document.name == "Karen" ? "t/karen.MP3" : ""));
    if (document.name == "Karen") BOOST_TEST((document.media_hash == base::hash_of_bytes("sound")));
  }
  session->undo();  // one action
  BOOST_TEST(session->read().documents().empty());
}

BOOST_AUTO_TEST_CASE(a_recording_alone_is_a_document_to_be_transcribed) {
  const Folder folder;
  folder.file("t/Koncert.mp3", "music");
  folder.file("t/Samtale.wav", "talk");
  const auto session = empty_project(folder);
  const auto outcome = import(*session, {folder.path / "t"});  // there are no transcripts in it
  BOOST_REQUIRE(outcome.added.size() == 2U);
  BOOST_TEST(outcome.added[0].name == "Koncert");
  const model::Document document = session->read().documents().at(0);
  BOOST_TEST(session->read().document_text(document).empty());
  BOOST_TEST(document.media == "t/Koncert.mp3");
  BOOST_TEST(document.language == "da");
  // It is there already, by what is in it.
  folder.file("t/Kopi.mp3", "music");
  const auto again = import(*session, {folder.path / "t/Kopi.mp3"});
  BOOST_REQUIRE(again.duplicates.size() == 1U);
  BOOST_TEST(again.duplicates[0].twin == "Koncert");
  // Words of the same name may come later, never the other way round.
  folder.file("t/Koncert.txt", test::karen);
  const auto options = importing::Options{};
  const auto words = app::would_add(
      session->read(), app::read_transcripts({folder.path / "t/Koncert.txt"}, options));
  BOOST_REQUIRE(words.added.size() == 1U);
  BOOST_TEST((words.added[0].older == document.id));
}

BOOST_AUTO_TEST_CASE(the_same_interview_in_two_formats_comes_once_with_the_richer_one) {
  const Folder folder;
  folder.file("t/Samtale.txt",
              "Karen: Vi henter dem.\nAnders: Hvornår?\nKaren: I morgen.\nAnders: Godt.\n");
  folder.file("t/Samtale.vtt",
              "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Karen>Vi henter dem.</v>\n\n"
              "00:00:03.000 --> 00:00:04.000\n<v Anders>Hvornår?</v>\n\n"
              "00:00:05.000 --> 00:00:06.000\n<v Karen>I morgen.</v>\n\n"
              "00:00:07.000 --> 00:00:08.000\n<v Anders>Godt.</v>\n");
  folder.file("t/Anden.txt", "Noget helt andet.");
  const auto read = app::read_transcripts(app::transcripts_in({folder.path / "t"}, "da"), {});
  BOOST_REQUIRE_EQUAL(read.size(), 2U);
  BOOST_TEST(read[1].path.filename().string() == "Samtale.vtt");
  BOOST_REQUIRE_EQUAL(read[1].also.size(), 1U);
  BOOST_TEST(read[1].also[0].filename().string() == "Samtale.txt");
  // Also where the file is read again with other options.
  for (const app::ReadTranscript& one : {read[1], app::read_again(read[1], {})}) {
    const auto& items = one.document->report.items;
    BOOST_TEST(std::count_if(items.begin(), items.end(), [](const auto& item) {
                 return item.what == "the same words in other formats" && item.count == 1;
               }) == 1);
  }
}

BOOST_AUTO_TEST_CASE(another_text_in_another_format_stays_its_own) {
  const Folder folder;
  folder.file("t/Samtale.txt", "Vi henter dem.");
  folder.file("t/Samtale.md", "Vi henter dem ikke.");
  folder.file("u/Samtale.txt", "Vi henter dem.");
  const auto read =
      app::read_transcripts(app::transcripts_in({folder.path / "t", folder.path / "u"}, "da"), {});
  BOOST_TEST(read.size() == 3U);  // the one in the other folder is a duplicate, and said to be one
}

BOOST_AUTO_TEST_CASE(the_pages_of_a_document_are_in_its_locators) {
  const Folder folder;
  const auto session = empty_project(folder);
  edit::NewDocument made;
  made.document.id = model::DocumentId::make();
  made.document.name = "Rapport";
  made.text = "Første side.\nAnden side.\nMere af anden.";
  for (const auto& [start, end, style] :
       {std::tuple(0, 12, "page 9"), {13, 24, "page 10"}, {25, 39, "page 10"}, {13, 18, "bold"}})
    made.styles.push_back(
        {model::StyleRunId::make(), made.document.id, {text::Pos(start), text::Pos(end)}, style});
  edit::AddDocument add(made);
  BOOST_REQUIRE(!session->run(add));
  query::Places places(session->read());
  BOOST_TEST(places.at(made.document.id, text::Pos(3)).page == 9);
  BOOST_TEST(places.at(made.document.id, text::Pos(16)).page == 10);
  BOOST_TEST(places.at(made.document.id, text::Pos(30)).page == 10);
  BOOST_TEST(course::locator_text("Rapport", 0, {}, "da", 10) == "Rapport, side 10");
  BOOST_TEST(course::locator_text("Report", 2, {}, "en", 10) == "Report, page 10, turn 2");
}

BOOST_AUTO_TEST_CASE(what_is_handed_over_goes_as_it_is_written) {
  const Folder folder;
  folder.file("t/a.txt", "I: Ord.");
  const auto session = empty_project(folder);
  auto read = app::read_transcripts({folder.path / "t/a.txt"}, {});
  app::add_transcripts(*session, std::move(read), "");
  BOOST_REQUIRE(read.size() == 1U);
  BOOST_TEST(read[0].bytes.empty());
  BOOST_TEST(!read[0].document);
  BOOST_TEST(session->read().turns(session->read().documents().at(0).id).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_cancelled_import_changes_nothing) {
  const Folder folder;
  const auto session = empty_project(folder);
  struct Stops : base::Progress {
    void stepped(const State& state) override {
      if (state.done == 1) cancel();
    }
  } stops;
  const auto read = app::read_transcripts(
      {folder.file("a.txt", test::karen), folder.file("b.txt", test::anders)}, {});
  BOOST_CHECK_THROW(app::add_transcripts(*session, read, "", &stops), base::Cancelled);
  BOOST_TEST(session->read().documents().empty());
  BOOST_TEST(session->journal().history().empty());
  BOOST_TEST(app::add_transcripts(*session, read, "").added.size() == 2U);  // one can go on
}

BOOST_AUTO_TEST_CASE(an_import_is_taken_back_as_a_whole) {
  const Folder folder;
  const auto session = empty_project(folder);
  import(*session, {folder.file("a.txt", test::karen), folder.file("b.txt", test::anders)}, "G");
  session->undo();
  BOOST_TEST(session->read().documents().empty());
  BOOST_TEST(session->read().groups().empty());
  const auto again = import(*session, {folder.path / "a.txt"});
  BOOST_TEST(again.added.size() == 1U);  // its text lies in the file still, but in no document
}

BOOST_AUTO_TEST_SUITE_END()
