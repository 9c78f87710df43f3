// SPDX-License-Identifier: GPL-3.0-or-later
// Findings in the order in which they are mended, and whether a course may leave.
#include "gui/checks/findings.h"

#include <boost/test/unit_test.hpp>

namespace course = uddrag::course;
namespace model = uddrag::model;
using course::Gate;
using course::Severity;
using uddrag::gui::Findings;
using Verdict = Findings::Verdict;

namespace {

course::Finding found(Gate gate, Severity severity, bool overridable = false) {
  course::Finding finding;
  finding.gate = gate;
  finding.severity = severity;
  finding.overridable = overridable;
  return finding;
}

}  // namespace

BOOST_AUTO_TEST_CASE(nothing_found_may_leave) {
  const Findings none;
  BOOST_CHECK(none.empty());
  BOOST_CHECK(none.verdict() == Verdict::may_leave);
}

BOOST_AUTO_TEST_CASE(gate_by_gate_and_what_stops_first) {
  const Findings all(
      {found(Gate::completeness, Severity::warns), found(Gate::pseudonyms, Severity::warns),
       found(Gate::pseudonyms, Severity::stops, true), found(Gate::consent, Severity::stops),
       found(Gate::pseudonyms, Severity::stops)});
  const auto& rows = all.rows();
  BOOST_REQUIRE_EQUAL(rows.size(), 5U);
  BOOST_CHECK(rows[0].gate == Gate::consent);
  BOOST_CHECK(rows[1].severity == Severity::stops && !rows[1].overridable);
  BOOST_CHECK(rows[2].overridable);
  BOOST_CHECK(rows[3].severity == Severity::warns && rows[3].gate == Gate::pseudonyms);
  BOOST_CHECK(rows[4].gate == Gate::completeness);
  std::string begins;
  for (std::size_t i = 0; i < rows.size(); ++i) begins += all.begins_gate(i) ? 'x' : '-';
  BOOST_CHECK_EQUAL(begins, "xx--x");
  BOOST_CHECK_EQUAL(all.count(Gate::pseudonyms), 3U);
  BOOST_CHECK_EQUAL(all.stopping(), 2U);
  BOOST_CHECK_EQUAL(all.to_answer_for(), 1U);
  BOOST_CHECK_EQUAL(all.notes(), 2U);
  BOOST_CHECK(all.verdict() == Verdict::stopped);
}

BOOST_AUTO_TEST_CASE(what_can_be_answered_for_needs_a_reason_and_names_its_gates) {
  const Findings all(
      {found(Gate::fidelity, Severity::stops, true), found(Gate::accessibility, Severity::warns)});
  BOOST_CHECK(all.verdict() == Verdict::needs_reason);
  BOOST_CHECK(all.gates_to_answer_for() == std::set<Gate>{Gate::fidelity});
  BOOST_CHECK(!course::stops(all.rows(), all.gates_to_answer_for()));
}

BOOST_AUTO_TEST_CASE(each_is_mended_where_it_belongs) {
  using Mend = Findings::Mend;
  course::Finding consent = found(Gate::consent, Severity::stops);
  BOOST_CHECK(Findings::mend(consent) == Mend::participants);
  consent.participants = {model::ParticipantId::make()};
  BOOST_CHECK(Findings::mend(consent) == Mend::participant);
  BOOST_CHECK(Findings::mend(found(Gate::pseudonyms, Severity::warns)) == Mend::pseudonyms);
  BOOST_CHECK(Findings::mend(found(Gate::accessibility, Severity::warns)) == Mend::none);
}
