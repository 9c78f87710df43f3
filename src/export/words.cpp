// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/words.h"

#include <fmt/format.h>

#include "export/language.h"

namespace uddrag::exporting {
namespace {

constexpr Words danish{
    .language = "da",
    .skip_to_content = "Gå til indholdet",
    .contents = "Indhold",
    .on_this_page = "På denne side",
    .previous = "Forrige",
    .next = "Næste",
    .you_are_here = "Her er du",
    .module = "Modul",
    .time = "Tid",
    .minute = "minut",
    .minutes = "minutter",
    .level = "Niveau",
    .licence = "Licens",
    .authors = "Forfattere",
    .version = "Version",
    .objectives = "Efter forløbet kan du",
    .module_objectives = "Efter modulet kan du",
    .content_note = "Indholdsnote",
    .teacher_edition = "Underviserens udgave",
    .translation = "Oversættelse",
    .original = "Original",
    .emphasis_added = "Fremhævelsen er tilføjet.",
    .before = "Lige før i samtalen",
    .after = "Lige efter i samtalen",
    .source = "Kilde",
    .image = "Billede",
    .video = "Video",
    .video_missing = "Videoen følger ikke med i denne udgave.",
    .watch = "Se videoen",
    .captions = "Undertekster",
    .transcript = "Udskrift",
    .table = "Tabel",
    .question = "Spørgsmål",
    .answer = "Muligt svar",
    .exercise = "Øvelse",
    .codes = "Koder at vælge imellem",
    .key = "Facitforslag",
    .answers = "Mulige svar og facit",
    .tasks = "Spørgsmål og øvelser",
    .teacher_note = "Note til underviseren",
    .page = "Side",
    .of = "af",
    .accessible_text =
        "Indholdet er tekst med overskrifter i rækkefølge, indholdsfortegnelse og "
        "angivet sprog.",
    .accessible_images = "Billeder har alternativ tekst.",
    .accessible_recordings = "Videoer har undertekster.",
    .excerpt = "Uddrag",
    .excerpts = "uddrag",
    .no_excerpts = "Der er ingen uddrag.",
    .one_excerpt = "uddrag",
    .coded = "Kodet",
    .memo = "Memo",
    .starred = "Stjernemarkeret",
    .no_document = "Uden dokument",
    .excerpt_list = "Uddrag",
    .memo_list = "Memoer",
    .cut_cell = "(klippet her: en celle rummer 32.767 tegn)",
};

constexpr Words english{
    .language = "en",
    .skip_to_content = "Skip to content",
    .contents = "Contents",
    .on_this_page = "On this page",
    .previous = "Previous",
    .next = "Next",
    .you_are_here = "You are here",
    .module = "Module",
    .time = "Time",
    .minute = "minute",
    .minutes = "minutes",
    .level = "Level",
    .licence = "Licence",
    .authors = "Authors",
    .version = "Version",
    .objectives = "After the course you can",
    .module_objectives = "After the module you can",
    .content_note = "Content note",
    .teacher_edition = "Teacher's edition",
    .translation = "Translation",
    .original = "Original",
    .emphasis_added = "Emphasis added.",
    .before = "Just before in the conversation",
    .after = "Just after in the conversation",
    .source = "Source",
    .image = "Image",
    .video = "Video",
    .video_missing = "The video is not part of this edition.",
    .watch = "Watch the video",
    .captions = "Captions",
    .transcript = "Transcript",
    .table = "Table",
    .question = "Question",
    .answer = "Possible answer",
    .exercise = "Exercise",
    .codes = "Codes to choose from",
    .key = "Suggested key",
    .answers = "Possible answers and keys",
    .tasks = "Questions and exercises",
    .teacher_note = "Note to the teacher",
    .page = "Page",
    .of = "of",
    .accessible_text =
        "The content is text with headings in order, a table of contents and its "
        "languages marked.",
    .accessible_images = "Images have alternative text.",
    .accessible_recordings = "Videos have captions.",
    .excerpt = "Excerpt",
    .excerpts = "excerpts",
    .no_excerpts = "There are no excerpts.",
    .one_excerpt = "excerpt",
    .coded = "Coded",
    .memo = "Memo",
    .starred = "Starred",
    .no_document = "Without a document",
    .excerpt_list = "Excerpts",
    .memo_list = "Memos",
    .cut_cell = "(cut here: a cell holds 32,767 characters)",
};

}  // namespace

const Words& words_for(std::string_view language) {
  return primary_language(language) == "da" ? danish : english;
}

std::string minutes_text(const Words& words, std::int64_t minutes) {
  if (minutes <= 0) return {};
  return fmt::format("{} {}", minutes, minutes == 1 ? words.minute : words.minutes);
}

std::string module_label(const Words& words, const course::Page& page) {
  if (page.number <= 0) return {};
  const auto label = fmt::format("{} {}", words.module, page.number);
  const auto follows = page.title.size() > label.size() ? page.title[label.size()] : ' ';
  const bool said = page.title.starts_with(label) && (follows < '0' || follows > '9');
  return said ? std::string() : label;
}

std::string exercise_title(const Words& words, const course::Exercise& exercise) {
  if (exercise.title.empty()) return std::string(words.exercise);
  if (exercise.title.starts_with(words.exercise)) return exercise.title;
  return fmt::format("{}: {}", words.exercise, exercise.title);
}

std::string exercise_setting(const Words& words, const course::Exercise& exercise) {
  const auto time = minutes_text(words, exercise.minutes);
  return time + (time.empty() || exercise.groups.empty() ? "" : ", ") + exercise.groups;
}

std::string full_title(const Words& words, const course::Page& page) {
  const auto label = module_label(words, page);
  return label.empty() ? page.title : label + ": " + page.title;
}

std::string edition_title(const Words& words, const course::Pages& pages) {
  const auto title = pages.title.empty() ? std::string(words.contents) : pages.title;
  if (pages.edition == course::Edition::student) return title;
  return fmt::format("{} ({})", title, words.teacher_edition);
}

}  // namespace uddrag::exporting
