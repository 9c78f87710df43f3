// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/course_head.h"

#include "course/course_lines.h"
#include "course/look_wish.h"
#include "text/collate.h"

namespace uddrag::course {
namespace {

class Head {
 public:
  explicit Head(CourseDraft& draft) : m_draft(draft) {}

  std::int64_t read(const std::vector<std::string>& lines) {
    if (lines.empty() || trimmed(lines[0]) != "---") return 0;
    std::size_t end = 1;
    while (end < lines.size() && (trimmed(lines[end]).empty() || field_of(lines[end]))) ++end;
    if (end >= lines.size() || trimmed(lines[end]) != "---") return 0;
    for (std::size_t i = 1; i < end; ++i) take(lines[i], static_cast<std::int64_t>(i) + 1);
    m_wish.fidelity = is_word(m_fidelity, {"shown", "yes", "vises", "ja"});
    m_wish.fonts = fonts_called(text::lower(m_font)).value_or(Fonts::theme);
    m_draft.course.theme = theme_text(m_wish);
    return static_cast<std::int64_t>(end) + 1;
  }

 private:
  void take(const std::string& line, std::int64_t number) {
    std::string* const field = field_of(line);
    if (!field) return;
    *field = trimmed(line.substr(line.find(':') + 1));
    if (field == &m_wish.logo && !m_wish.logo.empty())
      m_draft.logo = {FileReference::Role::logo, m_wish.logo, number};
  }

  std::string* field_of(const std::string& line) {
    if (line.find(':') == std::string::npos) return nullptr;
    const std::string name = text::lower(trimmed(line.substr(0, line.find(':'))));
    model::Course& course = m_draft.course;
    if (name == "theme") return &m_wish.theme;
    if (name == "colour" || name == "color") return &m_wish.colour;
    if (name == "logo") return &m_wish.logo;
    if (name == "institution") return &m_wish.institution;
    if (name == "fidelity") return &m_fidelity;
    if (name == "font") return &m_font;
    if (name == "language") return &course.language;
    if (name == "level") return &course.level;
    if (name == "licence" || name == "license") return &course.licence;
    if (name == "authors") return &course.authors;
    if (name == "version") return &course.version;
    if (name == "attribution") return &course.attribution_pattern;
    return nullptr;
  }

  CourseDraft& m_draft;
  LookWish m_wish;
  std::string m_fidelity, m_font;
};

}  // namespace

std::int64_t read_course_head(const std::vector<std::string>& lines, CourseDraft& draft) {
  return Head(draft).read(lines);
}

}  // namespace uddrag::course
