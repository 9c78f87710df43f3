// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/course_text.h"

#include <charconv>
#include <optional>
#include <sstream>

#include "text/collate.h"
#include "text/utf8.h"

namespace uddrag::course {
namespace {

std::string trimmed(std::string_view text) {
  return std::string(text::trim(text));
}

bool begins_with_any(const std::string& text, std::initializer_list<const char*> starts) {
  const std::string lower = text::lower(text);
  for (const char* start : starts)
    if (lower.starts_with(start)) return true;
  return false;
}

std::int64_t first_number(const std::string& text) {
  const std::size_t at = text.find_first_of("0123456789");
  std::int64_t number = 0;
  if (at != std::string::npos) std::from_chars(text.data() + at, text.data() + text.size(), number);
  return number;
}

model::SectionKind kind_of_title(const std::string& title) {
  using model::SectionKind;
  if (begins_with_any(title, {"intro", "indled"})) return SectionKind::introduction;
  if (begins_with_any(title, {"baggrund", "background"})) return SectionKind::background;
  if (begins_with_any(title, {"fokus", "focus"})) return SectionKind::focus;
  if (begins_with_any(title, {"sådan bruges", "how to use", "brug"}))
    return SectionKind::how_to_use;
  if (begins_with_any(title, {"sådan blev", "how it was made", "metode"}))
    return SectionKind::how_it_was_made;
  if (begins_with_any(title, {"modul", "module"})) return SectionKind::module;
  return SectionKind::appendix;
}

/// "**Word.** rest" or "**Word:** rest": the bold label without its sign, and the rest.
std::optional<std::pair<std::string, std::string>> bold_label(const std::string& line) {
  if (!line.starts_with("**")) return std::nullopt;
  const std::size_t end = line.find("**", 2);
  if (end == std::string::npos) return std::nullopt;
  std::string label = line.substr(2, end - 2);
  while (!label.empty() && (label.back() == ':' || label.back() == '.')) label.pop_back();
  return std::pair(label, trimmed(std::string_view(line).substr(end + 2)));
}

/// "`document` »first words …« (P01)"
std::optional<ExcerptReference> reference_in(const std::string& text) {
  const std::size_t open = text.find('`');
  const std::size_t close = open == std::string::npos ? open : text.find('`', open + 1);
  const std::size_t from = close == std::string::npos ? close : text.find("»", close);
  const std::size_t to = from == std::string::npos ? from : text.find("«", from);
  if (to == std::string::npos) return std::nullopt;
  ExcerptReference reference;
  reference.document = text.substr(open + 1, close - open - 1);
  std::string words = trimmed(std::string_view(text).substr(from + 2, to - from - 2));
  if (words.ends_with("…")) words.resize(words.size() - 3);
  reference.first_words = trimmed(words);
  const std::size_t bracket = text.find('(', to);
  const std::size_t end = bracket == std::string::npos ? bracket : text.find(')', bracket);
  if (end != std::string::npos) reference.participant = text.substr(bracket + 1, end - bracket - 1);
  return reference;
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream stream(line.substr(1));
  for (std::string cell; std::getline(stream, cell, '|');) cells.push_back(trimmed(cell));
  return cells;
}

/// Words between single asterisks: codes that a key names.
std::vector<std::string> emphasised_words(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; (at = text.find('*', at)) != std::string::npos;) {
    if (text.compare(at, 2, "**") == 0) {
      at += 2;
      continue;
    }
    const std::size_t end = text.find('*', at + 1);
    if (end == std::string::npos) break;
    words.push_back(text.substr(at + 1, end - at - 1));
    at = end + 1;
  }
  return words;
}

/// Reads line by line; what a line means depends on the heading it stands under.
class Reader {
 public:
  CourseDraft run(const std::string& markdown) {
    std::istringstream stream(text::unify_line_ends(markdown));
    for (std::string line; std::getline(stream, line);) {
      ++m_line;
      read(line);
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
    section().blocks.push_back({std::move(body), false, {}, {}});
    return section().blocks.back();
  }

  void read(const std::string& line) {
    if (line.starts_with("# ")) {
      m_draft.course.title = trimmed(line.substr(2));
    } else if (line.starts_with("## ")) {
      begin_section(trimmed(line.substr(3)));
    } else if (line.starts_with("### ")) {
      begin_part(trimmed(line.substr(4)));
    } else if (trimmed(line) == "---") {
      end_part();
    } else if (m_draft.sections.empty()) {
      read_subtitle(line);
    } else if (!read_section_line(line)) {
      read_part_line(line);
    }
  }

  void read_subtitle(const std::string& line) {
    std::string words = trimmed(line);
    if (words.size() > 1 && words.front() == '*' && words.back() == '*')
      words = words.substr(1, words.size() - 2);
    if (!words.empty())
      m_draft.course.subtitle += (m_draft.course.subtitle.empty() ? "" : " ") + words;
  }

  void begin_section(const std::string& title) {
    end_part();
    m_draft.sections.emplace_back();
    section().section.title = title;
    section().section.kind = kind_of_title(title);
    m_part = Part::text;
  }

  void begin_part(const std::string& title) {
    end_part();
    m_part = begins_with_any(title, {"uddrag", "excerpt"})                   ? Part::excerpts
             : begins_with_any(title, {"kontrast", "contrast"})              ? Part::contrast
             : begins_with_any(title, {"spørgsmål", "question"})             ? Part::questions
             : begins_with_any(title, {"øvelse", "exercise"})                ? Part::exercise
             : begins_with_any(title, {"noter til", "notes for", "teacher"}) ? Part::teacher
                                                                             : Part::text;
    if (m_part == Part::contrast) {
      const std::size_t colon = title.find(':');
      add(model::ContrastBlock{
          colon == std::string::npos ? title : trimmed(title.substr(colon + 1)), "", "", ""});
    } else if (m_part == Part::exercise) {
      model::ExerciseBlock exercise;
      exercise.title = title;
      add(exercise);
    } else if (m_part == Part::text) {
      m_text = "### " + title + "\n";
    }
  }

  /// Time, objectives, content note and video belong to the section wherever they stand.
  bool read_section_line(const std::string& line) {
    const auto label = bold_label(line);
    if (label && begins_with_any(label->first, {"tid", "time"})) {
      section().section.minutes = first_number(label->second);
      if (const std::size_t open = label->second.find('('); open != std::string::npos)
        m_text += label->second + "\n\n";
      return true;
    }
    if (label && begins_with_any(label->first, {"mål", "objective", "goal"})) {
      m_in_objectives = true;  // "After the module you can" is said by the heading of objectives
      return true;
    }
    if (label && begins_with_any(label->first, {"indholdsnote", "content note"})) {
      section().section.content_note = label->second;
      return true;
    }
    if (label && begins_with_any(label->first, {"video"})) {
      end_text();
      add(video_of(label->first, label->second));
      return true;
    }
    if (m_in_objectives && line.starts_with("- ")) {
      std::string& list = section().section.objectives;
      list += (list.empty() ? "" : "\n") + trimmed(line.substr(2));
      return true;
    }
    if (!trimmed(line).empty()) m_in_objectives = false;
    return m_in_objectives;
  }

  static model::VideoBlock video_of(const std::string& label, const std::string& rest) {
    model::VideoBlock video;
    video.title = label;
    video.description = rest;
    const std::size_t open = rest.find('`'),
                      close = open == std::string::npos ? open : rest.find('`', open + 1);
    if (close == std::string::npos) return video;
    video.source = rest.substr(open + 1, close - open - 1);
    std::string behind = rest.substr(close + 1);
    const std::size_t stop = behind.find(". ");
    video.minutes = first_number(behind.substr(0, stop));
    if (stop != std::string::npos) video.description = trimmed(behind.substr(stop + 2));
    return video;
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
        m_text += line + "\n";
    }
  }

