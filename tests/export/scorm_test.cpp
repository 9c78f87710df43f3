// SPDX-License-Identifier: GPL-3.0-or-later
// The course as a SCORM package: a manifest that names its files, and scripts that tell an LMS what
// happened. The scripts are run by duktape against a window and an LMS made of a few lines.
#include "export/scorm.h"

#include <boost/test/unit_test.hpp>
#include <set>

#include "export/sample_pages.h"
#include "export/support.h"

using namespace uddrag;
using exporting::Scorm;
using exporting::write_scorm;

BOOST_AUTO_TEST_SUITE(scorm)

namespace {

using Parts = std::map<std::string, std::string>;
constexpr Scorm versions[] = {Scorm::v1_2, Scorm::v2004};

Parts parts(Scorm version, const course::Pages& pages = test::sample_pages()) {
  return test::unzip(write_scorm(pages, version).bytes);
}

/// A window with the frame in it, an LMS of both versions, and words to drive them by: go(file,
/// boxes) shows a page, tick(n) changes a box, fire(name) an event of the window.
constexpr const char* world = R"js(
var window = this, heard = {}, kept = {}, calls = [], printed = print;
window.parent = window; window.top = window; window.opener = null;
window.addEventListener = function (name, deed) { heard[name] = deed; };
function fire(name) { if (heard[name]) heard[name]({}); }
function lms(start, get, set, save, end) {
  var api = {};
  api[start] = function (empty) { calls.push('start'); return 'true'; };
  api[get] = function (key) { return key in kept ? kept[key] : ''; };
  api[set] = function (key, value) {
    if (typeof value !== 'string') throw new Error('not a string: ' + key);
    kept[key] = value;
    return 'true';
  };
  api[save] = function (empty) { return 'true'; };
  api[end] = function (empty) { calls.push('end'); return 'true'; };
  return api;
}
var old = lms('LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish');
var young = lms('Initialize', 'GetValue', 'SetValue', 'Commit', 'Terminate');
var loaded, boxes = [], links = [], view = { pageYOffset: 0, innerHeight: 100 };
view.addEventListener = function (name, deed) { view.scrolled = deed; };
var frame = { contentWindow: view, src: 'index.html' };
frame.addEventListener = function (name, deed) { loaded = deed; };
var document = { title: '', getElementById: function (id) { return id === 'page' ? frame : null; } };
function box() {
  var made = { checked: false };
  made.addEventListener = function (name, deed) { made.changed = deed; };
  return made;
}
function go(file, count) {
  boxes = [];
  for (var i = 0; i < (count || 0); i++) boxes.push(box());
  links = [{ href: 'https://example.org' }];
  view.pageYOffset = 0;
  view.location = { pathname: '/some/where/' + file };
  view.document = {
    readyState: 'complete', title: 'Page ' + file, documentElement: { scrollHeight: 500 },
    querySelectorAll: function (what) {
      if (what.indexOf('a[') === 0) return links;
      return boxes.length ? [{ querySelectorAll: function () { return boxes; } }] : [];
    }
  };
  if (loaded) loaded();
}
function tick(n) { boxes[n].checked = !boxes[n].checked; boxes[n].changed(); }
function say(name) { printed(name + '=' + kept[name]); }
go('index.html');
)js";

/// What the driver printed when the package's scripts ran in that world.
std::string played(Scorm version, const std::string& prelude, const std::string& driver,
                   const course::Pages& pages = test::sample_pages()) {
  const auto all = parts(version, pages);
  const auto folder = test::write_all({{"1.js", world + prelude},
                                       {"2.js", all.at("scorm_course.js")},
                                       {"3.js", all.at("scorm_lms.js")},
                                       {"4.js", all.at("scorm_track.js")},
                                       {"5.js", driver}},
                                      "scorm");
  const auto [code, output] =
      test::run("cd '" + folder.string() + "' && duk 1.js 2.js 3.js 4.js 5.js");
  BOOST_TEST(code == 0, output);
  return output;
}

bool says(const std::string& output, const std::string& line) {
  return ("\n" + output).find("\n" + line + "\n") != std::string::npos;
}

const std::string with_old = "window.API = old;\n", with_young = "window.API_1484_11 = young;\n";
const std::string first = "baggrund.html", second = "modul-1-jo-taettere-jo-mere-forsigtig.html",
                  last = "modul-2-hvem-goer-hvad.html";

}  // namespace

