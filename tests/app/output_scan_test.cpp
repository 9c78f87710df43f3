// SPDX-License-Identifier: GPL-3.0-or-later
// Names that slipped past everything else: put into the pages as they are, rendered, and looked for
// in the finished files of every format.
#include "app/output_scan.h"

#include "app/course_export.h"
#include "app/support.h"
#include "base/hash.h"
#include "export/unpack.h"

using namespace uddrag;
using course::Pages;

BOOST_AUTO_TEST_SUITE(output_scan)

namespace {

Pages one_page() {
  Pages pages;
  pages.identifier = "0190a1b2-0000-7000-8000-0000000000c1";
  pages.title = "Et forløb";
  pages.language = "da";
  pages.edition = course::Edition::teacher;
  pages.pages.resize(1);
  pages.pages[0].slug = "modul";
  pages.pages[0].title = "Et modul";
  pages.pages[0].number = 1;
  return pages;
}

course::Prose prose(const std::string& words) {
  return {course::Paragraph{{{words, false, false, false, "", false}}}};
}

course::ExcerptFigure excerpt() {
  course::ExcerptFigure made;
  made.anchor = "uddrag-1";
  made.language = "da";
  made.attribution = "Frivillig";
  made.runs = {{course::QuoteRun::Kind::said, "Ord", false}};
  return made;
}

using Put = std::function<void(Pages&, const std::string&)>;

Put element(const std::function<course::Element(const std::string&)>& make) {
  return [make](Pages& pages, const std::string& words) {
    pages.pages[0].elements.push_back(make(words));
  };
}

/// Every field that some output shows.
const std::vector<std::pair<const char*, Put>>& places() {
  using namespace course;
  static const std::vector<std::pair<const char*, Put>> all = {
      {"title", [](Pages& p, const std::string& w) { p.title = w; }},
      {"subtitle", [](Pages& p, const std::string& w) { p.subtitle = w; }},
      {"licence", [](Pages& p, const std::string& w) { p.licence = w; }},
      {"objective", [](Pages& p, const std::string& w) { p.objectives = {w}; }},
      {"page title", [](Pages& p, const std::string& w) { p.pages[0].title = w; }},
      {"page objective", [](Pages& p, const std::string& w) { p.pages[0].objectives = {w}; }},
      {"note", [](Pages& p, const std::string& w) { p.pages[0].content_note = w; }},
      {"prose", element([](const std::string& w) { return ProseElement{prose(w)}; })},
      {"prose over runs", element([](const std::string& w) {
         const std::size_t half = w.size() - 3;
         return ProseElement{{Paragraph{{{w.substr(0, half), false, false, false, "", false},
                                         {w.substr(half), true, false, false, "", false}}}}};
       })},
      {"quote", element([](const std::string& w) {
         ExcerptFigure made = excerpt();
         made.runs.front().text = w;
         return made;
       })},
      {"quote over runs", element([](const std::string& w) {
         ExcerptFigure made = excerpt();
         const std::size_t half = w.size() - 3;
         made.runs = {{QuoteRun::Kind::said, w.substr(0, half), false},
                      {QuoteRun::Kind::said, w.substr(half), true}};
         return made;
       })},
      {"attribution", element([](const std::string& w) {
         ExcerptFigure made = excerpt();
         made.attribution = w;
         return made;
       })},
      {"alternative text", element([](const std::string& w) {
         return Figure{{}, "", "", w, "En figur"};
       })},
      {"caption", element([](const std::string& w) {
         return Figure{{}, "", "", "Et hus", w};
       })},
      {"fact", element([](const std::string& w) {
         return Facts{"Tal", {{w, ""}}};
       })},
      {"video", element([](const std::string& w) {
         return Video{w, "https://example.org/v", "", 1, {}, {}, false};
       })},
      {"question", element([](const std::string& w) {
         return Question{1, prose(w), {}};
       })},
      {"teacher note", element([](const std::string& w) { return TeacherNote{prose(w)}; })},
  };
  return all;
}

std::vector<course::Finding> scanned(const Pages& pages, app::CourseFormat format) {
  const model::PseudonymTerm haddad{{}, "Haddad", "Nissen", "person", {}, ""};
  const model::PseudonymTerm place{{}, "Nørrestrand", "Sønderby", "place", {}, ""};
  return app::scan_output(app::render(pages, format), {haddad, place}, pages,
                          [format](const Pages& other) { return app::render(other, format); });
}

void each_format(const std::function<void(app::CourseFormat)>& work) {
  for (const app::CourseFormatInfo& format : app::course_formats())
    BOOST_TEST_CONTEXT(format.name) work(format.format);
}

}  // namespace

BOOST_AUTO_TEST_CASE(clean_pages_are_clean) {
  Pages pages = one_page();
  for (const auto& [place, put] : places()) put(pages, "Ord om Dahhad");
  each_format([&](app::CourseFormat format) { BOOST_CHECK(scanned(pages, format).empty()); });
}

