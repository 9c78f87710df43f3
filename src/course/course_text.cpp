// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/course_text.h"

#include <sstream>

#include "course/course_head.h"
#include "course/course_lines.h"
#include "course/course_pictures.h"
#include "text/collate.h"
#include "text/utf8.h"

namespace uddrag::course {
namespace {

/// Reads line by line; what a line means depends on the heading it stands under.
class Reader {
 public:
  CourseDraft run(std::string markdown) {
    if (markdown.starts_with("\uFEFF")) markdown.erase(0, 3);
    std::vector<std::string> lines;
    std::istringstream stream(text::unify_line_ends(markdown));
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    m_draft.course.language.clear();
    m_line = read_course_head(lines, m_draft);
    while (m_line < static_cast<std::int64_t>(lines.size())) {
      ++m_line;
      read(lines[static_cast<std::size_t>(m_line - 1)]);
    }
    end_part();
    return std::move(m_draft);
  }

 private:
  enum class Part { text, excerpts, contrast, questions, exercise, teacher };

  DraftSection& section() {
    if (m_draft.sections.empty()) {
      m_draft.sections.emplace_back();
      m_draft.sections.back().section.kind = model::SectionKind::introduction;
      m_draft.sections.back().section.title = m_draft.course.title;
    }
    return m_draft.sections.back();
  }
  DraftBlock& add(model::BlockBody body) {
    section().blocks.push_back({std::move(body), m_part == Part::teacher, {}, {}});
    return section().blocks.back();
  }
  /// The section's last block of a kind, since the heading of this part.
  template <class Body>
  DraftBlock* last() {
    auto& blocks = section().blocks;
    for (std::size_t i = blocks.size(); i > m_part_start; --i)
      if (std::holds_alternative<Body>(blocks[i - 1].body)) return &blocks[i - 1];
    return nullptr;
  }
  template <class Body>
  DraftBlock& of_part() {
    DraftBlock* block = last<Body>();
    return block ? *block : add(Body{});
  }
  void remark(const char* words) { m_draft.remarks.push_back({m_line, words}); }
  void keep(const std::string& line) { m_text += line + "\n"; }
  void keep_apart(const std::string& words) { m_text += "\n" + words + "\n\n"; }

  void read(const std::string& line) {
    if (line.starts_with("# ")) {
      read_title(line);
    } else if (line.starts_with("## ")) {
      begin_section(trimmed(line.substr(3)));
    } else if (line.starts_with("### ")) {
      begin_part(trimmed(line.substr(4)));
    } else if (trimmed(line) == "---") {
      end_text();
      // What follows a rule in the teacher's notes is for the teacher still.
      if (m_part != Part::teacher) end_part();
    } else if (m_draft.sections.empty()) {
      read_subtitle(line);
    } else if (!read_section_line(line)) {
      read_part_line(line);
    }
  }

  void read_title(const std::string& line) {
    if (m_draft.course.title.empty() && m_draft.sections.empty()) {
      m_draft.course.title = trimmed(line.substr(2));
    } else {
      remark("A second title of the course stands in the text.");
      keep_apart(line);
    }
  }

  void read_subtitle(const std::string& line) {
    std::string words = trimmed(line);
    if (words.size() > 1 && words.front() == '*' && words.back() == '*')
      words = words.substr(1, words.size() - 2);
    add_words(m_draft.course.subtitle, words, " ");
  }

  void begin_section(const std::string& title) {
    end_part();
    m_draft.sections.emplace_back();
    section().section.title = title;
    section().section.kind = kind_of_title(title);
    m_part_start = 0;
  }

