// SPDX-License-Identifier: GPL-3.0-or-later
// Charts of the coding: what is counted, whose words are not, and that nobody can be told apart.
#include "course/chart.h"

#include <boost/test/unit_test.hpp>

#include "course/gates.h"
#include "course/make_pages.h"
#include "course/study.h"

namespace c = uddrag::course;
namespace model = uddrag::model;
using study::Study;

namespace {

/// Two codes, one below the other; a third on its own.
struct Counted : Study {
  model::CodeId roles = code("Roller", {}), limits = code("Grænser", roles),
                trust = code("Tillid", {});

  Counted() { material.counted.documents.push_back(material.documents.at(document).document); }

  model::CodeId code(const std::string& name, model::CodeId parent) {
    model::Code made;
    made.id = model::CodeId::make();
    made.parent = parent;
    made.name = name;
    material.codes[made.id] = made;
    return made.id;
  }
  model::ParticipantId person(const std::string& role, model::ConsentState state) {
    model::Participant made;
    made.id = model::ParticipantId::make();
    material.participants[made.id] = made;
    material.values.push_back(
        {material.attributes.front().id, model::OwnerKind::participant, made.id.uuid, role});
    consent(made.id, state);
    return made.id;
  }
  void quote(std::vector<model::CodeId> codes, std::vector<model::ParticipantId> speakers) {
    material.counted.quotes.push_back({document, std::move(speakers), false, std::move(codes)});
  }
  c::Chart chart(std::vector<model::CodeId> codes, model::ChartBy by) const {
    return c::chart_of(material, {std::move(codes), by, material.attributes.front().id});
  }
  std::string words(std::vector<model::CodeId> codes, model::ChartBy by) const {
    return c::chart_text(chart(std::move(codes), by), "en");
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(charts)

BOOST_AUTO_TEST_CASE(a_passage_counts_once_for_a_code_and_those_above_it) {
  Counted study;
  study.quote({study.limits}, {study.karen});
  study.quote({study.limits, study.roles}, {study.karen});
  study.quote({study.trust}, {study.karen});
  study.material.course.language = "en";
  BOOST_TEST(study.words({study.trust, study.roles, study.limits}, model::ChartBy::code) ==
             "Bar chart, coded passages: Tillid 1; Roller 2; Grænser 2.");
  study.material.course.language = "da";
  BOOST_TEST(study.chart({study.roles}, model::ChartBy::code).unit == "Kodede passager");
}

BOOST_AUTO_TEST_CASE(words_of_people_who_have_not_agreed_do_not_count) {
  for (const auto& [state, count] :
       {std::pair(model::ConsentState::yes, 1), std::pair(model::ConsentState::review_first, 1),
        std::pair(model::ConsentState::no, 0), std::pair(model::ConsentState::withdrawn, 0)}) {
    Counted study;
    study.consent(study.anders, state);
    study.quote({study.roles}, {study.karen, study.anders});
    BOOST_TEST(study.chart({study.roles}, model::ChartBy::code).series.at(0).bars.at(0).count ==
               count);
  }
  Counted study;
  study.no_answer(study.karen);
  study.quote({study.roles}, {study.karen});
  study.quote({study.roles}, {});
  study.material.counted.quotes.push_back({study.document, {}, true, {study.roles}});
  BOOST_TEST(study.chart({study.roles}, model::ChartBy::code).series.at(0).bars.at(0).count == 1);
}

BOOST_AUTO_TEST_CASE(a_group_of_fewer_than_three_is_not_shown) {
  Counted study;
  study.material.course.language = "en";
  study.quote({study.roles}, {study.karen});
  study.quote({study.roles}, {study.anders});
  BOOST_TEST(study.chart({study.roles}, model::ChartBy::attribute).series.empty());
  study.person("frivillig", model::ConsentState::yes);
  study.person("frivillig", model::ConsentState::no);
  BOOST_TEST(study.words({study.roles, study.trust}, model::ChartBy::attribute) ==
             "Bar chart, coded passages: Roller: Frivillig 1; Tillid: Frivillig 0. Groups of fewer "
             "than three participants are not shown.");
}

BOOST_AUTO_TEST_CASE(groups_of_documents_are_as_large_as_those_who_speak_in_them) {
  Counted study;
  model::DocumentGroup group;
  group.id = model::DocumentGroupId::make();
  group.name = "Fælles";
  study.material.counted.groups.push_back(group);
  study.material.counted.documents.front().group = group.id;
  auto& people = study.material.counted.people[study.document];
  people = {study.karen, study.anders};
  study.quote({study.roles}, {study.karen});
  BOOST_TEST(study.chart({study.roles}, model::ChartBy::group).series.empty());
  people.push_back(model::ParticipantId::make());
  BOOST_TEST(study.chart({study.roles}, model::ChartBy::group).series.at(0).bars.at(0).label ==
             "Fælles");
}

BOOST_AUTO_TEST_CASE(documents_are_named_by_kind_and_number_never_by_who_speaks) {
  Counted study;
  study.quote({study.roles}, {study.karen});
  const auto label = [&] {
    return study.chart({study.roles}, model::ChartBy::document).series.at(0).bars.at(0).label;
  };
  BOOST_TEST(label() == "Int. 1");
  study.material.counted.documents.front().name = "Karen Jensen";
  BOOST_TEST(label() == "Dokument 1");
}

BOOST_AUTO_TEST_CASE(a_chart_on_a_page_has_its_names_replaced_and_its_numbers_in_words) {
  Counted study;
  study.add_name("Tillid", "Fortrolighed");
  study.quote({study.trust}, {study.karen});
  model::FigureBlock figure;
  figure.caption = "Hvor tit?";
  figure.credit = "Egen optælling.";
  figure.chart = model::ChartQuery{{study.trust}, model::ChartBy::code};
  const model::Block block = study.add_block(figure);
  const auto elements = c::block_elements(study.material, block, c::Edition::student);
  const auto& shown = std::get<c::Figure>(elements.at(0));
  BOOST_TEST(shown.chart->series.at(0).name == "Fortrolighed");
  BOOST_TEST(shown.caption == "Hvor tit? Egen optælling.");
  BOOST_TEST(shown.alternative == "Søjlediagram, kodede passager: Fortrolighed 1.");
}

BOOST_AUTO_TEST_CASE(a_chart_of_nothing_is_left_out_and_said) {
  Counted study;
  model::FigureBlock figure;
  figure.chart = model::ChartQuery{};
  const model::Block block = study.add_block(figure);
  BOOST_TEST(c::block_elements(study.material, block, c::Edition::student).empty());
  const auto findings = c::check_gates(study.material);
  BOOST_TEST(std::any_of(findings.begin(), findings.end(), [&](const c::Finding& finding) {
    return finding.block == block.id && finding.gate == c::Gate::completeness;
  }));
}

BOOST_AUTO_TEST_SUITE_END()
