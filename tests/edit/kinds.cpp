// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/kinds.h"

#include <fmt/format.h>

namespace uddrag::edit::testing {

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> all = [] {
    std::vector<Kind> list;
    for (const auto& some : {project_kinds(), document_kinds(), people_kinds(), code_kinds(),
                             quote_kinds(), course_kinds(), text_kinds()})
      list.insert(list.end(), some.begin(), some.end());
    return list;
  }();
  return all;
}

bool removes(const Kind& kind) {
  const std::string_view name = kind.name;
  return name.ends_with(".remove") || name.ends_with(".delete") || name == "quote.unstar" ||
         name == "code.merge";
}

const Kind& some_kind(SeededRandom& random) {
  for (;;) {
    const Kind& kind = kinds()[static_cast<std::size_t>(random.below(kinds().size()))];
    if (!removes(kind) || one_in(4, random)) return kind;
  }
}

std::string some_words(SeededRandom& random, std::size_t count) {
  static const std::vector<std::string> words = {
      "frivillig",  "kommunen",   "møde",
      "mødestedet", "ærlig",      "\"citat\"",
      "åben",       "\\skråt\\",  "👩‍👩‍👧 familie",
      "e\u0301n",   "linje\nny",  "tab\tulator",
      "שלום",       "🇩🇰",         "👍🏽",
      "O'Brien",    "{}%s?1",     "stille",
      "at",         "og",         "de",
      "samtalen",   "\u2028skil", "nul"};
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += (i ? " " : "") + one_of(words, random);
  return text;
}

std::string some_name(SeededRandom& random, const char* stem) {
  return fmt::format("{} {} {}", stem, random.below(1'000'000), some_words(random, 1));
}

}  // namespace uddrag::edit::testing
