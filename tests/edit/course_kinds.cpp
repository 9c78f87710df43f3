// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/course_copies.h"
#include "edit/course_edits.h"
#include "edit/kinds.h"

namespace uddrag::edit::testing {
namespace {

using model::Block;
using model::Course;
using model::Excerpt;
using model::Section;

std::vector<Section> all_sections(const Reader& read) {
  std::vector<Section> all;
  for (const Course& course : read.courses())
    for (const Section& section : read.sections(course.id)) all.push_back(section);
  return all;
}

std::vector<Block> all_blocks(const Reader& read) {
  std::vector<Block> all;
  for (const Section& section : all_sections(read))
    for (const Block& block : read.blocks(section.id)) all.push_back(block);
  return all;
}

std::vector<Excerpt> all_excerpts(const Reader& read) {
  std::vector<Excerpt> all;
  for (const Course& course : read.courses())
    for (const Excerpt& excerpt : read.excerpts_of_course(course.id)) all.push_back(excerpt);
  return all;
}

model::DocumentId some_document(const Reader& read, SeededRandom& random) {
  const auto documents = read.documents();
  return documents.empty() ? model::DocumentId{} : one_of(documents, random).id;
}

MadeEdit save_course(const Reader& read, SeededRandom& random) {
  Course course;
  course.id = model::CourseId::make();
  const auto courses = read.courses();
  if (!courses.empty() && one_in(2, random)) course = one_of(courses, random);
  course.title = some_name(random, "Course");
  course.objectives = some_words(random, 5);
  return made<SaveCourse>(course);
}

MadeEdit remove_course(const Reader& read, SeededRandom& random) {
  const auto courses = read.courses();
  return courses.empty() ? MadeEdit() : made<RemoveCourse>(one_of(courses, random).id);
}

MadeEdit add_section(const Reader& read, SeededRandom& random) {
  const auto courses = read.courses();
  if (courses.empty()) return {};
  Section section;
  section.id = model::SectionId::make();
  section.course = one_of(courses, random).id;
  section.position = static_cast<std::int64_t>(random.below(5));
  section.kind = some_enum<model::SectionKind>(random);
  section.title = some_name(random, "Section");
  return made<AddSection>(section);
}

MadeEdit change_section(const Reader& read, SeededRandom& random) {
  const auto sections = all_sections(read);
  if (sections.empty()) return {};
  Section section = one_of(sections, random);
  section.title = some_name(random, "Changed");
  section.minutes = static_cast<std::int64_t>(random.below(90));
  return made<ChangeSection>(section);
}

MadeEdit move_section(const Reader& read, SeededRandom& random) {
  const auto sections = all_sections(read);
  if (sections.empty()) return {};
  return made<MoveSection>(one_of(sections, random).id, static_cast<std::int64_t>(random.below(6)));
}

MadeEdit remove_section(const Reader& read, SeededRandom& random) {
  const auto sections = all_sections(read);
  return sections.empty() ? MadeEdit() : made<RemoveSection>(one_of(sections, random).id);
}

model::BlockBody some_body(const Reader& read, SeededRandom& random) {
  const std::string words = some_words(random, 4);
  switch (random.below(std::variant_size_v<model::BlockBody>)) {
    case 0:
      return model::TextBlock{words};
    case 1:
      return model::ExcerptBlock{words, words};
    case 2:
      return model::ContrastBlock{words, "left", "right", words};
    case 3:
      return model::FigureBlock{
          base::hash_of_bytes(words),
          "image/png",
          "a.png",
          words,
          words,
          words,
          model::ChartQuery{
              {model::CodeId::make()}, model::ChartBy::attribute, model::AttributeId::make()}};
    case 4:
      return model::FactsBlock{words, {{words, "source"}, {"b", ""}}};
    case 5:
      return model::VideoBlock{words,      "film.mp4",
                               12,         words,
                               "film.vtt", words,
                               "film.png", base::hash_of_bytes(words),
                               {},         base::hash_of_bytes("film.png")};
    case 6:
      return model::QuestionBlock{words, words};
    case 7:
      return model::ExerciseBlock{
          words, words, some_document(read, random), {{"R", words}}, {model::CodeId::make()}, words,
          20,    words};
    default:
      return model::TeacherNoteBlock{words};
  }
}

/// Nothing where there is no quote to show.
std::vector<Excerpt> some_excerpt(const Reader& read, SeededRandom& random) {
  const auto quotes = read.quotes();
  if (quotes.empty()) return {};
  const auto quote = one_of(quotes, random);
  Excerpt excerpt;
  excerpt.id = model::ExcerptId::make();
  excerpt.quote = quote.id;
  excerpt.lead_in = some_words(random, 3);
  if (quote.span.length() > 4 && one_in(2, random)) {
    excerpt.trims = {{text::Pos(1), text::Pos(3)}};
    excerpt.emphasis = {{text::Pos(3), text::Pos(4)}};
    excerpt.clarifications = {{text::Pos(0), some_words(random, 1)}};
    excerpt.reviewed_at = 1'700'000'000'000;
  }
  return {excerpt};
}

MadeEdit add_block(const Reader& read, SeededRandom& random) {
  const auto sections = all_sections(read);
  if (sections.empty() || read.documents().empty()) return {};
  Block block;
  block.id = model::BlockId::make();
  block.section = one_of(sections, random).id;
  block.position = static_cast<std::int64_t>(random.below(6));
  block.body = some_body(read, random);
  block.teacher_only = one_in(3, random);
  const bool shows = std::holds_alternative<model::ExcerptBlock>(block.body) ||
                     std::holds_alternative<model::ContrastBlock>(block.body);
  return made<AddBlock>(block, shows ? some_excerpt(read, random) : std::vector<Excerpt>{});
}

/// Changes a text; the kind of block must stay.
MadeEdit change_block(const Reader& read, SeededRandom& random) {
  const auto blocks = all_blocks(read);
  if (blocks.empty() || read.documents().empty()) return {};
  Block block = one_of(blocks, random);
  model::BlockBody body = some_body(read, random);
  while (body.index() != block.body.index()) body = some_body(read, random);
  block.body = body;
  return made<ChangeBlock>(block);
}

MadeEdit move_block(const Reader& read, SeededRandom& random) {
  const auto blocks = all_blocks(read);
  if (blocks.empty()) return {};
  return made<MoveBlock>(one_of(blocks, random).id, one_of(all_sections(read), random).id,
                         static_cast<std::int64_t>(random.below(6)));
}

MadeEdit remove_block(const Reader& read, SeededRandom& random) {
  const auto blocks = all_blocks(read);
  return blocks.empty() ? MadeEdit() : made<RemoveBlock>(one_of(blocks, random).id);
}

MadeEdit save_excerpt(const Reader& read, SeededRandom& random) {
  const auto there = all_excerpts(read);
  if (!there.empty() && one_in(2, random)) {
    Excerpt excerpt = one_of(there, random);
    excerpt.attribution = some_words(random, 2);
    return made<SaveExcerpt>(excerpt);
  }
  const auto blocks = all_blocks(read);
  auto excerpts = some_excerpt(read, random);
  if (blocks.empty() || excerpts.empty()) return {};
  excerpts[0].block = one_of(blocks, random).id;
  excerpts[0].side = static_cast<std::int64_t>(random.below(2));
  return made<SaveExcerpt>(excerpts[0]);
}

MadeEdit remove_excerpt(const Reader& read, SeededRandom& random) {
  const auto excerpts = all_excerpts(read);
  return excerpts.empty() ? MadeEdit() : made<RemoveExcerpt>(one_of(excerpts, random).id);
}

MadeEdit duplicate_block(const Reader& read, SeededRandom& random) {
  const auto blocks = all_blocks(read);
  if (blocks.empty()) return {};
  const Block block = one_of(blocks, random);
  model::BlockId copy;
  return made<Together>(copy_block(read, block.id, one_of(all_sections(read), random).id,
                                   static_cast<std::int64_t>(random.below(4)), copy));
}

MadeEdit duplicate_section(const Reader& read, SeededRandom& random) {
  const auto sections = all_sections(read);
  if (sections.empty() || sections.size() > 60) return {};
  model::SectionId copy;
  return made<Together>(copy_section(read, one_of(sections, random).id, copy));
}

/// Into a figure that is there, else one that comes with it.
MadeEdit set_figure(const Reader& read, SeededRandom& random) {
  for (const Block& block : all_blocks(read))
    if (std::holds_alternative<model::FigureBlock>(block.body))
      return made<SetFigure>(block.id, some_words(random, 4), "image/png", "figur.png");
  const auto sections = all_sections(read);
  if (sections.empty()) return {};
  Block figure;
  figure.id = model::BlockId::make();
  figure.section = one_of(sections, random).id;
  figure.body = model::FigureBlock{};
  auto both = std::make_unique<Together>("block.figure", "{}");
  both->emplace<AddBlock>(figure);
  both->emplace<SetFigure>(figure.id, some_words(random, 4), "image/png", "figur.png");
  return both;
}

MadeEdit log_export(const Reader& read, SeededRandom& random) {
  const auto courses = read.courses();
  if (courses.empty()) return {};
  return made<LogExport>(model::ExportLog{model::ExportLogId::make(), one_of(courses, random).id,
                                          "site", "student", 0, "{\"quotes\":[]}",
                                          base::hash_of_bytes(some_words(random, 3))});
}

}  // namespace

std::vector<Kind> course_kinds() {
  return {{"course.save", save_course},       {"course.remove", remove_course},
          {"section.add", add_section},       {"section.change", change_section},
          {"section.move", move_section},     {"section.remove", remove_section},
          {"block.add", add_block},           {"block.change", change_block},
          {"block.move", move_block},         {"block.remove", remove_block},
          {"block.copy", duplicate_block},    {"section.copy", duplicate_section},
          {"block.figure", set_figure},       {"excerpt.save", save_excerpt},
          {"excerpt.remove", remove_excerpt}, {"course.export", log_export}};
}

}  // namespace uddrag::edit::testing
