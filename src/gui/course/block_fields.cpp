// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/block_fields.h"

#include "gui/l10n/translate.h"

#include <charconv>

namespace uddrag::gui {
namespace {

Field text_field(const char* label, std::string& value, int lines = 1) {
  return {label, value, lines, [&value](const std::string& text) { value = text; }};
}

/// Another name leads to another file: what was taken in is no longer meant.
Field file_field(const char* label, std::string& path, base::Hash& content) {
  return {label, path, 1, [&path, &content](const std::string& text) {
            if (text != path) content = {};
            path = text;
          }};
}

Field number_field(const char* label, std::int64_t& value) {
  return {label, value ? std::to_string(value) : std::string(), 1,
          [&value](const std::string& text) {
            std::int64_t number = 0;
            std::from_chars(text.data(), text.data() + text.size(), number);
            value = std::max<std::int64_t>(0, number);
          }};
}

std::vector<std::string> split_lines(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

/// "left: right" a line, for passages.
Field pairs_field(const char* label, const std::string& value, const char* separator,
                  std::function<void(const std::string&, const std::string&)> add,
                  std::function<void()> clear) {
  return {label, value, 5,
          [separator = std::string(separator), add, clear](const std::string& text) {
            clear();
            for (const std::string& line : split_lines(text)) {
              const std::size_t cut = line.find(separator);
              add(line.substr(0, cut),
                  cut == std::string::npos ? std::string() : line.substr(cut + separator.size()));
            }
          }};
}

std::vector<Field> fields(model::TextBlock& b) {
  return {text_field(wxTRANSLATE("Text (Markdown)"), b.markdown, 16)};
}
std::vector<Field> fields(model::ExcerptBlock& b) {
  return {text_field(wxTRANSLATE("Label above the excerpt"), b.label),
          text_field(wxTRANSLATE("Licence (empty: the course's)"), b.licence)};
}
std::vector<Field> fields(model::ContrastBlock& b) {
  return {text_field(wxTRANSLATE("Title"), b.title),
          text_field(wxTRANSLATE("Left column"), b.left_title),
          text_field(wxTRANSLATE("Right column"), b.right_title),
          text_field(wxTRANSLATE("Question"), b.question, 3)};
}
std::vector<Field> fields(model::FigureBlock& b) {
  return {text_field(wxTRANSLATE("Caption"), b.caption, 2),
          text_field(b.chart ? wxTRANSLATE("What it shows (the numbers are added)")
                             : wxTRANSLATE("Text for those who cannot see it"),
                     b.alternative, 3),
          text_field(wxTRANSLATE("Who made it, and its licence"), b.credit)};
}
std::vector<Field> fields(model::FactsBlock& b) {
  return {text_field(wxTRANSLATE("Title"), b.title)};
}
std::vector<Field> fields(model::VideoBlock& b) {
  return {text_field(wxTRANSLATE("Title"), b.title),
          file_field(wxTRANSLATE("File or link"), b.source, b.source_content),
          number_field(wxTRANSLATE("Minutes"), b.minutes),
          text_field(wxTRANSLATE("What it shows"), b.description, 5),
          file_field(wxTRANSLATE("Captions (WebVTT file)"), b.captions, b.captions_content),
          file_field(wxTRANSLATE("Poster (image file)"), b.poster, b.poster_content),
          text_field(wxTRANSLATE("Transcript"), b.transcript, 6)};
}
std::vector<Field> fields(model::QuestionBlock& b) {
  return {text_field(wxTRANSLATE("Question"), b.question, 3),
          text_field(wxTRANSLATE("Possible answer (folded)"), b.answer, 6)};
}
std::vector<Field> fields(model::ExerciseBlock& b) {
  std::string lines;
  for (const model::PassageLine& line : b.passage) lines += line.speaker + ": " + line.text + "\n";
  return {text_field(wxTRANSLATE("Title"), b.title),
          text_field(wxTRANSLATE("What to do"), b.instruction, 4),
          pairs_field(
              wxTRANSLATE("Passage: speaker: words, one turn a line"), lines, ": ",
              [&b](const std::string& speaker, const std::string& words) {
                b.passage.push_back({speaker, words});
              },
              [&b] { b.passage.clear(); }),
          text_field(wxTRANSLATE("Key (folded)"), b.key, 4),
          number_field(wxTRANSLATE("Minutes"), b.minutes),
          text_field(wxTRANSLATE("How many do it together (groups of three)"), b.groups)};
}
std::vector<Field> fields(model::TeacherNoteBlock& b) {
  return {text_field(wxTRANSLATE("Note for the teacher (Markdown)"), b.markdown, 10)};
}

}  // namespace

std::vector<Field> fields_of(model::BlockBody& body) {
  return std::visit([](auto& block) { return fields(block); }, body);
}

std::vector<Field> fields_of(model::Section& section) {
  return {text_field(wxTRANSLATE("Title"), section.title),
          text_field(wxTRANSLATE("Objectives, one a line"), section.objectives, 4),
          number_field(wxTRANSLATE("Minutes"), section.minutes),
          text_field(wxTRANSLATE("Content note"), section.content_note, 3)};
}

std::vector<Field> fields_of(model::Course& course) {
  return {text_field(wxTRANSLATE("Title"), course.title),
          text_field(wxTRANSLATE("Subtitle"), course.subtitle, 2),
          text_field(wxTRANSLATE("Language of the course (da, en …)"), course.language),
          text_field(wxTRANSLATE("Authors"), course.authors),
          text_field(wxTRANSLATE("Licence"), course.licence),
          text_field(wxTRANSLATE("Version"), course.version),
          text_field(wxTRANSLATE("Level"), course.level),
          text_field(wxTRANSLATE("Objectives, one a line"), course.objectives, 4),
          text_field(wxTRANSLATE("Attribution of excerpts, e.g. {role}, {organisation}"),
                     course.attribution_pattern)};
}

std::vector<Field> fields_of(model::Excerpt& excerpt) {
  return {
      text_field(wxTRANSLATE("Words before the excerpt"), excerpt.lead_in, 2),
      text_field(wxTRANSLATE("Attribution (empty: by the course's pattern)"), excerpt.attribution),
      text_field(wxTRANSLATE("Content note"), excerpt.content_note),
      text_field(wxTRANSLATE("Translation"), excerpt.translation, 3)};
}

model::Course with_fields(model::Course now, model::Course written) {
  const std::vector<Field> from = fields_of(written), to = fields_of(now);
  for (std::size_t i = 0; i < to.size(); ++i) to[i].set(from[i].value);
  return now;
}

}  // namespace uddrag::gui