BOOST_AUTO_TEST_CASE(the_manifest_names_every_file_and_no_other) {
  for (const auto version : versions) {
    const auto all = parts(version);
    pugi::xml_document manifest;
    test::parse(manifest, all.at("imsmanifest.xml"), "imsmanifest.xml");
    std::set<std::string> named{"imsmanifest.xml"}, present;
    for (const auto& file : manifest.select_nodes("//resource/file"))
      BOOST_TEST(named.insert(file.node().attribute("href").value()).second);
    for (const auto& [name, bytes] : all) present.insert(name);
    BOOST_TEST(present == named, boost::test_tools::per_element());
    const auto resource = manifest.select_node("//resource").node();
    BOOST_TEST(std::string(resource.attribute("href").value()) == "course_frame.html");
    const bool old = version == Scorm::v1_2;
    BOOST_TEST(
        std::string(resource.attribute(old ? "adlcp:scormtype" : "adlcp:scormType").value()) ==
        "sco");
    BOOST_TEST(test::text_of(manifest.select_node("//schemaversion").node()) ==
               (old ? "1.2" : "2004 4th Edition"));
    BOOST_TEST(test::text_of(manifest.select_node("//item/title").node()) ==
               "Tæt på og fri? (Underviserens udgave)");
    const std::string item =
        manifest.select_node("//item").node().attribute("identifierref").value();
    BOOST_TEST(item == resource.attribute("identifier").value());
  }
}

