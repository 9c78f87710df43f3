// SPDX-License-Identifier: GPL-3.0-or-later
// Excerpts with random words, trims, brackets and emphasis: the same seed makes the same one.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "course/excerpt.h"
#include "text/text.h"

namespace random_excerpts {

namespace model = uddrag::model;

constexpr std::uint64_t cases = 1000;

struct Made {
  model::Quote quote;
  model::Excerpt excerpt;
};

Made random_excerpt(std::uint64_t seed);
/// Mariam, Mariam Haddad and Bo, who appear in the words.
const uddrag::course::Pseudonyms& names();
/// Where they stand in the words.
std::vector<uddrag::text::Span> places(const std::vector<uddrag::course::NameMatch>& matches,
                                       const uddrag::text::Text& source);
/// For whoever has to find out why a case fails.
std::string described(const Made& made, const std::vector<uddrag::course::QuoteRun>& runs);

}  // namespace random_excerpts
