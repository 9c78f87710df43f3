// SPDX-License-Identifier: GPL-3.0-or-later
// Splices against a naive model: every character has an identity, a span is the set of its own.
#include "text/splice.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

#include "base/error.h"
#include "base/random.h"
#include "text/utf8.h"

using namespace uddrag::text;

namespace {

struct Marked {
  char32_t character;
  int identity;
};

/// Inserts and removes as the splices say, character by character.
std::vector<Marked> edited(const std::vector<Marked>& before, const std::vector<Splice>& splices,
                           int& next) {
  std::vector<Marked> after;
  std::size_t at = 0;
  for (const Splice& splice : splices) {
    while (at < static_cast<std::size_t>(splice.removed.start.value)) after.push_back(before[at++]);
    for (std::size_t i = 0; i < splice.inserted.size();)
      after.push_back({next_code_point(splice.inserted, i), next++});
    at = static_cast<std::size_t>(splice.removed.end.value);
  }
  while (at < before.size()) after.push_back(before[at++]);
  return after;
}

std::string utf8_of(const std::vector<Marked>& text) {
  std::string out;
  for (const Marked& c : text) append_utf8(out, c.character);
  return out;
}

/// The characters of a span that a splice takes away and puts others in their place: the new ones.
std::set<int> replacements(Span span, const std::vector<Splice>& splices, int next) {
  std::set<int> found;
  for (const Splice& splice : splices) {
    const auto count = static_cast<int>(count_code_points(splice.inserted));
    if (!splice.removed.empty() && span.contains(splice.removed))
      for (int i = 0; i < count; ++i) found.insert(next + i);
    next += count;
  }
  return found;
}

/// What must become of a span: from its first character, surviving or replaced, to its last.
/// `next` is the identity of the first character that was inserted.
Carried expected(Span span, const std::vector<Splice>& splices, const std::vector<Marked>& before,
                 const std::vector<Marked>& after, int next) {
  std::set<int> own;
  for (auto i = span.start.value; i < span.end.value; ++i)
    own.insert(before[static_cast<std::size_t>(i)].identity);
  const std::set<int> replaced = replacements(span, splices, next);
  std::int64_t first = -1, last = -1, count = 0;
  for (std::size_t i = 0; i < after.size(); ++i) {
    const bool mine = own.contains(after[i].identity);
    if (!mine && !replaced.contains(after[i].identity)) continue;
    if (first < 0) first = static_cast<std::int64_t>(i);
    last = static_cast<std::int64_t>(i) + 1;
    count += mine;
  }
  if (count == 0) return {{}, Fate::lost};
  const auto stands = [&](std::int64_t edge) {  // the character there survived or was replaced
    const int identity = before[static_cast<std::size_t>(edge)].identity;
    if (std::any_of(after.begin(), after.end(), [&](auto& c) { return c.identity == identity; }))
      return true;
    return std::any_of(splices.begin(), splices.end(), [&](const Splice& splice) {
      return splice.removed.contains(Pos(edge)) && span.contains(splice.removed) &&
             !splice.inserted.empty();
    });
  };
  Fate fate = Fate::kept;
  if (!stands(span.start.value) || !stands(span.end.value - 1))
    fate = Fate::shrunk;
  else if (count < span.length())
    fate = Fate::changed;
  else if (last - first > count)
    fate = Fate::grown;
  else if (first != span.start.value)
    fate = Fate::moved;
  return {{Pos(first), Pos(last)}, fate};
}

std::string invented(uddrag::base::SeededRandom& random, std::uint64_t most) {
  static const char32_t letters[] = {U'a', U'ø', U'å', U' ', U'\n', U'👍', U'\u0301', U'ش', U'z'};
  std::string out;
  for (std::uint64_t i = random.below(most + 1); i > 0; --i)
    append_utf8(out, letters[random.below(std::size(letters))]);
  return out;
}

std::vector<Splice> invented_splices(uddrag::base::SeededRandom& random, std::int64_t length) {
  std::vector<Splice> splices;
  std::int64_t at = 0;
  for (std::uint64_t i = 1 + random.below(3); i > 0 && at <= length; --i) {
    const std::int64_t start =
        at + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(length - at) + 1));
    const std::int64_t end = std::min(length, start + static_cast<std::int64_t>(random.below(9)));
    splices.push_back({{Pos(start), Pos(end)}, invented(random, 6)});
    at = end + 1;
  }
  return splices;
}

}  // namespace

