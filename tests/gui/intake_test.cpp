// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown of files before they come in, and what of them then comes.
#include <map>

#include "edit/participant_edits.h"
#include "gui/intake/intake_model.h"
#include "gui/intake/intake_words.h"
#include "gui/l10n/strings.h"
#include "gui/study.h"

using namespace test;
using gui::IntakeModel;
using gui::IntakeState;

namespace {

constexpr const char* talk =
    "I: Hvad gør du?\nKaren: Jeg henter dem.\nI: Og så?\nKaren: Så kører jeg.\n";

app::ReadTranscript read(const std::string& name, const std::string& words,
                         const uddrag::importing::Options& options = {}) {
  app::ReadTranscript one;
  one.path = name;
  one.bytes = words;
  return app::read_again(one, options);
}

void person(app::Session& session, const char* label, const char* pseudonym) {
  edit::SaveParticipant save({model::ParticipantId::make(), label, pseudonym, {}});
  BOOST_REQUIRE(!session.run(save));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(intake)

BOOST_AUTO_TEST_CASE(every_file_has_a_state_and_what_can_come_does) {
  Study study;
  const IntakeModel model(study.desk->read(),
                          {read("a.txt", talk), read("b.txt", ""), read("c.txt", words),
                           read("d.txt",
                                "Det er bl\xE5t og r\xF8"
                                "dt, siger hun.\n")},
                          {});
  BOOST_REQUIRE_EQUAL(model.size(), 4U);
  BOOST_CHECK(model.file(0).state == IntakeState::ready);
  BOOST_CHECK(model.file(1).state == IntakeState::unreadable);
  BOOST_CHECK(model.file(2).state == IntakeState::duplicate);
  BOOST_CHECK_EQUAL(model.file(2).twin, "Interview 1");
  BOOST_CHECK(model.file(3).state == IntakeState::look);  // its encoding was guessed
  BOOST_CHECK_EQUAL(model.coming(), 2U);
  BOOST_CHECK_EQUAL(gui::utf8(gui::count_words(model)),
                    "2 of 4 files come in · 1 cannot be read · 1 is there already");
}

BOOST_AUTO_TEST_CASE(only_what_can_come_is_included) {
  Study study;
  IntakeModel model(study.desk->read(), {read("a.txt", talk), read("b.txt", "")}, {});
  model.set_comes(1, true);
  BOOST_CHECK_EQUAL(model.coming(), 1U);
  model.set_comes(0, false);
  BOOST_CHECK_EQUAL(model.coming(), 0U);
  model.set_comes(0, true);
  const auto coming = model.take();
  BOOST_REQUIRE_EQUAL(coming.size(), 1U);
  BOOST_CHECK_EQUAL(coming.front().path.string(), "a.txt");
}

BOOST_AUTO_TEST_CASE(another_encoding_gives_another_text) {
  Study study;
  const std::string bytes = "Ha sagt: \xE5\xE4\xF6 und so weiter, sagt er.\n";
  IntakeModel model(study.desk->read(), {read("a.txt", bytes)}, {});
  uddrag::importing::Options greek;
  greek.encoding = "ISO-8859-7";
  model.renew(0, app::read_again(model.read(0), greek), greek);
  std::size_t left = 0;
  BOOST_CHECK(model.preview(0, 1000, left).text.utf8().find("ε") != std::string::npos);
  BOOST_CHECK_EQUAL(model.file(0).options.encoding, "ISO-8859-7");
  uddrag::importing::Options nonsense;
  nonsense.encoding = "no such encoding";
  model.renew(0, app::read_again(model.read(0), nonsense), nonsense);
  BOOST_CHECK(model.file(0).state == IntakeState::unreadable);
  BOOST_CHECK_EQUAL(model.coming(), 0U);
  model.renew(0, app::read_again(model.read(0), greek), greek);
  BOOST_CHECK_EQUAL(model.coming(), 1U);  // it can be read again
}

BOOST_AUTO_TEST_CASE(the_preview_has_the_turns_as_they_will_be) {
  Study study;
  const IntakeModel model(study.desk->read(), {read("a.txt", talk)}, {});
  std::size_t left = 0;
  const gui::CanvasDocument all = model.preview(0, 1000, left);
  BOOST_REQUIRE_EQUAL(all.turns.size(), 4U);
  BOOST_CHECK_EQUAL(left, 0U);
  BOOST_CHECK_EQUAL(all.turns[1].speaker, "Karen");
  BOOST_CHECK_NE(all.turns[0].speaker_color_index, all.turns[1].speaker_color_index);
  BOOST_CHECK_EQUAL(all.text.slice(all.turns[1].span), "Jeg henter dem.");
  const gui::CanvasDocument start = model.preview(0, 30, left);
  BOOST_CHECK_EQUAL(start.turns.size(), 2U);
  BOOST_CHECK_EQUAL(left, 2U);
  BOOST_CHECK(start.text.size() == start.turns.back().span.end);
}

BOOST_AUTO_TEST_CASE(a_voice_gets_another_name_and_two_become_one) {
  Study study;
  IntakeModel model(study.desk->read(),
                    {read("a.txt",
                          "I: Hvad?\nKaren: Ja.\nI: Hvor?\nKarin: Her.\nI: Nu?\nKaren: Ja.\nI: "
                          "Da?\nKarin: Nej.\n")},
                    {});
  auto voices = model.voices(0);
  BOOST_REQUIRE_EQUAL(voices.size(), 3U);
  BOOST_CHECK(voices[0].asks);
  BOOST_CHECK_EQUAL(voices[1].turns, 2U);
  model.rename_voice(0, 2, " Karen ");
  voices = model.voices(0);
  BOOST_REQUIRE_EQUAL(voices.size(), 2U);
  BOOST_CHECK_EQUAL(voices[1].label, "Karen");
  BOOST_CHECK_EQUAL(voices[1].turns, 4U);
  BOOST_CHECK_EQUAL(voices[0].turns, 4U);
  model.rename_voice(0, 1, "");  // no name: stays
  model.rename_voice(0, 1, "Kirsten");
  const auto outcome = app::add_transcripts(study.desk->session(), model.take(), "");
  BOOST_REQUIRE_EQUAL(outcome.added.size(), 1U);
  for (const model::Document& document : study.desk->read().documents()) {
    if (document.name != "a") continue;
    const auto speakers = study.desk->read().speakers(document.id);
    BOOST_REQUIRE_EQUAL(speakers.size(), 2U);
    for (const model::Turn& turn : study.desk->read().turns(document.id))
      BOOST_CHECK(!turn.speaker.nil());
  }
}

/// Whatever is united in whatever order, every turn keeps a voice that is there.
BOOST_AUTO_TEST_CASE(uniting_voices_leaves_no_turn_behind) {
  Study study;
  for (std::size_t gone = 0; gone < 4; ++gone)
    for (std::size_t kept = 0; kept < 4; ++kept) {
      if (gone == kept) continue;
      std::string focus;
      for (int round = 0; round < 3; ++round)
        for (const char* name : {"Anna", "Bodil", "Carl", "Dorte"})
          focus += std::string(name) + ": Ord " + std::to_string(round) + ".\n";
      IntakeModel model(study.desk->read(), {read("f.txt", focus)}, {});
      const auto before = model.voices(0);
      BOOST_REQUIRE_EQUAL(before.size(), 4U);
      model.rename_voice(0, gone, before[kept].label);
      std::map<std::string, std::size_t> turns;
      for (const auto& voice : model.voices(0)) turns[voice.label] = voice.turns;
      BOOST_REQUIRE_EQUAL(turns.size(), 3U);
      for (const auto& [label, count] : turns)
        BOOST_CHECK_EQUAL(count, label == before[kept].label ? 6U : 3U);
    }
}

BOOST_AUTO_TEST_CASE(another_text_of_a_name_may_be_new_text_for_the_document) {
  Study study;
  const auto coded = study.coded({Pos(15), Pos(42)}, {study.roles});
  const auto lost = study.coded({Pos(0), Pos(14)}, {study.roles});
  IntakeModel model(
      study.desk->read(),
      {read("Interview 1.txt", "Fortæl.\nVi henter dem i lufthavnen.\nDet er svært.\n"),
       read("a.txt", talk)},
      {});
  BOOST_CHECK_EQUAL(model.file(0).older_name, "Interview 1");
  BOOST_CHECK_EQUAL(gui::utf8(gui::state_words(model, 0)), "Perhaps a new version");
  BOOST_CHECK(!model.file(0).renews);  // a document of its own, if nobody says otherwise
  BOOST_CHECK(!model.file(1).older);
  model.set_renews(1, true);
  BOOST_CHECK(!model.file(1).renews);
  model.set_renews(0, true);
  const auto planned = model.renewal(0);
  const auto* change = std::get_if<edit::TextChange>(&planned);
  BOOST_REQUIRE(change);
  BOOST_CHECK_EQUAL(change->worries().size(), 1U);
  BOOST_CHECK_EQUAL(gui::utf8(gui::import_words(model)), "&Import 1 document");  // the other file's
  model.set_comes(1, false);
  BOOST_CHECK_EQUAL(gui::utf8(gui::import_words(model)), "&Import new text");
  BOOST_CHECK_EQUAL(model.documents(), 0U);
  const auto outcome = app::add_transcripts(study.desk->session(), model.take(), "");
  BOOST_CHECK(outcome.added.empty());
  BOOST_REQUIRE_EQUAL(outcome.renewed.size(), 1U);
  BOOST_CHECK_EQUAL(study.desk->read().documents().size(), 1U);
  BOOST_CHECK_EQUAL(study.desk->read().quote(coded)->text, "Vi henter dem i lufthavnen.");
  BOOST_CHECK(!study.desk->read().quote(lost));
  BOOST_CHECK_EQUAL(study.desk->session().journal().history(1).at(0).kind, "text.renew");
  BOOST_CHECK(study.desk->undo());
  BOOST_CHECK_EQUAL(study.desk->read().quote(lost)->text, "Hvem gør hvad?");
}

BOOST_AUTO_TEST_CASE(a_participant_of_that_name_is_shown_and_tied) {
  Study study;
  person(study.desk->session(), "P07", "Karen");
  IntakeModel model(study.desk->read(), {read("a.txt", talk)}, {});
  BOOST_CHECK_EQUAL(model.voices(0)[1].person, "Karen");
  BOOST_CHECK_EQUAL(model.voices(0)[0].person, "");
  app::add_transcripts(study.desk->session(), model.take(), "");
  const auto documents = study.desk->read().documents();
  std::size_t tied = 0;
  for (const model::Document& document : documents)
    for (const model::Speaker& speaker : study.desk->read().speakers(document.id))
      if (!speaker.participant.nil()) {
        ++tied;
        BOOST_CHECK_EQUAL(speaker.label, "Karen");
      }
  BOOST_CHECK_EQUAL(tied, 1U);
}

BOOST_AUTO_TEST_CASE(the_report_stays_with_the_document) {
  Study study;
  IntakeModel model(study.desk->read(), {read("a.txt", std::string(talk) + "Bo: N\u00ADej.\r\n")},
                    {});
  const auto outcome = app::add_transcripts(study.desk->session(), model.take(), "");
  const auto document = study.desk->read().document_named(outcome.added.at(0).name);
  const std::string words = gui::utf8(gui::kept_report_words(*document));
  for (const char* told : {"a.txt", "UTF-8", "possible speakers that occur once", "Bo",
                           "soft hyphens", "line ends", "Found: speakers (2)"})
    BOOST_CHECK_MESSAGE(words.find(told) != std::string::npos, told << " in " << words);
  model::Document none = *document;
  for (const char* broken : {"", "{", "[]", "{\"items\":3}"}) {
    none.import_report = broken;
    BOOST_CHECK(!gui::utf8(gui::kept_report_words(none)).empty());
  }
}

BOOST_AUTO_TEST_SUITE_END()
