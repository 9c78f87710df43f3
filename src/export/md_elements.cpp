// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of block of a course as CommonMark: see md_writer.h.
#include <fmt/format.h>

#include "export/excerpt_parts.h"
#include "export/links.h"
#include "export/md_writer.h"
#include "export/quote_lines.h"

namespace uddrag::exporting {
namespace {

MdBlocks turns(const std::vector<course::ContextTurn>& list) {
  MdBlocks blocks;
  for (const auto& turn : list)
    blocks.push_back(turn.speaker.empty() ? md_line(turn.text)
                                          : md_labelled(turn.speaker, turn.text));
  return blocks;
}

void append(MdBlocks& to, const MdBlocks& more) {
  to.insert(to.end(), more.begin(), more.end());
}

void add_context(MdBlocks& to, std::string_view label,
                 const std::vector<course::ContextTurn>& list) {
  if (list.empty()) return;
  MdBlocks inside{md_strong(label)};
  append(inside, turns(list));
  to.push_back(md_quote(inside));
}

std::string quote_line(const QuoteLine& line) {
  course::Inlines runs;
  for (const auto& run : line) {
    course::Inline piece;
    piece.text = run.text;
    piece.emphasised = run.emphasised;
    runs.push_back(std::move(piece));
  }
  return md_runs(runs);
}

std::string source_line(const course::ExcerptFigure& excerpt, const Words& words) {
  std::vector<std::string> parts;
  if (!excerpt.attribution.empty()) parts.push_back(md_strong(excerpt.attribution));
  if (!excerpt.locator.empty()) parts.push_back(md_line(excerpt.locator));
  if (!excerpt.licence.empty())
    parts.push_back(md_line(fmt::format("{}: {}", words.licence, excerpt.licence)));
  if (!excerpt.fidelity.empty()) parts.push_back(md_line(excerpt.fidelity));
  if (excerpt.emphasis_added) parts.push_back(md_line(words.emphasis_added));
  return parts.empty() ? std::string() : "— " + joined(parts, " · ");
}

/// What was said and who said it in one quotation; turns around it in one within that.
std::string excerpt_quote(const course::ExcerptFigure& excerpt, const Words& words) {
  MdBlocks inside;
  add_context(inside, words.before, excerpt.before);
  for (const auto& line : quote_lines(excerpt.runs)) inside.push_back(quote_line(line));
  if (!excerpt.translation.empty()) {
    inside.push_back(md_strong(fmt::format("{}:", words.translation)));
    for (const auto& line : lines_of(excerpt.translation)) inside.push_back(md_line(line));
  }
  add_context(inside, words.after, excerpt.after);
  inside.push_back(source_line(excerpt, words));
  return md_quote(inside);
}

class MdElementAdder {
 public:
  explicit MdElementAdder(MdPage& page) : m_page(page), m_words(page.words) {}

  void operator()(const course::Heading& heading) {
    md_add_heading(m_page, heading.level, heading.text);
  }
  void operator()(const course::ProseElement& element) { add_prose(element.prose); }

  void operator()(const course::ExcerptFigure& excerpt) {
    if (!excerpt.label.empty()) add(md_strong(excerpt.label));
    add(md_line(excerpt.lead_in));
    if (!excerpt.content_note.empty()) add(md_labelled(m_words.content_note, excerpt.content_note));
    add(excerpt_quote(excerpt, m_words));
  }

  void operator()(const course::Contrast& contrast) {
    md_add_heading(m_page, 2, contrast.title);
    add_side(contrast.left_title, contrast.left);
    add_side(contrast.right_title, contrast.right);
    if (!contrast.question.empty()) add(md_strong(contrast.question));
  }

  void operator()(const course::Figure& figure) {
    const auto path = m_page.media.image(figure.image);
    if (path.empty())
      add(md_labelled(m_words.image, figure.alternative));
    else
      add("!" + md_link(figure.alternative, path));
    add(md_line(figure.caption));
  }

  void operator()(const course::Facts& facts) {
    md_add_heading(m_page, 2, facts.title);
    std::vector<std::string> items;
    for (const auto& fact : facts.facts) {
      const auto source =
          fact.source.empty() ? "" : fmt::format(" ({}: {})", m_words.source, fact.source);
      items.push_back(md_line(fact.text + source));
    }
    add(md_list(items));
  }

  void operator()(const course::Video& video) {
    md_add_heading(m_page, 2, video.title.empty() ? m_words.video : std::string_view(video.title));
    add(md_line(minutes_text(m_words, video.minutes)));
    add_recording(video);
    add_prose(video.description);
    if (video.transcript.empty()) return;
    add(md_strong(m_words.transcript));
    add_prose(video.transcript);
  }

  void operator()(const course::Question& question) {
    const auto label = fmt::format("{} {}", m_words.question, question.number);
    add(md_strong(label));
    add_prose(question.question);
    if (!question.answer.empty()) m_page.answers.emplace_back(label, &question.answer);
  }

  void operator()(const course::Exercise& exercise) {
    const auto title = exercise_title(m_words, exercise);
    md_add_heading(m_page, 2, title);
    add(md_line(exercise_setting(m_words, exercise)));
    add_prose(exercise.instruction);
    add(md_quote(turns(exercise.passage)));
    add_codes(exercise.codes);
    if (!exercise.key.empty())
      m_page.answers.emplace_back(fmt::format("{}: {}", title, m_words.key), &exercise.key);
  }

  void operator()(const course::TeacherNote& note) {
    MdBlocks inside{md_strong(m_words.teacher_note)};
    append(inside, md_prose(m_page, note.prose));
    add(md_quote(inside));
  }

 private:
  void add(std::string block) { m_page.blocks.push_back(std::move(block)); }
  void add_prose(const course::Prose& prose) { append(m_page.blocks, md_prose(m_page, prose)); }

  void add_side(const std::string& title, const std::vector<course::ExcerptFigure>& excerpts) {
    md_add_heading(m_page, 3, title);
    for (const auto& excerpt : excerpts) (*this)(excerpt);
  }

  void add_recording(const course::Video& video) {
    const auto path = video.has_file ? m_page.media.file(video.source) : std::string();
    const auto address = path.empty() ? safe_link(video.source) : path;
    if (address.empty()) return add(md_line(m_words.video_missing));
    add(md_link(m_words.watch, address));
    const auto captions = path.empty() ? std::string() : m_page.media.file(video.captions);
    if (!captions.empty()) add(md_link(m_words.captions, captions));
  }

  void add_codes(const std::vector<course::ExerciseCode>& codes) {
    if (codes.empty()) return;
    add(md_strong(m_words.codes));
    std::vector<std::string> items;
    for (const auto& code : codes)
      items.push_back(code.definition.empty() ? md_strong(code.name)
                                              : md_labelled(code.name, code.definition));
    add(md_list(items));
  }

  MdPage& m_page;
  const Words& m_words;
};

}  // namespace

void md_add_element(MdPage& page, const course::Element& element) {
  std::visit(MdElementAdder(page), element);
}

}  // namespace uddrag::exporting
