// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/labels.h"

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
