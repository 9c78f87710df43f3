// SPDX-License-Identifier: GPL-3.0-or-later
// Each gate: what it finds, and that it is quiet once that is mended.
#include "course/gates.h"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include "base/clock.h"
#include "base/hash.h"
#include "course/excerpt_figure.h"
#include "course/make_pages.h"
#include "course/study.h"

namespace c = uddrag::course;
namespace model = uddrag::model;
using study::Study;
using State = model::ConsentState;

namespace {

/// What a gate says: one line a finding, those that stop marked by "!".
std::string said(const Study& study, c::Gate gate) {
  std::string lines;
  for (const c::Finding& finding : c::check_gates(study.material))
    if (finding.gate == gate)
      lines += (finding.severity == c::Severity::stops ? "! " : "- ") + finding.detail.text + "\n";
  return lines;
}
std::string consent(const Study& study) {
  return said(study, c::Gate::consent);
}
bool stops(const Study& study) {
  return c::stops(c::check_gates(study.material));
}
/// Whether the pages of both editions hold the excerpt.
bool shown(const Study& study) {
  bool anywhere = false;
  for (const c::Edition edition : {c::Edition::student, c::Edition::teacher})
    for (const c::Page& page : c::make_pages(study.material, edition).pages)
      for (const c::Element& element : page.elements)
        anywhere = anywhere || std::holds_alternative<c::ExcerptFigure>(element);
  return anywhere;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_good_course_has_no_stop) {
  const Study study;
  BOOST_CHECK(!stops(study));
  BOOST_CHECK_EQUAL(consent(study), "");
  BOOST_CHECK(shown(study));
}

BOOST_AUTO_TEST_CASE(consent_of_one_speaker) {
  Study study;
  study.consent(study.karen, State::no);
  BOOST_CHECK_EQUAL(consent(study), "! P01 has not agreed to teaching.\n");
  BOOST_CHECK(!shown(study));
  study.no_answer(study.karen);
  BOOST_CHECK_EQUAL(consent(study), "! P01 has not agreed to teaching.\n");
  BOOST_CHECK(!shown(study));
  study.consent(study.karen, State::withdrawn);
  BOOST_CHECK_EQUAL(consent(study), "! P01 has withdrawn the consent.\n");
  BOOST_CHECK(!shown(study));
  study.consent(study.karen, State::yes);
  BOOST_CHECK(shown(study) && !stops(study));
}

BOOST_AUTO_TEST_CASE(a_review_holds_an_excerpt_until_its_date) {
  Study study;
  study.consent(study.karen, State::review_first);
  BOOST_CHECK(consent(study).starts_with("- P01 wants to review it first"));
  BOOST_CHECK(!stops(study));
  BOOST_CHECK(!shown(study));
  study.excerpt().reviewed_at = 1'740'000'000'000;
  BOOST_CHECK_EQUAL(consent(study), "");
  BOOST_CHECK(shown(study));
}

BOOST_AUTO_TEST_CASE(a_review_of_other_words_holds_the_excerpt_again) {
  Study study;
  study.consent(study.karen, State::review_first);
  study.excerpt().reviewed_at = 1'740'000'000'000;
  study.excerpt().quote_text_hash = uddrag::base::hash_of_bytes("Vi henter dem.");
  BOOST_CHECK(consent(study).starts_with("- P01 wants to review it first"));
  BOOST_CHECK(!shown(study));
  const auto& quote = study.material.quotes.at(study.excerpt().quote);
  study.excerpt().quote_text_hash = uddrag::base::hash_of_bytes(quote.text);
  BOOST_CHECK_EQUAL(consent(study), "");
  BOOST_CHECK(shown(study));
}

BOOST_AUTO_TEST_CASE(a_review_helps_nobody_who_said_no) {
  for (const State state : {State::no, State::withdrawn}) {
    Study study;
    study.consent(study.karen, state);
    study.excerpt().reviewed_at = 1'740'000'000'000;
    BOOST_CHECK(stops(study));
    BOOST_CHECK(!shown(study));
  }
}

BOOST_AUTO_TEST_CASE(one_review_does_not_speak_for_two) {
  Study study;
  study.material.excerpts.clear();
  study.material.blocks.clear();
  study.add_excerpt("kommunen finder en bolig.\nDet er vores opgave, siger loven.");
  study.consent(study.karen, State::review_first);
  BOOST_CHECK(!stops(study) && !shown(study));
  study.consent(study.anders, State::withdrawn);
  study.excerpt().reviewed_at = 1'740'000'000'000;
  BOOST_CHECK(stops(study) && !shown(study));
  study.consent(study.anders, State::yes);
  BOOST_CHECK(!stops(study) && shown(study));
}

BOOST_AUTO_TEST_CASE(a_finding_says_whom_and_where) {
  Study study;
  study.consent(study.karen, State::no);
  int found = 0;
  for (const c::Finding& finding : c::check_gates(study.material)) {
    if (finding.gate != c::Gate::consent) continue;
    ++found;
    BOOST_CHECK((finding.participants == std::vector<model::ParticipantId>{study.karen}));
    BOOST_CHECK(finding.section == study.material.sections.front().id);
    BOOST_CHECK(finding.block == study.material.blocks.front().id);
    BOOST_CHECK(finding.excerpt == study.excerpt().id);
    BOOST_CHECK(finding.place.starts_with("Modul 1: Roller, excerpt »Vi henter"));
    BOOST_CHECK(!finding.mend.text.empty());
  }
  BOOST_CHECK_EQUAL(found, 1);
}

BOOST_AUTO_TEST_CASE(words_around_an_excerpt_need_consent_too) {
  Study study;
  study.excerpt().context_after = 2;
  const auto around = [&] {
    const auto pages = c::make_pages(study.material, c::Edition::teacher);
    std::string words;
    for (const auto& turn : std::get<c::ExcerptFigure>(pages.pages.front().elements.front()).after)
      words += turn.speaker + ": " + turn.text + "\n";
    return words;
  };
  BOOST_CHECK_EQUAL(around(),
                    "Konsulent: Det er vores opgave, siger loven.\nFrivillig: Jeg bor der selv.\n");
  for (const State state : {State::no, State::withdrawn, State::review_first}) {
    study.consent(study.anders, state);
    BOOST_CHECK_EQUAL(around(), "Frivillig: Jeg bor der selv.\n");
  }
}

BOOST_AUTO_TEST_CASE(all_who_speak_in_a_passage_must_agree) {
  Study study;
  study.add_excerpt("kommunen finder en bolig.\nDet er vores opgave, siger loven.");
  BOOST_CHECK(!stops(study));
  study.consent(study.anders, State::no);
  BOOST_CHECK_EQUAL(consent(study), "! P02 has not agreed to teaching.\n");
  BOOST_CHECK(c::permission(study.material, study.material.excerpts.back()) ==
              c::Permission::refused);
  BOOST_CHECK(c::permission(study.material, study.excerpt()) == c::Permission::granted);
}

BOOST_AUTO_TEST_CASE(an_interviewer_needs_no_consent) {
  Study study;
  study.add_excerpt("Hvem gør hvad?\nVi henter Mariam i lufthavnen");
  BOOST_CHECK_EQUAL(consent(study), "");
}

BOOST_AUTO_TEST_CASE(a_speaker_whom_nobody_knows_has_not_agreed) {
  Study study;
  for (auto& [id, speaker] : study.material.documents.at(study.document).speakers)
    if (speaker.label == "K") speaker.participant = {};
  BOOST_CHECK_EQUAL(consent(study),
                    "! The speaker \"K\" is tied to no participant, so nobody agreed.\n");
  BOOST_CHECK(!shown(study));
}

BOOST_AUTO_TEST_CASE(a_turn_of_nobody_in_a_conversation_has_not_agreed) {
  Study study;
  study.material.documents.at(study.document).turns[1].speaker = {};
  BOOST_CHECK_EQUAL(consent(study), "! Nobody is named as its speaker, so nobody agreed.\n");
  BOOST_CHECK(!shown(study));
  study.material.documents.at(study.document).document.kind = model::DocumentKind::field_note;
  BOOST_CHECK_EQUAL(consent(study), "");
  BOOST_CHECK(shown(study));
}

BOOST_AUTO_TEST_CASE(a_consent_of_another_time_or_use_does_not_count) {
  Study study;
  study.material.consents.front().until = 1'000;
  BOOST_CHECK(stops(study));
  study.material.consents.front().until.reset();
  BOOST_CHECK(!stops(study));
  study.material.consents.front().from = uddrag::base::now_ms() + 1'000'000;
  BOOST_CHECK(stops(study));
  study.material.consents.front().from = 1'000;
  BOOST_CHECK(!stops(study));
  study.material.consents.front().use = model::Use::publication;
  BOOST_CHECK(stops(study));
}

BOOST_AUTO_TEST_CASE(names_are_found_wherever_they_stand) {
  // In words of the authors the replacement is put in; what cannot be replaced stops.
  const auto names = [](const Study& study) { return said(study, c::Gate::pseudonyms); };
  Study study;
  study.add_name("Mariam", "Layla");
  BOOST_CHECK_EQUAL(names(study), "");
  study.add_block(model::FigureBlock{{}, "image/png", "mariam-hjemme.png", "Et hus", ""});
  BOOST_CHECK(names(study).find("Mariam") != std::string::npos);
  study.material.blocks.pop_back();
  study.add_block(model::TextBlock{"Se [her](https://example.org/mariam)."});
  BOOST_CHECK(names(study).find("Mariam") != std::string::npos);
  study.material.blocks.pop_back();
  model::VideoBlock video;
  video.source = "video/mariam.mp4";
  study.add_block(video);
  BOOST_CHECK(names(study).find("Mariam") != std::string::npos);
  study.material.blocks.pop_back();
  study.add_block(model::FigureBlock{{}, "image/png", "hus.png", "Mariams hus", "Her bor Mariam"});
  BOOST_CHECK_EQUAL(names(study), "");
  const auto pages = c::make_pages(study.material, c::Edition::student);
  const auto& figure = std::get<c::Figure>(pages.pages.front().elements.back());
  BOOST_CHECK_EQUAL(figure.alternative, "Laylas hus");
  BOOST_CHECK_EQUAL(figure.caption, "Her bor Layla");
}

BOOST_AUTO_TEST_CASE(half_a_name_at_an_edge_stops) {
  Study study;
  study.add_name("Mariam i lufthavnen", "Layla");
  study.add_excerpt("i lufthavnen, og kommunen");
  BOOST_CHECK(said(study, c::Gate::pseudonyms).find("within a name") != std::string::npos);
  Study other;
  other.add_name("Mariam i lufthavnen", "Layla");
  other.add_excerpt("Vi henter Mariam");
  BOOST_CHECK(said(other, c::Gate::pseudonyms).find("within a name") != std::string::npos);
  Study whole;
  whole.add_name("Mariam i lufthavnen", "Layla");
  whole.add_excerpt("Mariam i lufthavnen");
  BOOST_CHECK_EQUAL(said(whole, c::Gate::pseudonyms), "");
}

BOOST_AUTO_TEST_CASE(a_quote_that_is_not_in_the_transcript_stops) {
  Study study;
  study.material.quotes.begin()->second.text[3] = 'X';
  BOOST_CHECK(said(study, c::Gate::fidelity).find("not what the transcript says") !=
              std::string::npos);
  BOOST_CHECK(stops(study));
}

BOOST_AUTO_TEST_CASE(marks_that_no_longer_fit_stop) {
  Study study;
  study.excerpt().trims = {{uddrag::text::Pos(500), uddrag::text::Pos(501)}};
  BOOST_CHECK(said(study, c::Gate::fidelity).find("no longer fits") != std::string::npos);
  BOOST_CHECK(!shown(study));
}

BOOST_AUTO_TEST_CASE(what_is_missing_warns) {
  Study study;
  const auto missing = [&] { return said(study, c::Gate::completeness); };
  BOOST_CHECK_EQUAL(missing(), "");
  study.add_block(model::ContrastBlock{});
  BOOST_CHECK(missing().starts_with("- "));
  study.material.blocks.pop_back();
  study.material.course.licence.clear();
  BOOST_CHECK_EQUAL(missing(), "- It has no licence.\n");
  Study empty;
  empty.material.sections.clear();
  BOOST_CHECK(stops(empty));
  Study bare;
  bare.material.blocks.clear();
  bare.material.excerpts.clear();
  BOOST_CHECK_EQUAL(said(bare, c::Gate::completeness), "- The section is empty.\n");
  Study gone;
  gone.material.quotes.clear();
  BOOST_CHECK(said(gone, c::Gate::fidelity).find("no longer there") != std::string::npos);
  BOOST_CHECK(stops(gone) && !shown(gone));
}

BOOST_AUTO_TEST_CASE(a_block_that_says_nothing_warns) {
  const auto missing = [](const model::BlockBody& body) {
    Study study;
    study.add_block(body);
    return said(study, c::Gate::completeness);
  };
  BOOST_CHECK_EQUAL(missing(model::VideoBlock{}), "- A video has no file and no link.\n");
  BOOST_CHECK_EQUAL(missing(model::QuestionBlock{}), "- A question asks nothing.\n");
  BOOST_CHECK_EQUAL(missing(model::FactsBlock{}), "- A list of facts is empty.\n");
  BOOST_CHECK_EQUAL(missing(model::ExerciseBlock{}), "- An exercise has nothing to do.\n");
  model::QuestionBlock asked;
  asked.question = "Hvem?";
  BOOST_CHECK_EQUAL(missing(asked), "");
}

BOOST_AUTO_TEST_CASE(a_file_that_is_gone_warns) {
  Study study;
  study.add_name("Skovvig", "Nabobyen");
  model::VideoBlock video;
  video.source = "Skovvig.mp4";
  video.captions = "v.vtt";
  study.add_block(video);
  const auto missing = [&] { return said(study, c::Gate::completeness); };
  BOOST_CHECK_EQUAL(missing(), "- The file of a video is not there: Nabobyen.mp4\n");
  BOOST_CHECK_EQUAL(said(study, c::Gate::accessibility),
                    "- The captions of a video are not there: v.vtt\n");
  study.material.files = {{"Skovvig.mp4", "x"}, {"v.vtt", "WEBVTT"}};
  BOOST_CHECK_EQUAL(missing() + said(study, c::Gate::accessibility), "");
  study.material.files.clear();
  std::get<model::VideoBlock>(study.material.blocks.back().body).source = "https://a.dk/v";
  BOOST_CHECK_EQUAL(missing(), "");
}

BOOST_AUTO_TEST_CASE(what_some_cannot_see_warns) {
  Study study;
  study.add_block(model::FigureBlock{});
  BOOST_CHECK_EQUAL(said(study, c::Gate::accessibility), "- A figure has no alternative text.\n");
  study.material.blocks.pop_back();
  model::VideoBlock video;
  video.source = "v.mp4";
  study.material.files["v.mp4"] = "x";
  study.add_block(video);
  BOOST_CHECK_EQUAL(said(study, c::Gate::accessibility), "- A video has no captions.\n");
  study.material.blocks.pop_back();
  BOOST_CHECK_EQUAL(said(study, c::Gate::accessibility), "");
  study.add_block(model::TextBlock{"### En\n\n##### Tre\n"});
  BOOST_CHECK(said(study, c::Gate::accessibility).find("leaves a level out") != std::string::npos);
  BOOST_CHECK(!stops(study));
}

BOOST_AUTO_TEST_CASE(consent_and_names_cannot_be_overridden_and_the_rest_can) {
  const std::set<c::Gate> all{c::Gate::consent, c::Gate::pseudonyms, c::Gate::fidelity,
                              c::Gate::accessibility, c::Gate::completeness};
  Study refused;
  refused.consent(refused.karen, State::no);
  BOOST_CHECK(c::stops(c::check_gates(refused.material), all));
  Study named;
  named.add_name("Haddad", "Nissen");
  named.add_block(model::TextBlock{"det var haddad"});
  BOOST_CHECK(c::stops(c::check_gates(named.material), all));
  Study altered;
  altered.material.quotes.at(altered.excerpt().quote).text = "Noget andet.";
  const auto findings = c::check_gates(altered.material);
  BOOST_CHECK(c::stops(findings));
  BOOST_CHECK(c::stops(findings, {c::Gate::completeness}));
  BOOST_CHECK(!c::stops(findings, {c::Gate::fidelity}));
  Study empty;
  empty.material.sections.clear();
  BOOST_CHECK(c::stops(c::check_gates(empty.material), all));
}

BOOST_AUTO_TEST_CASE(a_finding_says_where_it_is) {
  Study study;
  study.consent(study.karen, State::no);
  const auto findings = c::check_gates(study.material);
  BOOST_REQUIRE_EQUAL(findings.size(), 1);
  const c::Finding& finding = findings.front();
  BOOST_CHECK(finding.section == study.material.sections.front().id);
  BOOST_CHECK(finding.block == study.material.blocks.front().id);
  BOOST_CHECK(finding.excerpt == study.excerpt().id);
  BOOST_CHECK(finding.quote == study.excerpt().quote);
  BOOST_CHECK(finding.document == study.document);
  BOOST_CHECK(finding.participants == std::vector{study.karen});
  BOOST_CHECK(!finding.mend.text.empty());
}

BOOST_AUTO_TEST_CASE(a_doubtful_word_is_noted_once) {
  Study study;
  study.material.pseudonyms = {{{}, "Nørrestrand", "Sønderby", "place", {}, ""}};
  study.add_block(model::TextBlock{"Nørrestrandeventyret"});
  study.add_block(model::TextBlock{"Nørrestrandeventyret igen"});
  BOOST_CHECK_EQUAL(said(study, c::Gate::pseudonyms),
                    "- \"Nørrestrandeventyret\" begins as a name on the list does.\n");
  BOOST_CHECK(!stops(study));
}
