// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/everyday_words.h"

#include <algorithm>
#include <set>
#include <string>

#include "text/collate.h"

namespace uddrag::app {
namespace {

/// In small letters: weekdays and months; languages and nationalities in Danish; in English.
constexpr std::string_view everyday_words = R"(
mandag tirsdag onsdag torsdag fredag lørdag søndag monday tuesday wednesday thursday friday
saturday sunday januar februar marts maj juni juli september oktober november december january
february march july october

dansk danske svensk svenske norsk norske finsk finske islandsk islandske færøsk færøske grønlandsk
grønlandske engelsk engelske britisk britiske irsk irske amerikansk amerikanske tysk tyske
hollandsk hollandske fransk franske spansk spanske italiensk italienske portugisisk portugisiske
græsk græske polsk polske tjekkisk tjekkiske ungarsk ungarske rumænsk rumænske bulgarsk bulgarske
serbisk serbiske kroatisk kroatiske bosnisk bosniske albansk albanske russisk russiske ukrainsk
ukrainske litauisk litauiske lettisk lettiske estisk estiske tyrkisk tyrkiske kurdisk kurdiske
arabisk arabiske syrisk syriske irakisk irakiske iransk iranske persisk persiske afghansk
afghanske libanesisk libanesiske palæstinensisk palæstinensiske jordansk jordanske egyptisk
egyptiske marokkansk marokkanske tunesisk tunesiske somalisk somaliske eritreisk eritreiske
etiopisk etiopiske sudanesisk sudanesiske pakistansk pakistanske indisk indiske kinesisk kinesiske
japansk japanske koreansk koreanske vietnamesisk vietnamesiske thailandsk thailandske filippinsk
filippinske europæisk europæiske nordisk nordiske dari pashto farsi tigrinya urdu hindi swahili

danish danes swedish swedes norwegian finnish finns icelandic faroese greenlandic english british
scottish welsh irish american canadian australian german dutch french spanish italian portuguese
greek polish poles czech hungarian romanian bulgarian serbian croatian bosnian albanian russian
ukrainian lithuanian latvian estonian turkish turks kurdish kurds arabic arab syrian iraqi iranian
persian afghan lebanese palestinian jordanian egyptian moroccan tunisian somali eritrean ethiopian
sudanese pakistani indian chinese japanese korean vietnamese thai filipino european nordic
scandinavian african asian
)";

std::set<std::string_view> parted(std::string_view words) {
  std::set<std::string_view> set;
  while (!words.empty()) {
    const auto end = std::min(words.find_first_of(" \n"), words.size());
    if (end > 0) set.insert(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return set;
}

/// The word, or the one that it is the plural or genitive of.
bool is_everyday_word(std::string_view word) {
  static const std::set<std::string_view> known = parted(everyday_words);
  return known.contains(word) ||
         (word.ends_with('s') && known.contains(word.substr(0, word.size() - 1)));
}

}  // namespace

bool is_everyday(std::string_view words) {
  const std::string small = text::lower(std::string(words));
  const auto all = parted(small);
  return !all.empty() && std::ranges::all_of(all, is_everyday_word);
}

}  // namespace uddrag::app