BOOST_AUTO_TEST_CASE(a_name_anywhere_is_found) {
  const char* const words[] = {"Ord om Haddad", "Ord om HADDADS", "en nørrestrandborger"};
  std::size_t turn = 0;  // every place in every format, each with one of the words
  each_format([&](app::CourseFormat format) {
    for (const auto& [place, put] : places()) {
      const char* const said = words[++turn % std::size(words)];
      Pages pages = one_page();
      put(pages, said);
      BOOST_CHECK_MESSAGE(!scanned(pages, format).empty(), place << ": " << said);
    }
  });
}

BOOST_AUTO_TEST_CASE(files_that_go_out_as_they_are_are_read) {
  const std::string drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><desc>Haddad</desc></svg>";
  const auto hash = base::hash_of_bytes(drawing);
  Pages pages = one_page();
  pages.media[hash] = drawing;
  pages.pages[0].elements = {course::Figure{hash, "image/svg+xml", "a.svg", "Et hus", ""}};
  const auto found = scanned(pages, app::CourseFormat::site);
  BOOST_REQUIRE_EQUAL(found.size(), 1U);
  BOOST_TEST(found[0].detail.text == "\"Haddad\" stands in it: »Haddad«.");
  BOOST_TEST(found[0].place.ends_with(".svg"));
  BOOST_CHECK(found[0].gate == course::Gate::pseudonyms);
  BOOST_CHECK(found[0].severity == course::Severity::stops);
}

BOOST_AUTO_TEST_CASE(metadata_among_bytes_is_read) {
  const std::string narrow = std::string("\x89PNG\r\n\x1a\n\0\0tEXtAuthor\0", 22) + "Haddad" +
                             std::string("\0\xFF\x01", 3);
  std::string wide("\xFF\xD8\x01", 3);
  for (const char c : std::string("Haddad")) wide += std::string(1, c) + '\0';
  for (const std::string& bytes : {narrow, wide}) {
    Pages pages = one_page();
    pages.files["film.mp4"] = bytes + std::string("\0\1", 2);
    course::Video video{"Film", "film.mp4", "", 1, {}, {}, true};
    pages.pages[0].elements = {video};
    BOOST_TEST(!scanned(pages, app::CourseFormat::site).empty());
  }
}

BOOST_AUTO_TEST_CASE(a_name_is_found_wherever_a_line_of_a_pdf_ends) {
  const model::PseudonymTerm names[] = {{{}, "Mariam Haddad", "Lea", "person", {}, ""},
                                        {{}, "Nørrestrand Kulturhus", "Salen", "other", {}, ""}};
  const auto found = [&](const Pages& pages) {
    const auto render = [](const Pages& other) {
      return app::render(other, app::CourseFormat::pdf);
    };
    return app::scan_output(render(pages), {std::begin(names), std::end(names)}, pages, render)
        .size();
  };
  for (int before = 0; before < 24; before += 2) {
    const std::string filler(static_cast<std::size_t>(before) * 4, 'e');
    Pages pages = one_page();
    pages.pages[0].elements = {
        course::ProseElement{prose("Leder: " + filler + " ja: Mariam Haddad: vi gik videre.")}};
    BOOST_TEST(found(pages) == 1U, before);
    // In a narrow cell a name goes over three lines, and a long word is divided anywhere.
    course::ProseTable table;
    for (int i = 0; i < 6; ++i) {
      table.header.push_back({{"Nr", false, false, false, "", false}});
      table.rows.resize(1);
      table.rows[0].push_back({{"ord", false, false, false, "", false}});
    }
    table.rows[0][2][0].text = filler.substr(0, 20) + " Nørrestrand Kulturhus: nej";
    table.rows[0][4][0].text = filler.substr(0, 20) + "-Mariam Haddad";
    pages.pages[0].elements = {course::ProseElement{{table}}};
    BOOST_TEST(found(pages) == 2U, before);
  }
}

BOOST_AUTO_TEST_CASE(authors_may_be_named_where_authors_stand) {
  each_format([](app::CourseFormat format) {
    Pages pages = one_page();
    pages.authors = "Nadia Haddad";
    BOOST_TEST(scanned(pages, format).empty());
    pages.pages[0].title = "Om Haddad";
    BOOST_TEST(!scanned(pages, format).empty());
    pages = one_page();  // so many that a line cannot hold them
    for (int i = 0; i < 12; ++i) pages.authors += "Nadia Haddad-Andersen, Bo Nørrestrand, ";
    pages.authors += "Nadia Haddad";
    const auto found = scanned(pages, format);
    BOOST_CHECK_MESSAGE(found.empty(), (found.empty() ? "" : found.front().detail.text));
  });
}

BOOST_AUTO_TEST_SUITE_END()
