// SPDX-License-Identifier: GPL-3.0-or-later
// The words that the outputs themselves add ("Contents", "Next"), in the language of the course.
// The window's words are the window's (gui/l10n).
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "course/pages.h"

namespace uddrag::exporting {

struct Words {
  std::string_view language;
  std::string_view skip_to_content, contents, on_this_page, previous, next, you_are_here;
  std::string_view module, time, minute, minutes, level, licence, authors, version;
  std::string_view objectives, module_objectives, content_note, teacher_edition;
  std::string_view translation, original, emphasis_added, before, after;
  std::string_view source, image, video, video_missing, watch, captions, transcript, table;
  std::string_view question, answer, exercise, codes, key, answers, tasks;
  std::string_view teacher_note, page, of;
  std::string_view accessible_text, accessible_images, accessible_recordings;
  std::string_view excerpt, excerpts, no_excerpts, one_excerpt, coded, memo, starred, no_document;
  std::string_view excerpt_list, memo_list, cut_cell;
};

/// Danish for da, English for everything else.
const Words& words_for(std::string_view language);

/// "1 minut", "60 minutter"; empty for 0.
std::string minutes_text(const Words& words, std::int64_t minutes);
/// "Modul 2" for a module whose title does not say so itself; else empty.
std::string module_label(const Words& words, const course::Page& page);
/// "Øvelse: Kod selv"; a title that says what it is stays as it is.
std::string exercise_title(const Words& words, const course::Exercise& exercise);
/// "20 minutter, grupper på tre"; empty where neither is said.
std::string exercise_setting(const Words& words, const course::Exercise& exercise);
/// "Modul 2: Hvem gør hvad?"
std::string full_title(const Words& words, const course::Page& page);
/// The course's title, with the edition where it is the teacher's; never empty.
std::string edition_title(const Words& words, const course::Pages& pages);

}  // namespace uddrag::exporting
