// SPDX-License-Identifier: GPL-3.0-or-later
// Corrections of a transcript: what becomes of quotes, turns, styles, excerpts and memos.
#include <boost/test/unit_test.hpp>

#include "edit/course_edits.h"
#include "edit/document_edits.h"
#include "edit/memo_edits.h"
#include "edit/text_edits.h"
#include "edit/workshop.h"
#include "store/doctor.h"
#include "store/text_history.h"

namespace uddrag::edit::testing {
namespace {

using text::Fate;
using text::Pos;
using text::Span;

const std::string spoken_lines[] = {"Hvordan er arbejdet delt mellem jer?",
                                    "Vi henter dem i lufthavnen, og det er en muligghed",
                                    "Men det er kommunens opgave."};

struct Interview : Workshop {
  model::DocumentId document = model::DocumentId::make();
  std::vector<model::Turn> made;

  Interview() {
    NewDocument coming;
    coming.document.id = document;
    coming.document.name = "Karen";
    for (const char* label : {"I", "R"})
      coming.speakers.push_back(
          {model::SpeakerId::make(), document, label, {}, model::SpeakerRole::participant});
    std::int64_t at = 0;
    for (const std::string& words : spoken_lines) {
      const std::int64_t length = text::Text(words).size() - Pos(0);
      model::Turn turn;
      turn.id = model::TurnId::make();
      turn.document = document;
      turn.span = {Pos(at), Pos(at + length)};
      turn.speaker = coming.speakers[made.size() % 2].id;
      turn.time_start = static_cast<base::Millis>(made.size() * 5000);
      coming.text += (at ? "\n" : "") + words;
      at += length + 1;
      made.push_back(turn);
    }
    coming.turns = made;
    must(AddDocument(coming));
  }