  static Part part_of(const std::string& title) {
    if (begins_with_word(title, {"uddrag", "excerpt", "excerpts"})) return Part::excerpts;
    if (begins_with_word(title, {"kontrast", "contrast"})) return Part::contrast;
    if (begins_with_word(title, {"spørgsmål", "question", "questions"})) return Part::questions;
    if (begins_with_word(title, {"øvelse", "exercise"})) return Part::exercise;
    if (begins_with_word(title, {"noter til underviser", "noter til underviseren",
                                 "noter til undervisere", "notes for the teacher",
                                 "notes for teachers", "teacher notes", "teacher's notes"}))
      return Part::teacher;
    return Part::text;
  }

  void begin_part(const std::string& title) {
    end_part();
    m_part_start = section().blocks.size();
    m_part = part_of(title);
    if (m_part == Part::contrast) {
      const std::size_t colon = std::min(title.find(':'), title.size());
      const bool plain = is_word(title.substr(0, colon), {"kontrast", "contrast"});
      add(model::ContrastBlock{
          plain && colon < title.size() ? trimmed(title.substr(colon + 1)) : title, "", "", ""});
    } else if (m_part == Part::exercise) {
      model::ExerciseBlock exercise;
      exercise.title = title;
      add(exercise);
    } else if (!is_word(title, {"uddrag", "excerpt", "excerpts", "spørgsmål", "question",
                                "questions", "noter til underviseren", "notes for the teacher"})) {
      keep("### " + title);
    }
  }

  /// Time, objectives, content note, pictures and video belong to the section wherever they stand.
  bool read_section_line(const std::string& line) {
    if (read_picture_line(line)) return true;
    if (const auto label = bold_label(line); label && read_label(line, *label)) return true;
    if (m_in_objectives && line.starts_with("- ")) {
      add_words(section().section.objectives, trimmed(line.substr(2)), "\n");
      return true;
    }
    if (!trimmed(line).empty()) m_in_objectives = false;
    return m_in_objectives;
  }

  bool read_label(const std::string& line, const Label& label) {
    const bool is_time = begins_with_word(label.name, {"tid", "time"});
    if (m_part == Part::exercise && is_word(label.name, {"tid", "time"}))
      return read_exercise_time(label.rest);
    if (is_time && section().section.minutes == 0 && minutes_in(label.rest) > 0) {
      section().section.minutes = minutes_in(label.rest);
      if (!is_word(label.name, {"tid", "time"}))
        keep_apart(line);
      else if (!only_a_time(label.rest))
        keep_apart(label.rest);
      return true;
    }
    if (is_word(label.name, {"mål", "læringsmål", "objective", "objectives", "goal", "goals"})) {
      m_in_objectives = true;
      // The heading of the objectives says this already.
      if (!is_word(label.rest, {"efter modulet kan du", "efter modulet kan du:",
                                "after the module you can", "after the module you can:"}))
        keep_apart(label.rest);
      return true;
    }
    if (is_word(label.name, {"indholdsnote", "content note"})) {
      add_words(section().section.content_note, label.rest, " ");
      return true;
    }
    if (begins_with_word(label.name, {"video"})) {
      end_text();
      DraftBlock& block = add(video_of(label.name, label.rest));
      const std::string& source = std::get<model::VideoBlock>(block.body).source;
      const bool to_come = label.name.find("(pladsholder)") != std::string::npos ||
                           label.name.find("(placeholder)") != std::string::npos;
      if (!to_come && !source.empty() && source.find("://") == std::string::npos)
        block.files.push_back({FileReference::Role::video, source, m_line});
      m_picture = true;
      return true;
    }
    if (is_word(label.name, {"diagram", "chart"})) return read_chart(label);
    if (is_time) remark("No time was understood here; it stands in the text.");
    return false;
  }

  /// An image, or what is said of the figure or video right above.
  bool read_picture_line(const std::string& line) {
    if (const auto image = image_in(line)) {
      end_text();
      model::FigureBlock figure;
      figure.alternative = image->alternative;
      figure.caption = image->caption;
      add(figure).files.push_back({FileReference::Role::image, image->path, m_line});
      return m_picture = true;
    }
    if (!m_picture || trimmed(line).empty()) return false;
    const auto label = italic_label(trimmed(line));
    return m_picture = label && read_about_picture(section().blocks.back(), *label, m_line);
  }