  void read_excerpt(const std::string& line) {
    auto reference = reference_in(line);
    if (!reference) {
      m_text += line + "\n";
      return;
    }
    end_text();
    reference->line = m_line;
    reference->held = trimmed(line).starts_with("*");
    DraftBlock& block = add(model::ExcerptBlock{});
    block.excerpts.push_back(*reference);
  }

  model::ContrastBlock& contrast() {
    for (auto block = section().blocks.rbegin(); block != section().blocks.rend(); ++block)
      if (auto* body = std::get_if<model::ContrastBlock>(&block->body)) {
        m_contrast = &*block;
        return *body;
      }
    m_contrast = &add(model::ContrastBlock{});
    return std::get<model::ContrastBlock>(m_contrast->body);
  }

  void read_contrast(const std::string& line) {
    model::ContrastBlock& body = contrast();
    if (!line.starts_with("|")) {
      const std::string words = trimmed(line);
      const std::size_t close = words.starts_with("*") ? words.find('*', 1) : std::string::npos;
      if (close != std::string::npos && begins_with_any(words.substr(1), {"spørg", "ask"}))
        body.question = trimmed(words.substr(close + 1));
      else if (!words.empty())
        m_text += line + "\n";
      return;
    }
    const auto cells = cells_of(line);
    if (cells.size() < 2 || cells[0].starts_with("---")) return;
    for (std::int64_t side = 0; side < 2; ++side) {
      const std::string& cell = cells[static_cast<std::size_t>(side)];
      if (auto reference = reference_in(cell)) {
        reference->line = m_line;
        reference->side = side;
        m_contrast->excerpts.push_back(*reference);
      } else {
        (side == 0 ? body.left_title : body.right_title) = cell;
      }
    }
  }

