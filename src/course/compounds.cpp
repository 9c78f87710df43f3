// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/compounds.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace uddrag::course {
namespace {

// Beginnings of second parts; endings follow as they like.
constexpr std::string_view behind_anything[] = {
    "aftale", "besøg",   "brev", "familie", "gruppe", "historie", "metode",   "model",
    "møde",   "projekt", "sag",  "team",    "tilbud", "citat",    "interview"};
constexpr std::string_view behind_places[] = {
    "afdeling", "avis",        "beboer",      "bibliotek", "boer",      "borger",     "center",
    "centret",  "chef",        "dreng",       "egnen",     "fjord",     "folk",       "forening",
    "gade",     "gymnasi",     "hallen",      "havn",      "hospital",  "hus",        "kirke",
    "klub",     "kommun",      "kontor",      "kvarter",   "kvinde",    "leder",      "ledelse",
    "lejr",     "mand",        "medarbejder", "mænd",      "område",    "pige",       "plads",
    "politi",   "råd",         "skole",       "station",   "strategi",  "sygehus",    "torv",
    "tur",      "universitet", "ungdom",      "vej",       "frivillig", "forvaltning"};

template <class List>
bool begins_with_one_of(const List& parts, std::string_view rest) {
  return std::any_of(std::begin(parts), std::end(parts),
                     [&](std::string_view part) { return rest.starts_with(part); });
}

bool listed(std::string_view rest, bool of_person) {
  return begins_with_one_of(behind_anything, rest) ||
         (!of_person && begins_with_one_of(behind_places, rest));
}

}  // namespace

bool is_second_part(const std::string& rest, bool of_person) {
  const std::string_view all(rest);
  return listed(all, of_person) || (all.starts_with('s') && listed(all.substr(1), of_person));
}

}  // namespace uddrag::course
