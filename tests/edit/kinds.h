// SPDX-License-Identifier: GPL-3.0-or-later
// One maker for each kind of edit: it makes a real example for whatever state a project is in, with
// targets chosen by a seeded generator. The law, the random walk and the kill test all draw from
// this list; a kind of edit without a maker here fails a test.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "store/journal.h"

namespace uddrag::edit::testing {

using base::SeededRandom;
using store::Reader;
using MadeEdit = std::unique_ptr<store::Edit>;  ///< empty where the project has nothing to act on

struct Kind {
  std::string_view name;
  MadeEdit (*make)(const Reader& read, SeededRandom& random);
};

const std::vector<Kind>& kinds();
/// Whether a kind of edit makes a project smaller.
bool removes(const Kind& kind);
/// Any kind, but seldom one that removes: so a long walk does not end in an empty project.
const Kind& some_kind(SeededRandom& random);

// By subject; kinds() is all of them.
std::vector<Kind> project_kinds();
std::vector<Kind> document_kinds();
std::vector<Kind> people_kinds();
std::vector<Kind> code_kinds();
std::vector<Kind> quote_kinds();
std::vector<Kind> course_kinds();
std::vector<Kind> text_kinds();

/// Some words, perhaps with signs that are hard on JSON, UTF-8 and grapheme borders.
std::string some_words(SeededRandom& random, std::size_t count);
/// A name that is hardly there already, with a number.
std::string some_name(SeededRandom& random, const char* stem);

template <class List>
auto one_of(const List& list, SeededRandom& random) {
  return list[static_cast<std::size_t>(random.below(list.size()))];
}
template <class E, class... Args>
MadeEdit made(Args&&... args) {
  return std::make_unique<E>(std::forward<Args>(args)...);
}
template <class E>
E some_enum(SeededRandom& random) {
  return static_cast<E>(random.below(std::size(model::EnumNames<E>::all)));
}
inline bool one_in(std::uint64_t n, SeededRandom& random) {
  return random.below(n) == 0;
}

}  // namespace uddrag::edit::testing
