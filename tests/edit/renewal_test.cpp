// SPDX-License-Identifier: GPL-3.0-or-later
// A document gets another version of its text: what becomes of codings, turns, speakers, memos.
#include <boost/test/unit_test.hpp>

#include "base/random.h"
#include "edit/document_edits.h"
#include "edit/memo_edits.h"
#include "edit/text_renewal.h"
#include "edit/workshop.h"
#include "store/doctor.h"
#include "text/boundaries.h"

namespace uddrag::edit::testing {
namespace {

using text::Fate;
using text::Pos;
using text::Span;

using Lines = std::vector<std::pair<std::string, std::string>>;  // speaker, words

NewText text_of(const Lines& lines) {
  NewText next;
  for (const auto& [speaker, words] : lines) {
    if (!next.text.empty()) next.text += "\n";
    const Pos start(text::Text(next.text).size());
    next.text += words;
    next.turns.push_back({{start, text::Text(next.text).size()}, speaker});
  }
  return next;
}

struct Transcript : Workshop {
  model::DocumentId document = model::DocumentId::make();

  void write(const Lines& lines) {
    const NewText first = text_of(lines);
    NewDocument coming;
    coming.document.id = document;
    coming.document.name = "Karen";
    coming.text = first.text;
    std::map<std::string, model::SpeakerId> ids;
    for (const NewText::Turn& turn : first.turns) {
      if (ids.emplace(turn.speaker, model::SpeakerId::make()).second)
        coming.speakers.push_back({ids[turn.speaker], document, turn.speaker, {}, {}});
      model::Turn made;
      made.id = model::TurnId::make();
      made.document = document;
      made.span = turn.span;
      made.speaker = ids[turn.speaker];
      coming.turns.push_back(made);
    }
    must(AddDocument(coming, true));
  }
  text::Text now() const { return read().document_text(*read().document(document)); }
  Span place(const std::string& words) const {
    const text::Text all = now();
    const std::size_t at = all.utf8().find(words);
    BOOST_REQUIRE_NE(at, std::string::npos);
    const Pos start = all.from_bytes(text::BytePos(static_cast<std::int64_t>(at)));
    return {start, start + text::Text(words).size().value};
  }
  model::QuoteId quote(const std::string& words) {
    return must(CodeSpan(document, place(words), {trust})).quote();
  }
  void check_whole() const {
    for (const auto& fault : store::check(read()))
      BOOST_ERROR(fault.rule << " " << fault.place << " " << fault.detail);
  }
};

const Lines spoken = {{"I", "Hvordan er arbejdet delt mellem jer?"},
                      {"R", "Vi henter dem i lufthavnen, og det er en muligghed."},
                      {"I", "Og hvad så?"},
                      {"R", "Men det er kommunens opgave."}};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(renewal, Transcript)

BOOST_AUTO_TEST_CASE(codings_follow_their_words) {
  write(spoken);
  const auto kept = quote("arbejdet delt"), changed = quote("en muligghed"),
             moved = quote("kommunens opgave"), lost = quote("Og hvad så?");
  Lines next = spoken;
  next[1].second = "Altså, vi henter dem i lufthavnen, og det er en mulighed.";
  next[2].second = "Fortæl.";
  const auto planned = plan_renewal(read(), document, text_of(next));
  const auto& change = std::get<TextChange>(planned);
  BOOST_TEST(change.count(Fate::lost) == 1);
  BOOST_TEST(change.worries().size() == 1U);
  must(RenewText(document, text_of(next)));
  BOOST_TEST(read().quote(kept)->text == "arbejdet delt");
  BOOST_TEST(read().quote(changed)->text == "en mulighed");
  BOOST_TEST(read().quote(moved)->text == "kommunens opgave");
  BOOST_TEST(!read().quote(lost).has_value());
  BOOST_TEST(read().codings_of(moved).size() == 1U);
  check_whole();
}

BOOST_AUTO_TEST_CASE(a_passage_that_was_moved_is_found_by_its_words) {
  write(spoken);
  const auto moved = quote("Vi henter dem i lufthavnen");
  const Lines next = {spoken[0], spoken[2], spoken[3], {"R", "Nå."}, spoken[1]};
  must(RenewText(document, text_of(next)));
  const auto quote = read().quote(moved);
  BOOST_REQUIRE(quote.has_value());
  BOOST_TEST(quote->text == "Vi henter dem i lufthavnen");
  BOOST_TEST(now().slice(quote->span) == quote->text);
  check_whole();
}

BOOST_AUTO_TEST_CASE(turns_and_speakers_that_are_the_same_stay_the_same) {
  write(spoken);
  const auto before = read().turns(document);
  const auto memo_on = [&](const model::Turn& turn) {
    model::Memo memo;
    memo.id = model::MemoId::make();
    memo.target = model::MemoTarget::turn;
    memo.target_id = turn.id.uuid;
    memo.body = "Tænk";
    must(SaveMemo(memo));
    return memo;
  };
  const model::Memo memo = memo_on(before[3]), on_lost = memo_on(before[2]);
  Lines next = {spoken[0], spoken[1], {"Karen", "Det er kommunens opgave."}};
  must(RenewText(document, text_of(next)));
  const auto after = read().turns(document);
  BOOST_REQUIRE_EQUAL(after.size(), 3U);
  BOOST_TEST((after[0].id == before[0].id && after[0].speaker == before[0].speaker));
  BOOST_TEST((after[2].id == before[3].id));
  BOOST_TEST((after[2].speaker != before[3].speaker));
  BOOST_TEST((read().memo(memo.id)->target == model::MemoTarget::turn));
  BOOST_TEST((read().memo(on_lost.id)->target == model::MemoTarget::document));
  check_whole();
}

BOOST_AUTO_TEST_CASE(what_must_not_be_is_refused) {
  write(spoken);
  const auto why = [&](const NewText& next) {
    const auto planned = plan_renewal(read(), document, next);
    const auto* refusal = std::get_if<model::Refusal>(&planned);
    return refusal ? refusal->rule : std::string();
  };
  BOOST_TEST(why(text_of(spoken)) == "text.same");
  BOOST_TEST(why(text_of({{"I", " "}})) == "text.empty");
  Lines other = spoken;
  other[0].first = "Anne";  // only who speaks
  BOOST_TEST(why(text_of(other)) == "");
}

/// Lines are taken out, put in, changed and moved; whatever was coded in a line that is in both
/// versions once, whole, is there with its words.
BOOST_AUTO_TEST_CASE(random_versions_lose_nothing_that_is_still_said) {
  base::SeededRandom random(5);
  for (int round = 0; round < 40; ++round) {
    Transcript study;
    Lines lines;
    for (int i = 0; i < 12; ++i)
      lines.push_back(
          {i % 2 ? "R" : "I", "Sætning " + std::to_string(i) + ": " +
                                  std::string(random.below(2) ? "æ" : "👩‍👩‍👧") +
                                  " vi siger noget om " + std::to_string(i * 7) + "."});
    study.write(lines);
    std::map<std::string, model::QuoteId> whole;
    for (const auto& [speaker, words] : lines)
      if (random.below(2)) whole[words] = study.quote(words);
    for (int i = 0; i < 10; ++i) {
      const auto size = static_cast<std::uint64_t>(study.now().size().value);
      const auto start = static_cast<std::int64_t>(random.below(size - 1));
      const Span span = text::snap_to_graphemes(
          study.now(), {Pos(start), Pos(std::min<std::int64_t>(
                                        static_cast<std::int64_t>(size),
                                        start + 1 + static_cast<std::int64_t>(random.below(60))))});
      study.must(CodeSpan(study.document, span, {study.trust}));
    }
    for (std::uint64_t n = 1 + random.below(5); n > 0; --n) {
      const auto at = static_cast<std::ptrdiff_t>(random.below(lines.size()));
      if (random.below(3) == 0)
        lines.erase(lines.begin() + at);
      else if (random.below(2))
        lines.insert(lines.begin() + at, {"X", "Nyt nummer " + std::to_string(random.below(99))});
      else
        lines[static_cast<std::size_t>(at)].second.insert(0, "Nå, ");
    }
    study.must(RenewText(study.document, text_of(lines)));
    BOOST_REQUIRE_EQUAL(study.now().utf8(), text_of(lines).text);
    BOOST_REQUIRE_EQUAL(study.read().turns(study.document).size(), lines.size());
    study.check_whole();  // each quote says what stands at its place
    for (const auto& [speaker, words] : lines)
      if (const auto coded = whole.find(words); coded != whole.end()) {
        const auto quote = study.read().quote(coded->second);
        BOOST_REQUIRE(quote.has_value());
        BOOST_CHECK_EQUAL(quote->text, words);
      }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace uddrag::edit::testing
