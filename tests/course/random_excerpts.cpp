// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/random_excerpts.h"

#include <algorithm>

#include "base/hash.h"
#include "base/random.h"
#include "text/boundaries.h"
#include "text/utf8.h"

namespace random_excerpts {

namespace c = uddrag::course;
namespace text = uddrag::text;
using c::QuoteRun;
using text::Pos;
using text::Span;
using uddrag::base::SeededRandom;

namespace {

constexpr const char* pieces[] = {"vi",
                                  "Mariam",
                                  "Mariams",
                                  "MARIAM",
                                  "MARIAMS'",
                                  "Mariam's",
                                  "Mariam-sagen",
                                  "kommunen",
                                  "blåbær",
                                  "👩‍👧‍👦",
                                  "👍🏽",
                                  "e\u0301t",
                                  "Østerå",
                                  "Bo",
                                  "Bos",
                                  "BO",
                                  "bor",
                                  "Boris",
                                  "Bo-sagen",
                                  "ja.",
                                  "»nej«",
                                  "1.200",
                                  "🇩🇰",
                                  "så\n",
                                  "øl,",
                                  "Mariam Haddad",
                                  "Mariam Haddads",
                                  "Mari\u00ADam",
                                  "مرحبا",
                                  "(må)"};

model::PseudonymTerm term(const std::string& original, const std::string& replacement) {
  model::PseudonymTerm made;
  made.original = original;
  made.replacement = replacement;
  return made;
}

std::vector<Pos> borders_of(const text::Text& source) {
  const text::Boundaries engine(source, "da");
  std::vector<Pos> borders{Pos(0)};
  while (borders.back() < source.size())
    borders.push_back(engine.next(text::Border::grapheme, borders.back()));
  return borders;
}

/// Ordered spans on grapheme borders that do not touch.
std::vector<Span> random_spans(SeededRandom& random, const std::vector<Pos>& borders,
                               std::size_t most) {
  std::vector<Span> spans;
  std::size_t at = random.below(3);
  const std::uint64_t count = random.below(most + 1);
  for (std::uint64_t i = 0; i < count && at + 2 < borders.size(); ++i) {
    const std::size_t start = at + random.below(std::max<std::size_t>(1, borders.size() / 3));
    const std::size_t end = start + 1 + random.below(12);
    if (end >= borders.size()) break;
    spans.push_back({borders[start], borders[end]});
    at = end + 1;
  }
  return spans;
}

}  // namespace

const c::Pseudonyms& names() {
  static const c::Pseudonyms made(
      {term("Mariam", "Layla"), term("Mariam Haddad", "Layla N."), term("Bo", "Erik")});
  return made;
}

Made random_excerpt(std::uint64_t seed) {
  SeededRandom random(seed);
  Made made;
  std::string& words = made.quote.text;
  for (std::uint64_t i = 0, count = 3 + random.below(40); i < count; ++i)
    words += std::string(i ? " " : "") + pieces[random.below(std::size(pieces))];
  const text::Text source(words);
  made.quote.span = {Pos(0), source.size()};
  const auto borders = borders_of(source);
  made.excerpt.trims = random_spans(random, borders, 3);
  made.excerpt.emphasis = random_spans(random, borders, 2);
  for (std::uint64_t i = 0, count = random.below(3); i < count; ++i)
    made.excerpt.clarifications.push_back(
        {borders[random.below(borders.size())], random.below(2) ? "dvs. skolen" : "Mariams"});
  std::stable_sort(made.excerpt.clarifications.begin(), made.excerpt.clarifications.end(),
                   [](const auto& a, const auto& b) { return a.at < b.at; });
  made.excerpt.quote_text_hash = uddrag::base::hash_of_bytes(words);
  return made;
}

std::vector<Span> places(const std::vector<c::NameMatch>& matches, const text::Text& source) {
  std::vector<Span> spans;
  const auto at = [&](std::size_t byte) {
    return source.from_bytes(text::BytePos(static_cast<std::int64_t>(byte)));
  };
  for (const c::NameMatch& match : matches) spans.push_back({at(match.start), at(match.end)});
  return spans;
}

std::string described(const Made& made, const std::vector<QuoteRun>& runs) {
  std::string words = made.quote.text + "\ntrims";
  const text::Text source(made.quote.text);
  for (const Span& trim : made.excerpt.trims) words += " {" + std::string(source.slice(trim)) + "}";
  words += "\nemphasis";
  for (const Span& span : made.excerpt.emphasis)
    words += " {" + std::string(source.slice(span)) + "}";
  words += "\nbrackets before";
  for (const auto& added : made.excerpt.clarifications)
    words += " {" + text::elide(source.slice({added.at, source.size()}), 12) + "}";
  words += "\nprinted";
  for (const QuoteRun& run : runs)
    words += " " + std::to_string(static_cast<int>(run.kind)) + "{" + run.text + "}";
  return words;
}

}  // namespace random_excerpts
