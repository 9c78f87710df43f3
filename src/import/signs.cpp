// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/signs.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "text/collate.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

constexpr std::size_t longest = 200;  // bytes

/// Danish, English, German and French; what begins so is a sound, a pause, or was not heard.
constexpr std::array sounds = {"griner",
                               "ler",
                               "latter",
                               "smågriner",
                               "pause",
                               "lang pause",
                               "kort pause",
                               "suk",
                               "hoster",
                               "rømmer",
                               "græder",
                               "tavshed",
                               "stilhed",
                               "utydelig",
                               "uforståel",
                               "uhørlig",
                               "nikker",
                               "ryster",
                               "hvisker",
                               "afbryd",
                               "taler i munden",
                               "laugh",
                               "chuckle",
                               "giggle",
                               "sigh",
                               "cough",
                               "cries",
                               "crying",
                               "silence",
                               "long pause",
                               "short pause",
                               "inaudible",
                               "unclear",
                               "unintelligible",
                               "indistinct",
                               "nods",
                               "whisper",
                               "crosstalk",
                               "overlap",
                               "interrupt",
                               "lacht",
                               "lachen",
                               "lachend",
                               "seufz",
                               "hustet",
                               "weint",
                               "schweig",
                               "stille",
                               "unv.",
                               "unverständlich",
                               "nickt",
                               "flüster",
                               "rire",
                               "rit",
                               "rires",
                               "soupir",
                               "tousse",
                               "pleure",
                               "silence",
                               "inaudible",
                               "incompréhensible",
                               "chuchot"};

bool is_pause(std::string_view inner) {
  if (inner.empty()) return false;
  if (inner.find_first_not_of(".\u2026-?x") == std::string_view::npos) return true;
  const std::size_t digits = inner.find_first_not_of("0123456789.,");
  if (digits == 0) return false;
  if (digits == std::string_view::npos)
    return inner.size() <=
           (inner.find_first_of(".,") == std::string_view::npos ? 2 : 4);  // a year is none
  static constexpr std::array units = {"s",    "s.",       "sek",     "sek.",     "sec",
                                       "sec.", "sekunder", "seconds", "Sekunden", "secondes"};
  const std::string_view unit = text::trim(inner.substr(digits));
  return std::find(units.begin(), units.end(), unit) != units.end();
}

bool is_sound(std::string_view inner) {
  if (inner.size() > 60) return false;
  const std::string lower = text::lower(std::string(inner));
  return std::any_of(sounds.begin(), sounds.end(), [&](const std::string_view sound) {
    if (!lower.starts_with(sound)) return false;
    return sound.size() > 3 || lower.size() == sound.size() || lower[sound.size()] == ' ' ||
           lower[sound.size()] == ',';
  });
}

/// From `at`, where a sign opens, to behind the sign that closes it, on the same line and not far.
std::optional<std::size_t> closed(std::string_view text, std::size_t at, std::string_view open,
                                  std::string_view close) {
  const std::string_view near = text.substr(at + open.size(), longest);
  const std::size_t end = near.find(close);
  if (end == std::string_view::npos || end == 0) return std::nullopt;
  if (near.substr(0, end).find('\n') != std::string_view::npos) return std::nullopt;
  return at + open.size() + end + close.size();
}

/// Behind the sign that begins here.
std::optional<std::size_t> sign_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("((")) return closed(text, at, "((", "))");
  if (rest.starts_with('[')) return closed(text, at, "[", "]");
  if (rest.starts_with("//") && (at == 0 || text[at - 1] != ':'))
    return closed(text, at, "//", "//");
  if (!rest.starts_with('(')) return std::nullopt;
  const auto end = closed(text, at, "(", ")");
  if (!end) return std::nullopt;
  const std::string_view inner = text::trim(text.substr(at + 1, *end - at - 2));
  return is_pause(inner) || is_sound(inner) ? end : std::nullopt;
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> transcription_signs(std::string_view text) {
  std::vector<std::pair<std::size_t, std::size_t>> signs;
  for (std::size_t at = 0; at < text.size();) {
    const bool opens = text[at] == '(' || text[at] == '[' || text[at] == '/';
    const auto end = opens ? sign_at(text, at) : std::nullopt;
    if (end) signs.emplace_back(at, *end);
    at = end.value_or(at + 1);
  }
  return signs;
}

}  // namespace uddrag::importing
