// SPDX-License-Identifier: GPL-3.0-or-later
// What a single line of a course text says (course_text.h): labels, references, times, cells.
// Every function gives back what it did not understand, so that its caller can keep it.
#pragma once
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "course/course_text.h"
#include "model/course.h"

namespace uddrag::course {

/// "**Word:** rest", "**Word.** rest", "**Word**: rest", or the same with one asterisk.
struct Label {
  std::string name;  ///< without its sign
  std::string rest;
};
std::optional<Label> bold_label(const std::string& line);
std::optional<Label> italic_label(const std::string& line);
/// "**Name:** words" of a passage, where the sign may be missing.
std::optional<Label> voice(const std::string& line);

/// Words after words, with something between where there are both.
void add_words(std::string& to, const std::string& words, const char* between);
/// Without the blanks around it.
std::string trimmed(std::string_view text);
/// Whether a text is one of these words, whatever its case …
bool is_word(const std::string& text, std::initializer_list<const char*> words);
/// … or begins with one that ends there: "Tid (cirka)" begins with "tid", "Tidens tand" does not.
bool begins_with_word(const std::string& text, std::initializer_list<const char*> words);

/// "1 time og 30 minutter (20 læsning)" is 90; a number without a unit is minutes; 0: none.
std::int64_t minutes_in(const std::string& text);
/// Whether there is nothing in it but one time.
bool only_a_time(const std::string& text);

/// "20 minutter, grupper på tre": how long an exercise takes and how many do it together.
struct ExerciseTime {
  std::int64_t minutes = 0;  ///< 0: it is none
  std::string groups;        ///< without its full stop
};
ExerciseTime exercise_time_in(const std::string& text);

struct References {
  std::vector<ExcerptReference> found;  ///< `document` »first words …« (P01), without line and side
  std::string rest;                     ///< words that belong to none of them
  bool marked = false;                  ///< *in italics:* stands before the first: a reserve
};
References references_in(const std::string& line);

/// "`document` »first words … last words«", without line.
std::optional<PassageReference> passage_in(const std::string& text);
/// "Code; Code" or, where there is no semicolon, "Code, Code".
std::vector<std::string> names_in(const std::string& text);

/// "![what it shows](file.png "Caption")"
struct ImageLine {
  std::string alternative, path, caption;
};
std::optional<ImageLine> image_in(const std::string& line);

/// "koder = Code; Code; fordelt på = rolle"
struct ChartLine {
  std::vector<std::string> codes;
  model::ChartBy by = model::ChartBy::code;
  std::string attribute;  ///< its name, where it is by one
};
/// Nothing where it names no code.
std::optional<ChartLine> chart_in(const std::string& text);
/// "`file`", and nothing else.
std::optional<std::string> file_in(const std::string& text);

/// "`file`, ca. 9 minutter. Description"
model::VideoBlock video_of(const std::string& title, const std::string& rest);

std::vector<std::string> cells_of(const std::string& row);
/// "---|:--:|---"
bool is_table_rule(const std::vector<std::string>& cells);
/// Words between single asterisks: codes that a key names.
std::vector<std::string> emphasised_words(const std::string& text);
model::SectionKind kind_of_title(const std::string& title);

}  // namespace uddrag::course