  bool read_chart(const Label& label) {
    auto chart = chart_in(label.rest);
    if (!chart) {
      remark("This is no chart (koder = Code; Code; fordelt på = gruppe); it stands in the text.");
      return false;
    }
    end_text();
    model::FigureBlock figure;
    figure.chart = model::ChartQuery{{}, chart->by};
    DraftBlock& block = add(figure);
    block.code_names = std::move(chart->codes);
    block.codes_line = m_line;
    block.attribute = std::move(chart->attribute);
    return m_picture = true;
  }

  void read_part_line(const std::string& line) {
    switch (m_part) {
      case Part::excerpts:
        return read_excerpt(line);
      case Part::contrast:
        return read_contrast(line);
      case Part::questions:
        return read_question(line);
      case Part::exercise:
        return read_exercise(line);
      default:
        keep(line);
    }
  }

  void keep_rest(const References& references) {
    if (references.rest.empty()) return;
    remark("Words beside a reference stand in the text.");
    keep_apart(references.rest);
  }

  void read_excerpt(const std::string& line) {
    References references = references_in(line);
    if (references.found.empty()) {
      DraftBlock* block = last<model::ExcerptBlock>();
      const auto label = italic_label(trimmed(line));
      if (block && label && is_word(label->name, {"licens", "licence", "license"})) {
        std::get<model::ExcerptBlock>(block->body).licence = label->rest;
        return;
      }
      if (line.find('`') != std::string::npos || line.starts_with("- "))
        remark("This is no reference to an excerpt (- `document` »first words …«).");
      return keep(line);
    }
    keep_rest(references);
    end_text();
    for (ExcerptReference& reference : references.found) {
      reference.line = m_line;
      reference.held = references.marked;
      add(model::ExcerptBlock{}).excerpts.push_back(reference);
    }
  }

  void read_contrast(const std::string& line) {
    DraftBlock& block = of_part<model::ContrastBlock>();
    auto& body = std::get<model::ContrastBlock>(block.body);
    if (line.starts_with("|")) return read_row(line, block, body);
    const std::string words = trimmed(line);
    const auto label = italic_label(words);
    if (label && is_word(label->name, {"spørg", "ask"}))
      return add_words(body.question, label->rest, "\n");
    if (line.find('`') != std::string::npos)
      remark("Excerpts of a contrast stand in a table: | left | right |.");
    keep(line);
  }

  void read_row(const std::string& line, DraftBlock& block, model::ContrastBlock& body) {
    const auto cells = cells_of(line);
    if (is_table_rule(cells)) return;
    if (cells.size() != 2) remark("A row of a contrast has two cells.");
    const bool titles = block.excerpts.empty() && body.left_title.empty() &&
                        body.right_title.empty() && cells.size() == 2 &&
                        line.find('`') == std::string::npos;
    if (titles) {
      body.left_title = cells[0];
      body.right_title = cells[1];
      return;
    }
    for (std::size_t side = 0; side < cells.size(); ++side) {
      References references = references_in(cells[side]);
      keep_rest(references);
      for (ExcerptReference& reference : references.found) {
        reference.line = m_line;
        reference.side = side == 0 ? 0 : 1;
        block.excerpts.push_back(reference);
      }
    }
  }

  /// "12. Question": behind its number; 0 where there is none.
  static std::size_t behind_number(const std::string& line) {
    const std::size_t dot = line.find(". ");
    const bool numbered = dot != std::string::npos && dot > 0 && dot < 4 &&
                          line.find_first_not_of("0123456789") == dot;
    return numbered ? dot + 2 : 0;
  }

