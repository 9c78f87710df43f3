// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/labels.h"

#include <algorithm>
#include <utility>

namespace uddrag::course {
namespace {

bool danish(const std::string& language) {
  return language.starts_with("da");
}

}  // namespace

std::string locator_text(const std::string& document, std::int64_t turn, const std::string& time,
                         const std::string& language, std::int64_t page) {
  std::string text = document;
  if (page > 0) text += (danish(language) ? ", side " : ", page ") + std::to_string(page);
  if (turn > 0) text += (danish(language) ? ", tur " : ", turn ") + std::to_string(turn);
  if (!time.empty()) text += ", " + time;
  return text;
}

std::string fidelity_text(const std::vector<QuoteRun>& runs, const std::string& language) {
  using Kind = QuoteRun::Kind;
  const bool da = danish(language);
  const std::pair<Kind, const char*> kinds[] = {
      {Kind::omission, da ? "udeladelser […]" : "omissions […]"},
      {Kind::clarification, da ? "tilføjelser [i klammer]" : "additions [in brackets]"},
      {Kind::pseudonym, da ? "erstattede navne" : "replaced names"}};
  std::string changes;
  for (const auto& [kind, words] : kinds)
    if (std::ranges::any_of(runs, [kind = kind](const QuoteRun& run) { return run.kind == kind; }))
      changes += (changes.empty() ? "" : ", ") + std::string(words);
  if (changes.empty()) return da ? "Gengivet ordret." : "Word for word.";
  return (da ? "Gengivet ordret bortset fra: " : "Word for word but for: ") + changes + ".";
}

std::string interviewer_word(const std::string&) {
  return "Interviewer";  // the same word in both
}
std::string participant_word(const std::string& language) {
  return danish(language) ? "Deltager" : "Participant";
}
std::string field_note_word(const std::string& language) {
  return danish(language) ? "Feltnote" : "Field note";
}

const ChartWords& chart_words(const std::string& language) {
  static constexpr ChartWords in_danish{"Kodede passager",
                                        "Søjlediagram",
                                        "Kode",
                                        "Gruppe",
                                        "Dokument",
                                        "Deltagere",
                                        "Tallene som tabel",
                                        "Grupper med færre end tre deltagere er ikke vist."};
  static constexpr ChartWords in_english{"Coded passages",
                                         "Bar chart",
                                         "Code",
                                         "Group",
                                         "Document",
                                         "Participants",
                                         "The numbers as a table",
                                         "Groups of fewer than three participants are not shown."};
  return danish(language) ? in_danish : in_english;
}

}  // namespace uddrag::course