  std::string text() const { return read().document_text(*read().document(document)).utf8(); }
  std::string said(std::size_t turn) const {
    const auto row = *read().document(document);
    return std::string(read().document_text(row).slice(read().turns(document)[turn].span));
  }
  Span place(const std::string& words) const {
    const text::Text all = read().document_text(*read().document(document));
    const Pos start =
        all.from_bytes(text::BytePos(static_cast<std::int64_t>(all.utf8().find(words))));
    return {start, start + text::Text(words).size().value};
  }
  model::QuoteId quote(const std::string& words) {
    return must(CodeSpan(document, place(words), {trust})).quote();
  }
  std::string words_of(model::QuoteId id) const { return read().quote(id)->text; }
  void retype(std::size_t turn, const std::string& words) {
    const auto row = *read().document(document);
    const model::Turn now = read().turns(document)[turn];
    must(ReplaceText(document, turn_splices(read().document_text(row), now, words)));
  }
  void check_whole() const {
    for (const auto& fault : store::check(read()))
      BOOST_ERROR(fault.rule << " " << fault.place << " " << fault.detail);
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(corrections, Interview)

BOOST_AUTO_TEST_CASE(a_turn_typed_anew_carries_the_quotes_in_and_behind_it) {
  const auto before = quote("henter dem"), word = quote("muligghed"),
             whole = quote(spoken_lines[1]), later = quote("kommunens opgave");
  retype(1, "Vi henter dem jo i lufthavnen, og det er en mulighed\r\n");
  BOOST_TEST(said(1) == "Vi henter dem jo i lufthavnen, og det er en mulighed");
  BOOST_TEST(words_of(before) == "henter dem");
  BOOST_TEST(words_of(word) == "mulighed");
  BOOST_TEST(words_of(whole) == said(1));
  BOOST_TEST(words_of(later) == "kommunens opgave");
  BOOST_TEST((read().quote(later)->span == place("kommunens opgave")));
  BOOST_TEST(said(2) == spoken_lines[2]);
  check_whole();
}

BOOST_AUTO_TEST_CASE(what_would_shrink_or_vanish_is_known_before) {
  quote("Vi henter dem"), quote("og det"), quote("lufthavnen");
  const auto row = *read().document(document);
  const auto planned = plan_text_change(
      read(), document,
      turn_splices(read().document_text(row), read().turns(document)[1], "Vi henter i banken"));
  const auto& change = std::get<TextChange>(planned);
  BOOST_TEST(change.count(Fate::lost) == 2);
  BOOST_TEST(change.count(Fate::shrunk) == 1);
  BOOST_TEST(change.worries().size() == 3u);
  BOOST_TEST(text() == spoken_lines[0] + "\n" + spoken_lines[1] + "\n" + spoken_lines[2]);
}

BOOST_AUTO_TEST_CASE(quotes_that_come_to_the_same_place_are_united) {
  const auto longer = quote("muligghed"), shorter = quote("mulig");
  must(CodeSpan(document, read().quote(shorter)->span, {conflict}));
  must(ReplaceText(document, {{place("ghed"), ""}}));
  BOOST_TEST((read().quote(longer).has_value() != read().quote(shorter).has_value()));
  const auto stays = *read().quote_at(document, place("mulig"));
  BOOST_TEST(read().codings_of(stays.id).size() == 2u);
  check_whole();
}

BOOST_AUTO_TEST_CASE(a_quote_moves_to_where_another_one_stood) {
  must(ReplaceText(document, {{place("Vi henter"), "ja ja ja ja"}}));
  const Span first = place("ja"), second{first.start + 3, first.end + 3};
  const auto a = must(CodeSpan(document, first, {trust})).quote();
  const auto b = must(CodeSpan(document, second, {conflict})).quote();
  must(ReplaceText(document, {{{first.start, first.start}, "ja "}}));
  BOOST_TEST((read().quote(a)->span == second));
  BOOST_TEST((read().quote(b)->span == Span(second.start + 3, second.end + 3)));
  must(ReplaceText(document, {{{first.start, second.start}, ""}}));
  BOOST_TEST((read().quote(a)->span == first));
  BOOST_TEST((read().quote(b)->span == second));
  check_whole();
}

BOOST_AUTO_TEST_CASE(an_excerpt_keeps_its_marks_where_they_still_fit) {
  const auto shown = quote("Vi henter dem i lufthavnen, og det er en muligghed");
  const auto course = model::CourseId::make();
  const auto section = model::SectionId::make();
  const auto block = model::BlockId::make();
  must(SaveCourse(course_of(course, "Kursus")));
  must(AddSection(section_of(section, course, "Modul")));
  model::Excerpt excerpt;
  excerpt.id = model::ExcerptId::make();
  excerpt.block = block;
  excerpt.quote = shown;
  excerpt.trims = {{Pos(14), Pos(27)}};  // " i lufthavnen,"
  excerpt.clarifications = {{Pos(10), "flygtningene"}};
  must(AddBlock(block_of(block, section, model::ExcerptBlock{}), {excerpt}));
  must(ReplaceText(document, {{{place("henter").start, place("henter").start}, "altid "}}));
  const auto carried = *read().excerpt(excerpt.id);
  BOOST_TEST((carried.trims.front() == Span(Pos(20), Pos(33))));
  BOOST_TEST(carried.clarifications.front().at.value == 16);
  BOOST_TEST((carried.quote_text_hash == base::hash_of_bytes(words_of(shown))));
  must(ReplaceText(document, {{{place("i lufthavnen").start, place("og det").start}, "og nok "}}));
  const auto stale = *read().excerpt(excerpt.id);
  BOOST_TEST((stale.trims == carried.trims));
  BOOST_TEST((stale.quote_text_hash != base::hash_of_bytes(words_of(shown))));
  ReplaceText lose(document, {{read().turns(document)[1].span, "Noget helt andet"}});
  BOOST_TEST(run(lose)->rule == "quote.in_course");
}

BOOST_AUTO_TEST_CASE(a_turn_is_split_and_joined_again) {
  const auto across = quote("lufthavnen, og det");
  const std::string before = text();
  const auto split = must(SplitTurn(made[1].id, place("og det").start));
  BOOST_TEST(said(1) == "Vi henter dem i lufthavnen,");
  BOOST_TEST(said(2) == "og det er en muligghed");
  BOOST_TEST(words_of(across) == "lufthavnen,\nog det");
  BOOST_TEST((read().turn(split.second())->speaker == made[1].speaker));
  BOOST_TEST(!read().turn(split.second())->time_start);
  model::Memo memo;
  memo.id = model::MemoId::make();
  memo.target = model::MemoTarget::turn;
  memo.target_id = split.second().uuid;
  memo.body = "tøver";
  must(SaveMemo(memo));
  must(JoinTurns(made[1].id));
  BOOST_TEST(text() == before);
  BOOST_TEST(words_of(across) == "lufthavnen, og det");
  BOOST_TEST(read().memos_on(model::MemoTarget::turn, made[1].id.uuid).size() == 1u);
  check_whole();
}

BOOST_AUTO_TEST_CASE(a_turn_is_typed_behind_another) {
  const auto before = quote("kommunens opgave."), edge = quote("en muligghed");
  const auto add = must(AddTurn(document, made[1].id, "  Og så?\r\nHvad mere?  ", "I", 7000));
  BOOST_TEST(said(1) == spoken_lines[1]);
  BOOST_TEST(said(2) == "Og så?\nHvad mere?");
  BOOST_TEST(said(3) == spoken_lines[2]);
  const model::Turn turn = *read().turn(add.id());
  BOOST_TEST((turn.speaker == made[0].speaker));
  BOOST_TEST(turn.time_start.value() == 7000);
  BOOST_TEST(words_of(before) == "kommunens opgave.");
  BOOST_TEST(words_of(edge) == "en muligghed");
  check_whole();
}

BOOST_AUTO_TEST_CASE(a_recording_is_typed_from_its_first_turn) {
  NewDocument recording;
  recording.document.id = model::DocumentId::make();
  recording.document.name = "Optagelse";
  must(AddDocument(recording, true));
  const model::DocumentId id = recording.document.id;
  must(AddTurn(id, {}, "Hej", "I", 0));
  must(AddTurn(id, {}, "Goddag", "Karen", 1500));
  BOOST_TEST(read().document_text(*read().document(id)).utf8() == "Hej\nGoddag");
  const auto turns = read().turns(id);
  BOOST_REQUIRE(turns.size() == 2U);
  BOOST_TEST((turns[1].span == Span{Pos(4), Pos(10)}));
  BOOST_TEST(read().speakers(id).size() == 2U);
  must(RemoveTurn(turns[1].id));
  must(RemoveTurn(turns[0].id));
  BOOST_TEST(read().document_text(*read().document(id)).utf8() == "");
  must(AddTurn(id, {}, "Igen", "", {}));
  BOOST_TEST(read().turns(id).size() == 1U);
  check_whole();
}

BOOST_AUTO_TEST_CASE(a_turn_that_is_removed_takes_its_words_and_quotes_with_it) {
  const auto gone = quote("henter dem"), stays = quote("kommunens");
  must(RemoveTurn(made[1].id));
  BOOST_TEST(text() == spoken_lines[0] + "\n" + spoken_lines[2]);
  BOOST_TEST(!read().quote(gone));
  BOOST_TEST(words_of(stays) == "kommunens");
  must(RemoveTurn(made[2].id));
  BOOST_TEST(text() == spoken_lines[0]);
  check_whole();
}

BOOST_AUTO_TEST_CASE(speakers_change_here_or_everywhere) {
  must(SetSpeaker({made[1].id}, " Karen "));
  BOOST_TEST(read().speakers(document).size() == 2u);  // R said nothing else
  must(RenameSpeaker(read().turn(made[0].id)->speaker, "Interviewer"));
  must(RenameSpeaker(read().turn(made[1].id)->speaker, "Interviewer"));
  BOOST_TEST(read().speakers(document).size() == 1u);
  for (const model::Turn& turn : read().turns(document))
    BOOST_TEST((turn.speaker == read().speakers(document).front().id));
  must(SetSpeaker({made[0].id}, ""));
  BOOST_TEST(read().turn(made[0].id)->speaker.nil());
}

BOOST_AUTO_TEST_CASE(what_was_imported_can_be_read_after_all_corrections) {
  const std::string imported = text();
  const auto now = [&] { return *read().document(document); };
  BOOST_TEST(store::imported_text(read(), now()).utf8() == imported);
  retype(0, "Hvordan er arbejdet delt?");
  retype(2, "Det er kommunens opgave.");
  BOOST_TEST(store::imported_text(read(), now()).utf8() == imported);
  BOOST_TEST(store::former_texts(read(), document).size() == 2u);
  journal().undo(anna);
  BOOST_TEST(store::imported_text(read(), now()).utf8() == imported);
}

BOOST_AUTO_TEST_CASE(the_words_that_a_quote_had_can_be_read_by_their_hash) {
  const model::Quote before = *read().quote(quote("kommunens"));
  const auto hash = base::hash_of_bytes(before.text);
  BOOST_TEST(!store::former_words(read(), before.id, hash));
  must(ReplaceText(document, {{{before.span.start, before.span.start + 4}, "by"}}));
  BOOST_REQUIRE(read().quote(before.id)->text != before.text);
  BOOST_REQUIRE(store::former_words(read(), before.id, hash));
  BOOST_TEST(*store::former_words(read(), before.id, hash) == before.text);
  BOOST_TEST(!store::former_words(read(), before.id, base::hash_of_bytes("noget andet")));
}

BOOST_AUTO_TEST_CASE(a_locked_document_keeps_its_words_and_can_be_coded) {
  model::Document locked = *read().document(document);
  locked.read_only = true;
  must(ChangeDocument(locked));
  const auto refused = [&](auto edit) { return run(edit)->rule; };
  BOOST_TEST(refused(ReplaceText(document, {{{Pos(0), Pos(7)}, "Hvor"}})) == "document.read_only");
  BOOST_TEST(refused(SetSpeaker({made[0].id}, "X")) == "document.read_only");
  BOOST_TEST(refused(SetTurnTime(made[0].id, 1, 2)) == "document.read_only");
  BOOST_TEST(words_of(quote("kommunens")) == "kommunens");
}

BOOST_AUTO_TEST_CASE(random_corrections_leave_a_whole_project) {
  SeededRandom random(11);
  enrich(3);
  int done = 0;
  for (int round = 0; round < 400; ++round) {
    const auto kinds = text_kinds();
    done += try_kind(kinds[random.below(kinds.size())], *this, random);
    const auto turns = read().turns(document);
    const Pos at = turns.empty() ? Pos(0) : turns.front().span.start;
    run(CodeSpan(document, {at, at + 1 + static_cast<std::int64_t>(random.below(20))}, {trust}));
    if (round % 20 == 0) check_whole();
  }
  check_whole();
  BOOST_TEST(done > 200);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace uddrag::edit::testing