  void read_question(const std::string& line) {
    const std::string words = trimmed(line);
    DraftBlock* block = last<model::QuestionBlock>();
    auto* question = block ? &std::get<model::QuestionBlock>(block->body) : nullptr;
    const auto label = italic_label(words);
    if (const std::size_t behind = behind_number(line)) {
      end_text();
      add(model::QuestionBlock{trimmed(line.substr(behind)), ""});
    } else if (question && label && is_word(label->name, {"muligt svar", "possible answer"})) {
      add_words(question->answer, label->rest, "\n\n");
    } else if (question && line.starts_with(" ") && !words.empty()) {
      add_words(question->answer.empty() ? question->question : question->answer, words, "\n\n");
    } else {
      if (line.starts_with("- ") || line.find_first_of("0123456789") == 0)
        remark("This is no question (1. …); it stands in the text.");
      keep(line);
    }
  }

  void read_exercise(const std::string& line) {
    DraftBlock& block = of_part<model::ExerciseBlock>();
    auto& exercise = std::get<model::ExerciseBlock>(block.body);
    const std::string words = trimmed(line);
    const auto quoted = words.starts_with("> ") ? voice(words.substr(2)) : std::nullopt;
    const auto label = bold_label(words);
    if (quoted) {
      exercise.passage.push_back({quoted->name, quoted->rest});
    } else if (label && is_word(label->name, {"passage", "passagen"})) {
      read_passage(*label, block, exercise);
    } else if (label && is_word(label->name, {"kode", "koder", "code", "codes"})) {
      for (std::string& code : names_in(label->rest)) block.code_names.push_back(std::move(code));
      block.codes_line = m_line;
    } else if (label && begins_with_word(label->name, {"facit", "facitforslag", "key"})) {
      const bool plain = is_word(label->name, {"facit", "facitforslag", "key"});
      add_words(exercise.key, plain ? label->rest : words, "\n\n");
      if (block.codes_line == 0)
        for (std::string& code : emphasised_words(label->rest))
          block.code_names.push_back(std::move(code));
    } else if (!words.empty()) {
      add_words(exercise.key.empty() ? exercise.instruction : exercise.key, words,
                m_gap ? "\n\n" : "\n");
    }
    m_gap = words.empty();
  }

  /// What is no time, or a second one, is part of what is to be done.
  bool read_exercise_time(const std::string& words) {
    auto& exercise = std::get<model::ExerciseBlock>(of_part<model::ExerciseBlock>().body);
    const ExerciseTime time = exercise_time_in(words);
    if (exercise.minutes > 0 || time.minutes == 0) {
      remark("No time was understood here; it stands in the text.");
      return false;
    }
    exercise.minutes = time.minutes;
    exercise.groups = time.groups;
    return true;
  }

  void read_passage(const Label& label, DraftBlock& block, model::ExerciseBlock& exercise) {
    const auto reference = block.passage ? std::nullopt : passage_in(label.rest);
    if (reference) {
      block.passage = reference;
      block.passage->line = m_line;
    } else {
      remark("This is no passage of a document (`document` »first words … last words«).");
      add_words(exercise.instruction, label.rest, "\n\n");
    }
  }

  void end_text() {
    const std::string text = trimmed(m_text);
    m_text.clear();
    if (text.empty()) return;
    if (m_part == Part::teacher)
      add(model::TeacherNoteBlock{text});
    else
      add(model::TextBlock{text});
  }

  void end_part() {
    end_text();
    m_part = Part::text;
    m_in_objectives = false;
    m_picture = false;
    m_gap = true;
  }

  CourseDraft m_draft;
  Part m_part = Part::text;
  std::size_t m_part_start = 0;  // in the section's blocks
  std::string m_text;
  bool m_in_objectives = false;
  bool m_gap = true;       // an empty line stands before
  bool m_picture = false;  // the last block is a figure or video, and nothing came after it
  std::int64_t m_line = 0;
};

}  // namespace

CourseDraft read_course_text(const std::string& markdown) {
  return Reader().run(markdown);
}

}  // namespace uddrag::course
