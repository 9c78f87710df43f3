// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/speaker_names.h"

#include <algorithm>
#include <array>

#include "import/characters.h"
#include "text/collate.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

constexpr std::size_t most_words = 4;

}  // namespace

bool looks_like_name(std::string_view label) {
  if (label.empty() || label.size() > longest_label) return false;
  if (label.find_first_of(".,;!?\"[]#*<>/\\\n") != std::string_view::npos) return false;
  if (static_cast<std::size_t>(std::count(label.begin(), label.end(), ' ')) >= most_words)
    return false;
  std::size_t at = 0;
  const char32_t first = text::next_code_point(label, at);
  std::string begin;
  text::append_utf8(begin, first);
  const bool capital = text::lower(begin) != begin;
  return capital || (first >= U'0' && first <= U'9' &&
                     label.find_first_not_of("0123456789") != std::string_view::npos);
}

std::string label_key(std::string_view label) {
  static constexpr std::array interviewer = {"int", "interviewer", "intervieweren"};
  std::string key;
  for (const char c : text::lower(std::string(label)))
    if (is_blank(c) || c == '\n') {
      if (!key.empty() && key.back() != ' ') key += ' ';
    } else {
      key += c;
    }
  while (key.ends_with('.') || key.ends_with(':') || key.ends_with(' ')) key.pop_back();
  const bool known = std::find(interviewer.begin(), interviewer.end(), key) != interviewer.end();
  return known ? "i" : key;
}

model::SpeakerRole role_of(const std::string& label) {
  static constexpr std::array words = {
      "i",           "int",          "interviewer",   "moderator",  "q",
      "facilitator", "spørger",      "intervieweren", "forsker",    "researcher",
      "enquêteur",   "intervieweur", "fragesteller",  "moderatorin"};
  const std::string lower = text::lower(label);
  const std::string bare = lower.substr(0, lower.find_last_not_of("0123456789 ") + 1);
  return std::find(words.begin(), words.end(), bare) != words.end()
             ? model::SpeakerRole::interviewer
             : model::SpeakerRole::participant;
}

}  // namespace uddrag::importing
