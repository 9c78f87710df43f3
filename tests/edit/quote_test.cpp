// SPDX-License-Identifier: GPL-3.0-or-later
// What quotes and codes do beyond the law: one quote a span, uniting, merging, bare quotes.
#include <boost/test/unit_test.hpp>
#include <set>

#include "edit/course_edits.h"
#include "edit/document_edits.h"
#include "edit/memo_edits.h"
#include "edit/workshop.h"

namespace uddrag::edit::testing {
namespace {

using text::Pos;
using text::Span;

std::set<model::CodeId> codes_on(const Workshop& shop, model::QuoteId quote) {
  std::set<model::CodeId> codes;
  for (const auto& coding : shop.read().codings_of(quote)) codes.insert(coding.code);
  return codes;
}

void write_memo(Workshop& shop, model::MemoTarget target, const base::Uuid& on) {
  model::Memo memo;
  memo.id = model::MemoId::make();
  memo.target = target;
  memo.target_id = on;
  memo.body = "husk";
  shop.must(SaveMemo(memo));
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(quotes, Workshop)

BOOST_AUTO_TEST_CASE(same_span_is_one_quote_with_more_codes) {
  const auto first = coded(3, 8, trust), second = coded(3, 8, conflict);
  BOOST_TEST((first == second));
  BOOST_TEST(read().quotes().size() == 1u);
  BOOST_TEST((codes_on(*this, first) == std::set{trust, conflict}));
  BOOST_TEST(read().quote(first)->text == "havde");
  BOOST_TEST(read().quote(first)->number == 1);
}

BOOST_AUTO_TEST_CASE(a_span_inside_a_grapheme_grows_to_it) {
  const auto quote = read().quote(coded(19, 20, trust));  // inside the family of three
  BOOST_TEST(quote->text == "👩‍👩‍👧");
  BOOST_TEST((coded(18, 22, conflict) == quote->id));
}

BOOST_AUTO_TEST_CASE(a_split_code_leaves_each_coder_his_codings) {
  const auto here = coded(3, 8, trust), there = coded(9, 11, trust);
  must(CodeSpan(interview, {Pos(3), Pos(8)}, {trust}, bent));
  must(CodeSpan(interview, {Pos(3), Pos(8)}, {conflict}, bent));
  must(Recode({{here, trust, conflict}, {there, trust, roles}}));
  BOOST_TEST((codes_on(*this, here) == std::set{conflict}));
  BOOST_TEST(read().codings_of(here).size() == 2u);  // one of each coder
  BOOST_TEST((codes_on(*this, there) == std::set{roles}));
  Recode again({{here, trust, roles}});
  BOOST_TEST(run(again)->rule == "coding.gone");
}

BOOST_AUTO_TEST_CASE(two_coders_may_code_alike_and_one_may_not_twice) {
  const auto quote = coded(3, 8, trust);
  must(CodeSpan(interview, {Pos(3), Pos(8)}, {trust}, bent));
  BOOST_TEST(read().codings_of(quote).size() == 2u);
  CodeSpan again(interview, {Pos(3), Pos(8)}, {trust}, bent);
  BOOST_TEST(run(again)->rule == "quote.coded");
  must(CodeSpan(interview, {Pos(3), Pos(8)}, {trust, conflict, conflict}, bent));
  BOOST_TEST(read().codings_of(quote).size() == 3u);
}

BOOST_AUTO_TEST_CASE(numbers_are_not_given_twice_in_a_document) {
  const auto first = coded(0, 2, trust), second = coded(3, 8, trust);
  must(DeleteQuote(first));
  BOOST_TEST(read().quote(second)->number == 2);
  BOOST_TEST(read().quote(coded(9, 11, trust))->number == 3);
}

BOOST_AUTO_TEST_CASE(uncoding_takes_a_quote_that_carries_nothing) {
  const auto bare = coded(0, 2, trust), starred = coded(3, 8, trust);
  must(Star(starred, true));
  must(Uncode(bare, trust));
  must(Uncode(starred, trust));
  BOOST_TEST(!read().quote(bare));
  BOOST_TEST(read().quote(starred).has_value());
  must(Star(starred, false));
  BOOST_TEST(!read().quote(starred));
}

BOOST_AUTO_TEST_CASE(edges_onto_another_quote_unite_the_two) {
  const auto gone = coded(0, 8, trust), stays = coded(3, 8, trust), third = coded(9, 11, trust);
  must(CodeSpan(interview, {Pos(0), Pos(8)}, {conflict}, bent));
  must(Star(gone, true));
  must(TitleQuote(gone, "titel"));
  write_memo(*this, model::MemoTarget::quote, gone.uuid);
  write_memo(*this, model::MemoTarget::coding, gone.uuid);
  must(LinkQuotes(gone, "criticises", third));
  must(LinkQuotes(stays, "criticises", third));  // would be there twice
  must(LinkQuotes(gone, "explains", stays));     // would point at itself
  must(LinkQuotes(third, "explains", gone));
  BOOST_TEST((must(ChangeEdges(gone, {Pos(3), Pos(8)})).quote() == stays));
  BOOST_TEST(!read().quote(gone));
  BOOST_TEST(read().codings_of(stays).size() == 2u);
  BOOST_TEST((codes_on(*this, stays) == std::set{trust, conflict}));
  BOOST_TEST(read().quote(stays)->starred);
  BOOST_TEST(read().quote(stays)->title == "titel");
  BOOST_TEST(read().memos_on(model::MemoTarget::quote, stays.uuid).size() == 1u);
  BOOST_TEST(read().memos_on(model::MemoTarget::coding, stays.uuid).size() == 1u);
  BOOST_TEST(read().links().size() == 2u);
}

BOOST_AUTO_TEST_CASE(edges_move_the_text_along_and_what_a_course_shows) {
  const auto quote = coded(3, 8, trust);
  const auto course = model::CourseId::make();
  const auto section = section_of(model::SectionId::make(), course, "M");
  const auto block = block_of(model::BlockId::make(), section.id, model::ExcerptBlock{});
  must(SaveCourse(course_of(course, "K")));
  must(AddSection(section));
  model::Excerpt excerpt;
  excerpt.id = model::ExcerptId::make();
  excerpt.quote = quote;
  excerpt.reviewed_at = 1'740'000'000'000;
  must(AddBlock(block, {excerpt}));
  BOOST_TEST(read().excerpts(block.id).front().reviewed_at.has_value());
  must(ChangeEdges(quote, {Pos(0), Pos(8)}));
  BOOST_TEST(!read().excerpts(block.id).front().reviewed_at.has_value());  // other words now
  BOOST_TEST(read().quote(quote)->text == "Vi havde");
  BOOST_TEST(
      (read().excerpts(block.id).front().quote_text_hash == base::hash_of_bytes("Vi havde")));
}

BOOST_AUTO_TEST_CASE(deleting_a_code_takes_only_bare_quotes) {
  const auto bare = coded(0, 2, division), twice = coded(3, 8, division);
  const auto starred = coded(9, 11, division), noted = coded(12, 16, division);
  const auto linked = coded(12, 17, roles), target = coded(24, 26, trust);
  const auto titled = coded(24, 30, roles);
  coded(3, 8, trust);
  must(Star(starred, true));
  write_memo(*this, model::MemoTarget::quote, noted.uuid);
  must(LinkQuotes(linked, "explains", target));
  must(TitleQuote(titled, "titel"));
  write_memo(*this, model::MemoTarget::code, division.uuid);
  must(DeleteCode(roles));
  BOOST_TEST(!read().code(division));
  BOOST_TEST(!read().quote(bare));
  for (const auto kept : {twice, starred, noted, linked, target, titled})
    BOOST_TEST(read().quote(kept).has_value());
  BOOST_TEST(read().codings().size() == 2u);
  BOOST_TEST(read().memos().size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(codes, Workshop)

BOOST_AUTO_TEST_CASE(merging_moves_codings_children_memos_and_summaries) {
  const auto twin = code("rolledeling", conflict);  // like division below roles
  const auto below_twin = code("Under", twin), only_here = code("Kun her", conflict);
  const auto both = coded(0, 2, roles), quote = coded(3, 8, conflict);
  coded(0, 2, conflict);
  coded(3, 8, twin);
  write_memo(*this, model::MemoTarget::code, conflict.uuid);
  must(store::testing::Doing([&](store::Transaction& tx) {
    for (const auto& [code_id, body] : {std::pair{roles, "A"}, std::pair{conflict, "B"}})
      tx.insert(model::Summary{model::SummaryId::make(), model::OwnerKind::document, interview.uuid,
                               code_id, body});
    tx.insert(model::Summary{model::SummaryId::make(), model::OwnerKind::participant,
                             base::new_uuid(), conflict, "C"});
  }));
  const std::string before = dump();
  must(MergeCodes(conflict, roles));
  BOOST_TEST(!read().code(conflict));
  BOOST_TEST(!read().code(twin));
  BOOST_TEST((read().code(only_here)->parent == roles));
  BOOST_TEST((read().code(below_twin)->parent == division));
  BOOST_TEST(read().codings_of(both).size() == 1u);
  BOOST_TEST((codes_on(*this, quote) == std::set{roles, division}));
  BOOST_TEST(read().memos_on(model::MemoTarget::code, roles.uuid).size() == 1u);
  const auto summaries = read().database().select<model::Summary>("ORDER BY body");
  BOOST_REQUIRE(summaries.size() == 2u);
  BOOST_TEST(summaries[0].body == "A\n\nB");
  BOOST_TEST((summaries[1].code == roles));
  journal().undo(anna);
  BOOST_TEST((dump() == before));
}

BOOST_AUTO_TEST_CASE(a_child_of_the_same_name_takes_the_place_of_the_code_that_was_merged) {
  const auto below = code("Konflikt", conflict);
  must(MoveCode(conflict, roles, 0));
  const auto quote = coded(3, 8, below);
  must(MergeCodes(conflict, roles));
  BOOST_TEST(code_path(read(), below) == "Roller / Konflikt");
  BOOST_TEST((codes_on(*this, quote) == std::set{below}));
}

BOOST_AUTO_TEST_CASE(a_code_moves_to_its_place_among_the_others) {
  must(MoveCode(conflict, {}, 0));
  must(MoveCode(division, {}, 1));
  must(MoveCode(trust, roles, 99));
  std::vector<std::string> top;
  for (const auto& one : read().codes())
    if (one.parent.nil()) top.push_back(one.name);
  BOOST_TEST(top == (std::vector<std::string>{"Konflikt", "Rolledeling", "Roller"}),
             boost::test_tools::per_element());
  BOOST_TEST(code_path(read(), trust) == "Roller / Tillid");
}

BOOST_AUTO_TEST_CASE(a_favourite_twice_is_no_second_action) {
  must(SetFavourite(trust, true));
  must(SetFavourite(roles, true));
  const auto newest = journal().history(1).front().seq;
  must(SetFavourite(trust, true));
  must(SetFavourite(conflict, false));
  BOOST_TEST(journal().history(1).front().seq == newest);
  BOOST_TEST((read().favourites() == std::vector{trust, roles}));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(documents, Workshop)

BOOST_AUTO_TEST_CASE(notes_become_memos_where_they_stand) {
  NewDocument coming;
  coming.document.id = model::DocumentId::make();
  coming.document.name = "Med noter";
  coming.text = "æble";
  coming.notes = {{{Pos(0), Pos(4)}, "AK", "på citatet"},
                  {{}, "", "på dokumentet"},
                  {{Pos(9), Pos(12)}, "AK", "bag teksten"},
                  {{Pos(0), Pos(1)}, " ", "\n"}};
  must(AddDocument(coming));
  const auto on_document = read().memos_on(model::MemoTarget::document, coming.document.id.uuid);
  BOOST_TEST(on_document.size() == 2u);
  const auto quotes = read().quotes_of(coming.document.id);
  BOOST_REQUIRE(quotes.size() == 1u);
  BOOST_TEST(quotes[0].text == "æble");
  BOOST_TEST(read().memos_on(model::MemoTarget::quote, quotes[0].id.uuid)[0].body == "på citatet");
}

BOOST_AUTO_TEST_CASE(a_memo_that_is_changed_keeps_its_writer_and_date) {
  write_memo(*this, model::MemoTarget::document, interview.uuid);
  model::Memo memo = read().memos().front();
  const auto before = memo;
  memo.coder = {};
  memo.created_at = 0;
  memo.body = "andet";
  SaveMemo save(memo);
  BOOST_TEST(!journal().run(save, bent));
  BOOST_TEST((read().memos().front().coder == anna));
  BOOST_TEST(read().memos().front().created_at == before.created_at);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace uddrag::edit::testing