  void read_question(const std::string& line) {
    const std::string words = trimmed(line);
    if (words.empty()) return;
    const std::size_t dot = line.find(". ");
    const bool numbered = dot != std::string::npos && dot > 0 && dot < 4 &&
                          line.find_first_not_of("0123456789") == dot;
    auto* last = section().blocks.empty()
                     ? nullptr
                     : std::get_if<model::QuestionBlock>(&section().blocks.back().body);
    const std::size_t close = words.starts_with("*") ? words.find('*', 1) : std::string::npos;
    if (numbered) {
      end_text();
      add(model::QuestionBlock{trimmed(line.substr(dot + 2)), ""});
    } else if (last && close != std::string::npos &&
               begins_with_any(words.substr(1), {"muligt svar", "possible answer"})) {
      last->answer = trimmed(words.substr(close + 1));
    } else if (last && line.starts_with(" ")) {
      std::string& part = last->answer.empty() ? last->question : last->answer;
      part += "\n\n" + words;
    } else {
      m_text += line + "\n";
    }
  }

  void read_exercise(const std::string& line) {
    DraftBlock& block = section().blocks.back();
    auto* exercise = std::get_if<model::ExerciseBlock>(&block.body);
    if (!exercise) {
      m_text += line + "\n";
      return;
    }
    const std::string words = trimmed(line);
    const auto quoted = words.starts_with("> ") ? bold_label(words.substr(2)) : std::nullopt;
    const auto label = bold_label(words);
    if (quoted) {
      exercise->passage.push_back({quoted->first, quoted->second});
    } else if (label && begins_with_any(label->first, {"facit", "key"})) {
      exercise->key = label->second;
      block.code_names = emphasised_words(label->second);
    } else if (!words.empty()) {
      std::string& part = exercise->key.empty() ? exercise->instruction : exercise->key;
      part += (part.empty() ? "" : "\n\n") + words;
    }
  }

  void end_text() {
    const std::string text = trimmed(m_text);
    m_text.clear();
    if (text.empty()) return;
    if (m_part == Part::teacher) {
      add(model::TeacherNoteBlock{text}).teacher_only = true;
    } else {
      add(model::TextBlock{text});
    }
  }

  void end_part() {
    end_text();
    m_part = Part::text;
    m_in_objectives = false;
  }

  CourseDraft m_draft;
  Part m_part = Part::text;
  std::string m_text;
  DraftBlock* m_contrast = nullptr;
  bool m_in_objectives = false;
  std::int64_t m_line = 0;
};

}  // namespace

CourseDraft read_course_text(const std::string& markdown) {
  return Reader().run(markdown);
}

}  // namespace uddrag::course
