// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/language.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"

namespace uddrag::exporting {
namespace {

constexpr auto written_right_to_left = std::to_array<std::string_view>(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"});

using Region = std::pair<std::string_view, std::string_view>;
constexpr auto regions = std::to_array<Region>(
    {{"ar", "ar-SA"}, {"bs", "bs-Latn-BA"}, {"da", "da-DK"}, {"de", "de-DE"}, {"en", "en-GB"},
     {"es", "es-ES"}, {"fa", "fa-IR"},      {"fi", "fi-FI"}, {"fo", "fo-FO"}, {"fr", "fr-FR"},
     {"he", "he-IL"}, {"is", "is-IS"},      {"it", "it-IT"}, {"kl", "kl-GL"}, {"nb", "nb-NO"},
     {"nl", "nl-NL"}, {"nn", "nn-NO"},      {"no", "nb-NO"}, {"pl", "pl-PL"}, {"pt", "pt-PT"},
     {"ro", "ro-RO"}, {"ru", "ru-RU"},      {"so", "so-SO"}, {"sv", "sv-SE"}, {"ti", "ti-ER"},
     {"tr", "tr-TR"}, {"uk", "uk-UA"},      {"ur", "ur-PK"}, {"vi", "vi-VN"}});

}  // namespace

std::string primary_language(std::string_view tag) {
  return base::ascii_lower(tag.substr(0, std::min(tag.find_first_of("-_"), tag.size())));
}

bool right_to_left(std::string_view tag) {
  const auto whole = base::ascii_lower(tag);
  if (whole.find("-arab") != whole.npos || whole.find("-hebr") != whole.npos) return true;
  if (whole.find("-latn") != whole.npos || whole.find("-cyrl") != whole.npos) return false;
  const auto primary = primary_language(tag);
  return std::find(written_right_to_left.begin(), written_right_to_left.end(), primary) !=
         written_right_to_left.end();
}

std::string direction(std::string_view tag) {
  if (tag.empty()) return {};
  return right_to_left(tag) ? "rtl" : "ltr";
}

std::string office_language(std::string_view tag) {
  for (const auto& [language, full] : regions)
    if (base::ascii_lower(tag) == language) return std::string(full);
  return std::string(tag);
}

}  // namespace uddrag::exporting
