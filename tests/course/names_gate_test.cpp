// SPDX-License-Identifier: GPL-3.0-or-later
// No name of the list leaves, wherever in a course it stands: it is replaced, or the gate stops.
#include <boost/test/unit_test.hpp>

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "course/gates.h"
#include "course/make_pages.h"
#include "course/study.h"

namespace c = uddrag::course;
namespace model = uddrag::model;
using study::Study;

namespace {

using Put = std::function<void(Study&, const std::string&)>;

template <class Body>
Put block(std::string Body::*field) {
  return [field](Study& study, const std::string& words) {
    Body body;
    body.*field = words;
    study.add_block(body);
  };
}
Put course(std::string model::Course::*field) {
  return [field](Study& study, const std::string& words) { study.material.course.*field = words; };
}
Put section(std::string model::Section::*field) {
  return [field](Study& study, const std::string& words) {
    study.material.sections.front().*field = words;
  };
}
Put excerpt(std::string model::Excerpt::*field) {
  return [field](Study& study, const std::string& words) { study.excerpt().*field = words; };
}

void put_fact(Study& study, const model::Fact& fact) {
  model::FactsBlock facts;
  facts.facts.push_back(fact);
  study.add_block(facts);
}

void put_code(Study& study, const std::string& name, const std::string& definition) {
  model::Code code;
  code.id = model::CodeId::make();
  code.name = name;
  code.definition = definition;
  study.material.codes[code.id] = code;
  model::ExerciseBlock exercise;
  exercise.codes.push_back(code.id);
  study.add_block(exercise);
}

/// A contrast stands on a page only where it shows something.
model::ContrastBlock& add_contrast(Study& study) {
  study.add_excerpt("Det er vores opgave, siger loven.");
  study.material.blocks.back().body = model::ContrastBlock{};
  return std::get<model::ContrastBlock>(study.material.blocks.back().body);
}
Put contrast(std::string model::ContrastBlock::*field) {
  return [field](Study& study, const std::string& words) { add_contrast(study).*field = words; };
}

/// Every field of a course that reaches a page.
const std::vector<std::pair<const char*, Put>>& places() {
  using namespace model;
  static const std::vector<std::pair<const char*, Put>> all = {
      {"title", course(&Course::title)},
      {"subtitle", course(&Course::subtitle)},
      {"level", course(&Course::level)},
      {"objectives", course(&Course::objectives)},
      {"licence", course(&Course::licence)},
      {"version", course(&Course::version)},
      {"attribution pattern", course(&Course::attribution_pattern)},
      {"section title", section(&Section::title)},
      {"section objectives", section(&Section::objectives)},
      {"section note", section(&Section::content_note)},
      {"lead-in", excerpt(&Excerpt::lead_in)},
      {"attribution", excerpt(&Excerpt::attribution)},
      {"translation", excerpt(&Excerpt::translation)},
      {"excerpt note", excerpt(&Excerpt::content_note)},
      {"clarification",
       [](Study& study, const std::string& words) {
         study.excerpt().clarifications = {{uddrag::text::Pos(3), words}};
       }},
      {"excerpt in a contrast",
       [](Study& study, const std::string& words) {
         add_contrast(study);
         study.material.excerpts.back().lead_in = words;
       }},
      {"value of an attribute",
       [](Study& s, const std::string& words) { s.material.values.front().value = words; }},
      {"name of the document",
       [](Study& s, const std::string& words) {
         s.material.documents.at(s.document).document.name = words;
       }},
      {"text", block(&TextBlock::markdown)},
      {"contrast title", contrast(&ContrastBlock::title)},
      {"contrast left", contrast(&ContrastBlock::left_title)},
      {"contrast right", contrast(&ContrastBlock::right_title)},
      {"contrast question", contrast(&ContrastBlock::question)},
      {"file name", block(&FigureBlock::file_name)},
      {"alternative text", block(&FigureBlock::alternative)},
      {"caption", block(&FigureBlock::caption)},
      {"facts title", block(&FactsBlock::title)},
      {"fact",
       [](Study& s, const std::string& words) {
         put_fact(s, {words, ""});
       }},
      {"source of a fact",
       [](Study& s, const std::string& words) {
         put_fact(s, {"", words});
       }},
      {"video title", block(&VideoBlock::title)},
      {"video file", block(&VideoBlock::source)},
      {"video captions", block(&VideoBlock::captions)},
      {"video description", block(&VideoBlock::description)},
      {"video transcript", block(&VideoBlock::transcript)},
      {"question", block(&QuestionBlock::question)},
      {"answer", block(&QuestionBlock::answer)},
      {"exercise title", block(&ExerciseBlock::title)},
      {"instruction", block(&ExerciseBlock::instruction)},
      {"key", block(&ExerciseBlock::key)},
      {"voice of a passage",
       [](Study& study, const std::string& words) {
         model::ExerciseBlock exercise;
         exercise.passage.push_back({words, "Ja."});
         study.add_block(exercise);
       }},
      {"words of a passage",
       [](Study& study, const std::string& words) {
         model::ExerciseBlock exercise;
         exercise.passage.push_back({"A", words});
         study.add_block(exercise);
       }},
      {"name of a code", [](Study& s, const std::string& words) { put_code(s, words, ""); }},
      {"definition of a code", [](Study& s, const std::string& words) { put_code(s, "A", words); }},
      {"teacher note", block(&TeacherNoteBlock::markdown)},
  };
  return all;
}

std::string findings(const Study& study) {
  std::string details;
  for (const c::Finding& finding : c::check_gates(study.material))
    if (finding.gate == c::Gate::pseudonyms && finding.severity == c::Severity::stops)
      details += finding.detail.text + "\n";
  return details;
}

std::string everything(const Study& study) {
  return study::dump(c::make_pages(study.material, c::Edition::student)) +
         study::dump(c::make_pages(study.material, c::Edition::teacher));
}

/// Words in a place where nothing is replaced: a link, in the text of a block.
Study with_link(const std::string& address) {
  Study study;
  study.add_name("Mariam Haddad", "Layla");
  study.add_name("Nørrestrand", "Sønderby");
  study.add_block(model::TextBlock{"[her](" + address + ")"});
  return study;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_quote_itself_has_no_name_left) {
  Study study;
  BOOST_CHECK(everything(study).find("Mariam") != std::string::npos);
  study.add_name("Mariam", "Layla");
  BOOST_CHECK(everything(study).find("Mariam") == std::string::npos);
  BOOST_CHECK_EQUAL(findings(study), "");
}

BOOST_AUTO_TEST_CASE(a_name_in_any_field_is_replaced_or_stops) {
  for (const auto& [place, put] : places()) {
    BOOST_TEST_CONTEXT(place) {
      Study bare;
      bare.add_name("Haddad", "Nissen");
      put(bare, "Ord om Dahhad");  // to know that the field reaches a page at all
      BOOST_CHECK(everything(bare).find("Dahhad") != std::string::npos);
      BOOST_CHECK_EQUAL(findings(bare), "");
      Study study;
      study.add_name("Haddad", "Nissen");
      put(study, "Ord om Haddad");
      const bool left = everything(study).find("Haddad") != std::string::npos;
      BOOST_CHECK(!left || !findings(study).empty());
    }
  }
}

BOOST_AUTO_TEST_CASE(a_form_that_cannot_be_replaced_stops_in_any_field) {
  for (const auto& [place, put] : places()) {
    BOOST_TEST_CONTEXT(place) {
      Study study;
      study.add_name("Haddad", "Nissen");
      put(study, "Ord om haddad");
      BOOST_CHECK(findings(study).find("Haddad") != std::string::npos);
    }
  }
}

BOOST_AUTO_TEST_CASE(addresses_are_read_as_people_read_them) {
  for (const char* address :
       {"https://example.org/Mariam%20Haddad", "https://example.org/mariam-haddad",
        "https://example.org/mariam_haddad.html", "https://example.org/?q=mariam+haddad",
        "https://example.org/MariamHaddad2", "https://example.org/N%C3%B8rrestrand",
        "https://example.org/n%c3%b8rrestrand-2024", "billeder/Nørrestrand_02.png"})
    BOOST_CHECK_MESSAGE(!findings(with_link(address)).empty(), address);
  for (const char* address : {"https://example.org/", "https://example.org/100%", "a%zzb", "%",
                              "https://example.org/%FF%FE", "https://example.org/mariamne"})
    BOOST_CHECK_MESSAGE(findings(with_link(address)).empty(), address);
}

BOOST_AUTO_TEST_CASE(names_of_files_are_read_as_people_read_them) {
  for (const char* name :
       {"Haddad2.png", "IMG2Haddad.png", "foto_haddad.png", "BilledeHaddad.png", "HADDAD-01.jpg"}) {
    Study study;
    study.add_name("Haddad", "Nissen");
    study.add_block(model::FigureBlock{{}, "image/png", name, "Et hus", ""});
    BOOST_CHECK_MESSAGE(!findings(study).empty(), name);
  }
}

BOOST_AUTO_TEST_CASE(files_that_go_out_as_they_are_are_read) {
  Study study;
  study.add_name("Haddad", "Nissen");
  model::VideoBlock video;
  video.source = "v.mp4";
  video.captions = "v.vtt";
  study.add_block(video);
  study.material.files = {{"v.mp4", "\xFF\x00"},
                          {"v.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHej"}};
  BOOST_CHECK_EQUAL(findings(study), "");
  study.material.files["v.vtt"] += " Haddad";
  BOOST_CHECK_EQUAL(findings(study), "\"Haddad\" stands in the captions.\n");
  study.material.blocks.pop_back();
  BOOST_CHECK_EQUAL(findings(study), "");
  const std::string drawing = "<svg><text>Haddad</text></svg>";
  const auto hash = uddrag::base::hash_of_bytes(drawing);
  study.material.media[hash] = drawing;
  study.add_block(model::FigureBlock{hash, "image/svg+xml", "a.svg", "En tegning", ""});
  BOOST_CHECK_EQUAL(findings(study), "\"Haddad\" stands in the drawing.\n");
}

BOOST_AUTO_TEST_CASE(context_around_an_excerpt_has_no_names) {
  Study study;
  study.add_name("loven", "reglen");
  study.excerpt().context_after = 1;
  const std::string all = everything(study);
  BOOST_CHECK(all.find("siger reglen") != std::string::npos);
  BOOST_CHECK(all.find("loven") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_author_may_have_a_name_of_the_list) {
  Study study;
  study.add_name("Haddad", "Nissen");
  study.material.course.authors = "N. Haddad";
  BOOST_CHECK_EQUAL(findings(study), "");
  BOOST_CHECK(everything(study).find("N. Haddad") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_name_of_several_words_in_small_letters_can_be_answered_for) {
  Study study;
  study.add_name("Ny Nabo", "Godt Selskab");
  study.add_block(model::TextBlock{"Man får en ny nabo."});
  const auto found = c::check_gates(study.material);
  BOOST_CHECK(c::stops(found));
  BOOST_CHECK(!c::stops(found, {c::Gate::pseudonyms}));
  study.add_block(model::TextBlock{"Foreningen ny Nabo"});
  BOOST_CHECK(c::stops(c::check_gates(study.material), {c::Gate::pseudonyms}));
}
