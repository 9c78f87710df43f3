// SPDX-License-Identifier: GPL-3.0-or-later
// Grapheme, word and sentence borders, and snapping, over a table of difficult writing.
#include "text/boundaries.h"

#include <boost/test/unit_test.hpp>

#include "base/random.h"
#include "text/utf8.h"

using namespace uddrag::text;

namespace {

struct Cluster {
  const char* name;
  std::string utf8;
  std::int64_t code_points;
};

/// Each is one character for a person.
const std::vector<Cluster> clusters = {
    {"skin tone", "👍🏽", 2},
    {"family", "👩‍👧‍👦", 5},
    {"flag", "🇩🇰", 2},
    {"keycap", "1️⃣", 3},
    {"combining acute", "e\xCC\x81", 2},
    {"two marks", "a\xCC\x8A\xCC\x81", 3},
    {"decomposed å", "a\xCC\x8A", 2},
    {"Arabic with vowel", "بَ", 2},
    {"Hebrew with points", "שָׁ", 3},
    {"CR LF", "\r\n", 2},
    {"heart with selector", "❤️", 2},
    {"Devanagari", "नि", 2},
};

/// The naive way: an engine over the whole text.
bool border(const Text& text, Pos at) {
  return Boundaries(text, "da").is_border(Border::grapheme, at);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_span_that_cuts_a_character_grows_to_all_of_it) {
  for (const Cluster& cluster : clusters) {
    const Text text("ab" + cluster.utf8 + "cd");
    BOOST_TEST_CONTEXT(cluster.name) {
      BOOST_REQUIRE_EQUAL(text.size().value, 4 + cluster.code_points);
      const Span whole{Pos(2), Pos(2 + cluster.code_points)};
      for (std::int64_t cut = 1; cut < cluster.code_points; ++cut) {
        const Pos inside(2 + cut);
        BOOST_TEST(!on_grapheme_border(text, inside));
        BOOST_TEST((snap_to_graphemes(text, {inside, inside + 1}) == whole) ==
                   (inside + 1 <= whole.end));
        BOOST_TEST((snap_to_graphemes(text, {Pos(0), inside}).end == whole.end));
        BOOST_TEST((snap_to_graphemes(text, {inside, text.size()}).start == whole.start));
      }
      BOOST_TEST((snap_to_graphemes(text, whole) == whole));
    }
  }
}

BOOST_AUTO_TEST_CASE(two_flags_are_two_characters_wherever_the_looking_begins) {
  std::string flags;
  for (int i = 0; i < 300; ++i) flags += "🇩🇰";
  const Text text(flags);
  for (std::int64_t i = 0; i <= text.size().value; ++i) {
    BOOST_REQUIRE_EQUAL(on_grapheme_border(text, Pos(i)), i % 2 == 0);
  }
}

BOOST_AUTO_TEST_CASE(snapping_near_a_place_agrees_with_the_whole_text) {
  uddrag::base::SeededRandom random(3);
  for (int round = 0; round < 60; ++round) {
    std::string utf8;
    for (int i = 0; i < 60; ++i) {
      if (random.below(3) == 0)
        utf8 += clusters[random.below(clusters.size())].utf8;
      else
        utf8 += static_cast<char>(random.below(8) == 0 ? '\n' : 'a' + random.below(26));
    }
    const Text text(utf8);
    const Boundaries naive(text, "da");
    for (std::int64_t i = 0; i <= text.size().value; ++i)
      BOOST_REQUIRE_EQUAL(on_grapheme_border(text, Pos(i)),
                          naive.is_border(Border::grapheme, Pos(i)));
  }
  BOOST_TEST(border(Text("ab"), Pos(1)));
}

BOOST_AUTO_TEST_CASE(words_sentences_and_paragraphs) {
  const Text text("Vi henter dem kl. 8. Og så?\nNæste tur: »Ja«.");
  const Boundaries borders(text, "da");
  const auto slice = [&](Span span) { return std::string(text.slice(span)); };
  BOOST_TEST(slice(borders.around(Border::word, Pos(4))) == "henter");
  BOOST_TEST(slice(borders.around(Border::paragraph, Pos(4))) == "Vi henter dem kl. 8. Og så?\n");
  BOOST_TEST(slice(borders.around(Border::sentence, Pos(23))) == "Og så?\n");
  BOOST_TEST((borders.next_word_start(Pos(0)) == Pos(3)));
  BOOST_TEST((borders.previous_word_start(Pos(10)) == Pos(3)));
  BOOST_TEST(slice(borders.trim({Pos(2), Pos(10)})) == "henter");
  BOOST_TEST(borders.trim({Pos(2), Pos(3)}).empty());
  BOOST_TEST((borders.next(Border::grapheme, text.size()) == text.size()));
  BOOST_TEST((borders.previous(Border::word, Pos(0)) == Pos(0)));
}