BOOST_AUTO_TEST_CASE(the_frame_shows_the_course_and_can_be_read_aloud) {
  const auto all = parts(Scorm::v1_2);
  pugi::xml_document frame;
  test::parse(frame, all.at("course_frame.html"), "course_frame.html");
  const auto page = frame.select_node("//iframe").node();
  BOOST_TEST(all.contains(page.attribute("src").value()));
  BOOST_TEST(!std::string(page.attribute("title").value()).empty());
  BOOST_TEST(std::string(frame.child("html").attribute("lang").value()) == "da");
  for (const auto& script : frame.select_nodes("//script"))
    BOOST_TEST(all.contains(script.node().attribute("src").value()));
  const auto changed = parts(Scorm::v1_2, [] {
    auto pages = test::sample_pages();
    pages.title = "</title><script>alert(1)</script>";
    return pages;
  }());
  BOOST_TEST(changed.at("course_frame.html").find("<script>alert") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(every_word_that_was_said_is_there_and_nothing_that_only_the_maker_knows) {
  const auto all = parts(Scorm::v2004);
  std::string text;
  for (const auto& [name, bytes] : all)
    if (name.ends_with(".html")) {
      pugi::xml_document xml;
      test::parse(xml, bytes, name);
      text += test::text_of(xml.child("html").child("body"));
    }
  for (const auto& said : test::said_texts()) BOOST_TEST(text.find(said) != text.npos, said);
  test::check_hidden(all, test::hidden_words());
}

BOOST_AUTO_TEST_CASE(the_same_pages_give_the_same_bytes) {
  for (const auto version : versions)
    BOOST_TEST((write_scorm(test::sample_pages(), version).bytes ==
                write_scorm(test::sample_pages(), version).bytes));
}

BOOST_AUTO_TEST_CASE(an_lms_of_1_2_hears_of_pages_answers_score_and_end) {
  if (!test::installed("duk")) return;
  const auto output = played(
      Scorm::v1_2, with_old,
      "say('cmi.core.lesson_status'); go('" + first + "'); go('" + second +
          "', 3); tick(0); tick(2); say('cmi.core.score.raw');"
          "say('cmi.interactions.0.student_response'); say('cmi.interactions.0.result');"
          "tick(2); say('cmi.interactions.0.student_response'); say('cmi.interactions.1.id');"
          "say('cmi.core.lesson_status'); printed('title=' + document.title + links[0].target);"
          "go('" +
          last +
          "'); kept['cmi.core.lesson_status2'] = kept['cmi.core.lesson_status'];"
          "say('cmi.core.lesson_status2'); fire('pagehide'); fire('pagehide');"
          "say('cmi.core.exit'); say('cmi.core.session_time'); printed(calls.join());");
  BOOST_TEST(says(output, "cmi.core.lesson_status=incomplete"), output);
  BOOST_TEST(says(output, "cmi.core.score.raw=100"), output);
  BOOST_TEST(says(output, "cmi.interactions.0.student_response=a,c"), output);
  BOOST_TEST(says(output, "cmi.interactions.0.student_response=a"), output);
  BOOST_TEST(says(output, "cmi.interactions.0.result=neutral"), output);
  BOOST_TEST(says(output, "cmi.interactions.1.id=undefined"), output);
  BOOST_TEST(says(output, "title=Page " + second + "_blank"), output);
  BOOST_TEST(says(output, "cmi.core.lesson_status2=completed"), output);
  BOOST_TEST(says(output, "cmi.core.exit=suspend"), output);
  BOOST_TEST(output.find("cmi.core.session_time=00:00:") != output.npos, output);
  BOOST_TEST(says(output, "start,end"), output);
}

BOOST_AUTO_TEST_CASE(an_lms_of_2004_hears_it_in_its_own_words) {
  if (!test::installed("duk")) return;
  const auto output = played(
      Scorm::v2004, with_young,
      "go('" + second +
          "', 3); tick(1); say('cmi.score.scaled'); say('cmi.progress_measure');"
          "say('cmi.interactions.0.learner_response'); say('cmi.interactions.0.description');"
          "go('" +
          last +
          "'); say('cmi.completion_status'); view.pageYOffset = 400; view.scrolled();"
          "kept.after = kept['cmi.completion_status']; say('after'); fire('pagehide');"
          "say('cmi.session_time'); say('cmi.exit'); printed(calls.join());");
  BOOST_TEST(says(output, "cmi.score.scaled=1"), output);
  BOOST_TEST(says(output, "cmi.progress_measure=0.33"), output);
  BOOST_TEST(says(output, "cmi.interactions.0.learner_response=code2"), output);
  BOOST_TEST(says(output, "cmi.interactions.0.description=Øvelse: Kod selv"), output);
  BOOST_TEST(says(output, "cmi.completion_status=incomplete"), output);  // not at its end yet
  BOOST_TEST(says(output, "after=completed"), output);
  BOOST_TEST(output.find("cmi.session_time=PT0H0M") != output.npos, output);
  BOOST_TEST(says(output, "start,end"), output);
}

BOOST_AUTO_TEST_CASE(who_comes_back_goes_on_where_the_course_was_left) {
  if (!test::installed("duk")) return;
  const auto left = played(Scorm::v1_2, with_old,
                           "go('" + second +
                               "', 3); tick(0); tick(2);"
                               "say('cmi.suspend_data'); say('cmi.core.lesson_location');");
  std::string prelude = with_old;
  for (std::size_t from = 0; from < left.size();) {
    const auto to = left.find('\n', from);
    const auto line = left.substr(from, to - from);
    const auto at = line.find('=');
    prelude += "kept['" + line.substr(0, at) + "'] = '" + line.substr(at + 1) + "';\n";
    from = to + 1;
  }
  const auto output =
      played(Scorm::v1_2, prelude,
             "printed('at=' + frame.src); go(frame.src, 3);"
             "printed('boxes=' + boxes.map(function (b) { return b.checked; }).join());"
             "say('cmi.core.score.raw');");
  BOOST_TEST(says(output, "at=" + second), output);
  BOOST_TEST(says(output, "boxes=true,false,true"), output);
  BOOST_TEST(says(output, "cmi.core.score.raw=100"), output);
}

BOOST_AUTO_TEST_CASE(what_the_lms_keeps_stays_below_4096_characters) {
  if (!test::installed("duk")) return;
  auto pages = test::sample_pages();
  const auto module = pages.pages[1];
  pages.pages.clear();
  for (int i = 0; i < 460; ++i) {
    pages.pages.push_back(module);
    pages.pages.back().slug = "modul-" + std::to_string(i);
  }
  const auto output =
      played(Scorm::v1_2, with_old,
             "for (var i = 0; i < 459; i++) { go('modul-' + i + '.html', 3); tick(0); tick(2); }"
             "printed(kept['cmi.suspend_data'].length < 4096 ? 'fits' : 'too long');"
             "printed(kept['cmi.suspend_data'].length > 3900 ? 'used' : 'wasted');"
             "go('modul-459.html'); say('cmi.core.lesson_status');",
             pages);
  BOOST_TEST(says(output, "fits"), output);
  BOOST_TEST(says(output, "used"), output);
  BOOST_TEST(says(output, "cmi.core.lesson_status=completed"), output);
}

BOOST_AUTO_TEST_CASE(the_lms_is_found_around_the_window_and_behind_it) {
  if (!test::installed("duk")) return;
  const std::string ask = "printed(calls.join() || 'nobody');";
  const auto around =
      "var outer = { API: old }; outer.parent = outer; var closed = { parent: outer };"
      "Object.defineProperty(closed, 'API', { get: function () { throw new Error('no'); } });"
      "window.parent = closed; window.top = outer;";
  BOOST_TEST(says(played(Scorm::v1_2, around, ask), "start"));
  BOOST_TEST(says(played(Scorm::v1_2, "window.opener = { API: old };", ask), "start"));
  BOOST_TEST(says(played(Scorm::v1_2,
                         "window.parent = window.top = { opener: { API: old } };"
                         "window.parent.parent = window.parent;",
                         ask),
                  "start"));
  BOOST_TEST(says(played(Scorm::v2004, "window.API = old;", ask), "nobody"));  // of another version
}

BOOST_AUTO_TEST_CASE(without_an_lms_the_course_is_only_shown) {
  if (!test::installed("duk")) return;
  for (const auto version : versions) {
    const auto output = played(version, "",
                               "go('" + second +
                                   "', 3); tick(1); fire('pagehide');"
                                   "printed('kept ' + Object.keys(kept).length + document.title);");
    BOOST_TEST(says(output, "kept 0Page " + second), output);
  }
}

BOOST_AUTO_TEST_SUITE_END()
