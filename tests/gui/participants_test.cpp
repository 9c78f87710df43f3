// SPDX-License-Identifier: GPL-3.0-or-later
// The table of participants: cells, blocks and what is refused. Each ends in the project.
#include "gui/participants/participant_table.h"

#include <boost/test/unit_test.hpp>

#include "edit/participant_edits.h"
#include "gui/table_study.h"

namespace edit = uddrag::edit;
namespace gui = uddrag::gui;
namespace model = uddrag::model;

namespace {

struct ParticipantStudy : test::TableStudy<gui::ParticipantTable> {
  ParticipantStudy() {
    add_attribute("role", model::AttributeType::text, {});
    add_attribute("years", model::AttributeType::number, {});
    add_attribute("part", model::AttributeType::choice, {"nord", "syd"});
    for (const char* label : {"P01", "P02"}) {
      edit::SaveParticipant save({model::ParticipantId::make(), label, "", ""});
      BOOST_REQUIRE(!session->run(save));
    }
    table.load(session->read());
  }
  void add_attribute(const char* name, model::AttributeType type,
                     std::vector<std::string> choices) {
    edit::SaveAttribute save({model::AttributeId::make(), name, type, std::move(choices),
                              static_cast<std::int64_t>(session->read().attributes().size())});
    BOOST_REQUIRE(!session->run(save));
  }
};

// Columns: id, pseudonym, role, years, part, four uses.
constexpr std::size_t years = 3, part = 4, teaching = 7;

}  // namespace

BOOST_AUTO_TEST_CASE(cells_are_written_and_read) {
  ParticipantStudy study;
  BOOST_CHECK_EQUAL(study.table.columns().size(), 10U);
  BOOST_CHECK_EQUAL(study.run(study.table.change(0, 1, " Karen ")), "");
  BOOST_CHECK_EQUAL(study.run(study.table.change(0, years, "7")), "");
  BOOST_CHECK_EQUAL(study.run(study.table.change(0, part, "syd")), "");
  BOOST_CHECK_EQUAL(study.run(study.table.change(0, teaching, "review first")), "");
  BOOST_CHECK_EQUAL(study.table.block(0, 0, 1, 9), "P01\tKaren\t\t7\tsyd\t\t\treview first\t\n");
  study.session->undo();
  study.table.load(study.session->read());
  BOOST_CHECK_EQUAL(study.table.cell(0, teaching), "");
  BOOST_CHECK_EQUAL(study.run(study.table.change(0, years, "")), "");
  BOOST_CHECK_EQUAL(study.table.cell(0, years), "");
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_refused_with_its_place) {
  ParticipantStudy study;
  const std::string before = study.all();
  BOOST_CHECK(study.run(study.table.change(1, years, "syv")).starts_with("P02, years: "));
  BOOST_CHECK(study.run(study.table.change(1, part, "øst")).starts_with("P02, part: "));
  BOOST_CHECK(study.run(study.table.change(1, teaching, "måske")).starts_with("P02, consent_"));
  BOOST_CHECK(!study.run(study.table.change(1, 0, "P01")).empty());
  BOOST_CHECK_EQUAL(study.all(), before);
}

BOOST_AUTO_TEST_CASE(a_block_is_one_action) {
  ParticipantStudy study;
  const std::string before = study.all();
  BOOST_CHECK_EQUAL(
      study.run(study.table.paste(
          0, 0, "P01\tKaren\tfrivillig\t7\r\nP02\tJonas\tansat\t2\r\nP03\tLis\t\t\r\n")),
      "");
  BOOST_CHECK_EQUAL(study.table.size(), 3U);
  BOOST_CHECK_EQUAL(study.table.block(0, 0, 3, 4),
                    "P01\tKaren\tfrivillig\t7\nP02\tJonas\tansat\t2\nP03\tLis\t\t\n");
  study.session->undo();
  study.table.load(study.session->read());
  BOOST_CHECK_EQUAL(study.all(), before);
}

BOOST_AUTO_TEST_CASE(a_block_with_a_fault_changes_nothing) {
  ParticipantStudy study;
  const std::string before = study.all();
  const std::string why = study.run(study.table.paste(0, years, "3;nord\nfem;syd\n"));
  BOOST_CHECK(why.starts_with("P02, years: "));
  BOOST_CHECK_EQUAL(study.all(), before);
  BOOST_CHECK(!study.run(study.table.paste(2, years, "3\n")).empty());  // nobody has that row
  BOOST_CHECK_EQUAL(study.all(), before);
}

BOOST_AUTO_TEST_CASE(what_was_copied_can_be_pasted) {
  ParticipantStudy study;
  study.run(study.table.paste(0, 0, "P01\tKaren\tfrivillig\t7\tnord\tyes\tyes\tno\tyes"));
  const std::string row = study.table.block(0, 1, 1, 8);
  BOOST_CHECK_EQUAL(study.run(study.table.paste(1, 1, row)), "");
  BOOST_CHECK_EQUAL(study.table.block(1, 1, 1, 8), row);
}