BOOST_AUTO_TEST_CASE(ten_thousand_edits_carry_two_hundred_spans_as_the_naive_model_does) {
  uddrag::base::SeededRandom random(20261123);
  int next = 0;
  std::vector<Marked> text;
  for (int i = 0; i < 600; ++i) text.push_back({static_cast<char32_t>(U'a' + i % 26), next++});
  std::vector<Span> spans;
  const auto fresh = [&] {
    const auto size = static_cast<std::int64_t>(text.size());
    const auto start = static_cast<std::int64_t>(
        random.below(static_cast<std::uint64_t>(std::max<std::int64_t>(size, 1))));
    const auto end =
        std::min<std::int64_t>(size, start + 1 + static_cast<std::int64_t>(random.below(60)));
    return Span{Pos(start), Pos(end)};
  };
  for (int i = 0; i < 200; ++i) spans.push_back(fresh());
  Text now(utf8_of(text));
  for (int round = 0; round < 10000; ++round) {
    auto splices = invented_splices(random, static_cast<std::int64_t>(text.size()));
    if (text.size() > 900)  // keep the text from growing without end
      for (Splice& splice : splices) splice.inserted.clear();
    const int first_new = next;
    const auto after = edited(text, splices, next);
    now = uddrag::text::apply(now, splices);
    if (round % 50 == 0) BOOST_REQUIRE_EQUAL(now.utf8(), utf8_of(after));
    for (Span& span : spans) {
      if (span.empty()) continue;  // the text was empty
      const Carried got = carry(span, splices);
      const Carried want = expected(span, splices, text, after, first_new);
      BOOST_REQUIRE_MESSAGE(got.fate == want.fate, "fate in round " << round);
      if (want.fate != Fate::lost)
        BOOST_REQUIRE_MESSAGE(got.span == want.span, "place in round " << round);
      else
        BOOST_REQUIRE(got.span.empty() && got.span.end <= now.size());
      span = got.span;
    }
    text = after;
    for (Span& span : spans)
      if (span.empty() && !text.empty()) span = fresh();
  }
  BOOST_TEST(now.size().value == static_cast<std::int64_t>(text.size()));
}

BOOST_AUTO_TEST_CASE(insertions_at_the_edges_stay_outside) {
  const Span span{Pos(3), Pos(6)};
  BOOST_TEST((carry(span, {{{Pos(3), Pos(3)}, "xx"}}).span == Span{Pos(5), Pos(8)}));
  BOOST_TEST((carry(span, {{{Pos(6), Pos(6)}, "xx"}}).span == span));
  BOOST_TEST((carry(span, {{{Pos(4), Pos(4)}, "xx"}}).span == Span{Pos(3), Pos(8)}));
  BOOST_TEST((carry(span, {{{Pos(4), Pos(4)}, "xx"}}).fate == Fate::grown));
  BOOST_TEST((carry(span, {{{Pos(1), Pos(4)}, "x"}}).span == Span{Pos(2), Pos(4)}));
  BOOST_TEST((carry(span, {{{Pos(3), Pos(6)}, "new"}}).fate == Fate::lost));
  BOOST_TEST((carry({Pos(4), Pos(4)}, {{{Pos(0), Pos(2)}, ""}}).span == Span{Pos(2), Pos(2)}));
}

BOOST_AUTO_TEST_CASE(what_replaces_characters_at_an_edge_stays_inside) {
  const Span last_word{Pos(3), Pos(12)};  // "muligghed"
  const Text before("en muligghed, ja"), after("en mulighed, ja"), other("en lejlighed, ja");
  const Carried mended = carry(last_word, difference(before, after));
  BOOST_TEST(after.slice(mended.span) == "mulighed");
  BOOST_TEST((mended.fate == Fate::changed));
  BOOST_TEST(other.slice(carry(last_word, difference(before, other)).span) == "lejlighed");
  BOOST_TEST((carry(last_word, {{{Pos(10), Pos(14)}, "x"}}).fate == Fate::shrunk));
  BOOST_TEST((carry(last_word, {{{Pos(10), Pos(12)}, ""}}).fate == Fate::shrunk));
}

BOOST_AUTO_TEST_CASE(a_difference_turns_one_text_into_the_other_and_touches_only_what_changed) {
  const Text before("Vi henter dem i lufthavnen, og så kører vi."),
      after("Vi henter dem på stationen, og så går vi.");
  const auto splices = difference(before, after);
  BOOST_TEST(uddrag::text::apply(before, splices).utf8() == after.utf8());
  BOOST_TEST(splices.size() >= 2u);
  uddrag::base::SeededRandom random(7);
  for (int i = 0; i < 500; ++i) {
    const Text a(invented(random, 60)), b(invented(random, 60));
    BOOST_REQUIRE_EQUAL(uddrag::text::apply(a, difference(a, b)).utf8(), b.utf8());
  }
  BOOST_TEST(difference(before, before).empty());
}

BOOST_AUTO_TEST_CASE(splices_out_of_order_are_refused) {
  const std::vector<Splice> crossed = {{{Pos(5), Pos(6)}, ""}, {{Pos(2), Pos(3)}, ""}};
  BOOST_CHECK_THROW(uddrag::text::apply(Text("0123456789"), crossed), uddrag::base::Error);
  BOOST_CHECK_THROW(uddrag::text::apply(Text("012"), {{{Pos(2), Pos(9)}, ""}}),
                    uddrag::base::Error);
}
