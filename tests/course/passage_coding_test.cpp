// SPDX-License-Identifier: GPL-3.0-or-later
// The researchers' coding of an exercise's passage, as spans of what is printed.
#include "course/passage_coding.h"

#include <boost/test/unit_test.hpp>

#include "course/gates.h"
#include "course/make_pages.h"
#include "course/study.h"
#include "text/utf8.h"

namespace c = uddrag::course;
namespace model = uddrag::model;
using study::Study;
using uddrag::text::Pos;
using uddrag::text::Span;

namespace {

struct Coded {
  Study study;
  model::CodeId roles = add_code("Roller"), law = add_code("Lov");
  model::CoderId one = model::CoderId::make(), two = model::CoderId::make();

  explicit Coded(const std::vector<std::string>& lines) {
    model::ExerciseBlock exercise;
    exercise.document = study.document;
    exercise.codes = {roles, law};
    for (const std::string& line : lines) exercise.passage.push_back({"K", line});
    study.add_block(exercise);
  }

  model::CodeId add_code(const std::string& name) {
    model::Code code;
    code.id = model::CodeId::make();
    code.name = name;
    study.material.codes[code.id] = code;
    return code.id;
  }

  c::SourceDocument& document() { return study.material.documents.at(study.document); }

  void give(const std::string& words, model::CodeId code, model::CoderId coder) {
    const std::string& all = document().text.utf8();
    const std::size_t at = all.find(words);
    BOOST_REQUIRE(at != std::string::npos);
    const Pos start(uddrag::text::count_code_points(std::string_view(all).substr(0, at)));
    document().codings.push_back(
        {{start, start + uddrag::text::count_code_points(words)}, code, coder});
  }

  const model::ExerciseBlock& block() const {
    return std::get<model::ExerciseBlock>(study.material.blocks.back().body);
  }

  /// "line code coder »words«" of everything that the page's exercise says.
  std::vector<std::string> printed() const {
    std::vector<std::string> all;
    for (const c::Page& page : c::make_pages(study.material, c::Edition::student).pages)
      for (const c::Element& element : page.elements)
        if (const auto* exercise = std::get_if<c::Exercise>(&element))
          for (const c::CodedPassage& part : exercise->coded)
            all.push_back(words_of(*exercise, part));
    return all;
  }

  static std::string words_of(const c::Exercise& exercise, const c::CodedPassage& part) {
    const uddrag::text::Text line(exercise.passage[part.line].text);
    return std::to_string(part.line) + " " + exercise.codes[part.code].name + " " +
           std::to_string(part.coder) + " »" + std::string(line.slice(part.span)) + "«";
  }

  std::vector<std::string> stopped() const {
    std::vector<std::string> details;
    for (const c::Finding& finding : c::check_gates(study.material))
      if (finding.severity == c::Severity::stops) details.push_back(finding.detail.text);
    return details;
  }
};

using Lines = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(codings_are_cut_to_the_lines_of_the_passage) {
  Coded coded({"Vi henter Mariam i lufthavnen, og kommunen finder en bolig.",
               "Det er vores opgave, siger loven."});
  coded.give("kommunen finder en bolig.\nDet er vores opgave", coded.roles, coded.one);
  coded.give("siger loven", coded.law, coded.two);
  coded.give("Jeg bor der selv", coded.law, coded.one);  // behind the passage
  BOOST_TEST(
      coded.printed() == (Lines{"0 Roller 0 »kommunen finder en bolig.«",
                                "1 Roller 0 »Det er vores opgave«", "1 Lov 1 »siger loven«"}),
      boost::test_tools::per_element());
  BOOST_TEST(coded.stopped() == Lines{}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(only_the_codes_to_choose_from_are_told) {
  Coded coded({"Det er vores opgave, siger loven."});
  coded.give("opgave", coded.add_code("Andet"), coded.one);
  BOOST_TEST(coded.printed().empty());
}

BOOST_AUTO_TEST_CASE(parts_between_omissions_are_found_where_they_follow_each_other) {
  Coded coded({"Vi henter Mariam […] finder en bolig.", "selv."});
  coded.give("Vi henter Mariam i lufthavnen, og kommunen finder", coded.roles, coded.one);
  coded.give("selv", coded.law, coded.one);
  const auto places = c::passage_places(coded.document(), coded.block());
  BOOST_TEST(places.found.size() == 3u);
  BOOST_TEST(places.missing.empty());
  BOOST_TEST(coded.printed() ==
                 (Lines{"0 Roller 0 »Vi henter Mariam«", "0 Roller 0 »finder«", "1 Lov 0 »selv«"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(positions_follow_the_replacement_of_names) {
  Coded coded({"Vi henter Mariam i lufthavnen, og kommunen finder en bolig."});
  coded.give("Mariam i lufthavnen", coded.roles, coded.one);
  coded.give("henter Mar", coded.law, coded.one);
  coded.give("iam i", coded.law, coded.two);
  coded.study.add_name("Mariam", "[en kvinde]");
  BOOST_TEST(coded.printed() ==
                 (Lines{"0 Lov 0 »henter [en kvinde]«", "0 Roller 0 »[en kvinde] i lufthavnen«",
                        "0 Lov 1 »[en kvinde] i«"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_altered_line_stops_at_fidelity) {
  Coded coded({"Vi hentede Mariam i lufthavnen.", "Det er vores opgave, siger loven."});
  BOOST_REQUIRE_EQUAL(coded.stopped().size(), 1u);
  BOOST_TEST(coded.stopped().front().find("»Vi hentede Mariam i lufthavnen.«") == 0u);
}

BOOST_AUTO_TEST_CASE(half_a_name_at_the_edge_of_a_passage_stops) {
  Coded coded({"Vi henter Mariam"});
  coded.study.add_name("Mariam i lufthavnen", "Layla");
  bool found = false;
  for (const std::string& detail : coded.stopped())
    found = found || detail.find("within a name") != std::string::npos;
  BOOST_TEST(found);
}

BOOST_AUTO_TEST_CASE(without_consent_there_is_neither_passage_nor_coding) {
  Coded coded({"Det er vores opgave, siger loven."});
  coded.give("siger loven", coded.law, coded.two);
  coded.study.consent(coded.study.anders, model::ConsentState::no);
  BOOST_TEST(coded.printed().empty());
  BOOST_TEST(!coded.stopped().empty());
}
