// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/course_changes.h"

#include <algorithm>

#include "app/how_made.h"
#include "edit/course_copies.h"
#include "edit/course_edits.h"
#include "edit/together.h"
#include "gui/course/course_drag.h"
#include "gui/frame/guarded.h"

namespace uddrag::gui {
namespace {

constexpr std::int64_t at_the_end = 1 << 20;

model::Excerpt excerpt_of(model::QuoteId quote) {
  model::Excerpt excerpt;
  excerpt.id = model::ExcerptId::make();
  excerpt.quote = quote;
  return excerpt;
}

}  // namespace

CourseChanges::Result CourseChanges::run(store::Edit& edit, CoursePoint then) {
  return m_desk.run(edit) ? Result(then) : std::nullopt;
}

CourseChanges::Result CourseChanges::new_course() {
  const model::Project project = m_desk.read().project();
  model::Course course;
  course.id = model::CourseId::make();
  course.title = project.title;
  course.language = project.language;
  course.position = static_cast<std::int64_t>(m_desk.read().courses().size());
  edit::SaveCourse save(course);
  return run(save, {course.id, {}});
}

CourseChanges::Result CourseChanges::from_template(app::CourseTemplate which) {
  edit::Together all = app::course_from_template(m_desk.read(), which, {});
  if (!m_desk.run(all)) return std::nullopt;
  return CoursePoint{m_desk.read().courses().back().id, {}};
}

CourseChanges::Result CourseChanges::add_section(CoursePoint at, const std::string& title) {
  if (at.course.nil()) {
    const Result made = new_course();
    if (!made) return std::nullopt;
    at = *made;
  }
  model::Section section;
  section.id = model::SectionId::make();
  section.course = at.course;
  section.title = title;
  const auto behind = at.target.section ? m_desk.read().section(*at.target.section) : std::nullopt;
  section.position = behind ? behind->position + 1 : at_the_end;
  edit::AddSection add(section);
  return run(add, {at.course, {section.id, {}}});
}

std::int64_t CourseChanges::position_behind(const CoursePoint& at) const {
  const auto block = at.target.block ? m_desk.read().block(*at.target.block) : std::nullopt;
  return block ? block->position + 1 : at_the_end;
}

CourseChanges::Result CourseChanges::add_block(const CoursePoint& at, std::int64_t position,
                                               model::BlockBody body,
                                               std::vector<model::Excerpt> excerpts) {
  if (!at.target.section) return std::nullopt;
  model::Block block;
  block.id = model::BlockId::make();
  block.section = *at.target.section;
  block.position = position;
  block.body = std::move(body);
  edit::AddBlock add(block, std::move(excerpts));
  return run(add, {at.course, {block.section, block.id}});
}

CourseChanges::Result CourseChanges::insert(const CoursePoint& at, model::BlockBody body) {
  return add_block(at, position_behind(at), std::move(body), {});
}

CourseChanges::Result CourseChanges::fill_how_made(const CoursePoint& at) {
  Result done;
  guarded(m_desk, [&] {
    const model::Block block = app::how_made_block(m_desk.read(), at.course);
    edit::AddBlock add(block);
    done = run(add, {at.course, {block.section, block.id}});
  });
  return done;
}

CourseChanges::Result CourseChanges::insert_quote(const CoursePoint& at, model::QuoteId quote) {
  return add_block(at, position_behind(at), model::ExcerptBlock{}, {excerpt_of(quote)});
}

CourseChanges::Result CourseChanges::put_in(const CoursePoint& at, model::QuoteId quote) {
  const auto block = at.target.block ? m_desk.read().block(*at.target.block) : std::nullopt;
  if (!block || !std::holds_alternative<model::ContrastBlock>(block->body))
    return insert_quote(at, quote);
  const auto there = m_desk.read().excerpts(block->id);
  const auto left = std::count_if(there.begin(), there.end(),
                                  [](const model::Excerpt& each) { return each.side == 0; });
  model::Excerpt excerpt = excerpt_of(quote);
  excerpt.block = block->id;
  excerpt.side = 2 * left > static_cast<std::ptrdiff_t>(there.size()) ? 1 : 0;
  excerpt.position = static_cast<std::int64_t>(there.size());
  edit::SaveExcerpt save(excerpt);
  return run(save, at);
}

CourseChanges::Result CourseChanges::insert_quotes(const CoursePoint& at,
                                                   const std::vector<model::QuoteId>& quotes) {
  if (!at.target.section || quotes.empty()) return std::nullopt;
  edit::Together all("course.starred", "{}");
  for (const model::QuoteId quote : quotes) {
    model::Block block;
    block.id = model::BlockId::make();
    block.section = *at.target.section;
    block.position = at_the_end;
    block.body = model::ExcerptBlock{};
    all.emplace<edit::AddBlock>(block, std::vector{excerpt_of(quote)});
  }
  return run(all, at);
}

CourseChanges::Result CourseChanges::move_section(const CoursePoint& what, std::int64_t position) {
  edit::MoveSection move(*what.target.section, std::max<std::int64_t>(0, position));
  return run(move, what);
}

CourseChanges::Result CourseChanges::move_block(model::BlockId block, const CoursePoint& into,
                                                std::int64_t position) {
  edit::MoveBlock move(block, *into.target.section, std::max<std::int64_t>(0, position));
  return run(move, {into.course, {into.target.section, block}});
}

/// A block that stands first or last goes on into the section beside.
CourseChanges::Result CourseChanges::move(const CoursePoint& what, int by) {
  const store::Reader& read = m_desk.read();
  if (!what.target.section) return std::nullopt;
  const auto section = read.section(*what.target.section);
  if (!section) return std::nullopt;
  const auto sections = read.sections(what.course);
  const std::int64_t beside = section->position + by;
  const bool has_beside = beside >= 0 && beside < static_cast<std::int64_t>(sections.size());
  if (!what.target.block) return has_beside ? move_section(what, beside) : std::nullopt;
  const auto block = read.block(*what.target.block);
  if (!block) return std::nullopt;
  const auto count = static_cast<std::int64_t>(read.blocks(section->id).size());
  const std::int64_t to = block->position + by;
  if (to >= 0 && to < count) return move_block(block->id, what, to);
  if (!has_beside) return std::nullopt;
  const CoursePoint into{what.course, {sections[static_cast<std::size_t>(beside)].id, {}}};
  return move_block(block->id, into, by > 0 ? 0 : at_the_end);
}

CourseChanges::Result CourseChanges::drop(const std::string& dragged, const CoursePoint& into,
                                          std::int64_t position) {
  const store::Reader& read = m_desk.read();
  if (!into.target.section) return std::nullopt;
  if (const auto quote = quote_of_drag(dragged))
    return add_block(into, position, model::ExcerptBlock{}, {excerpt_of(*quote)});
  const auto id = block_of_drag(dragged);
  const auto block = id ? read.block(*id) : std::nullopt;
  if (!block) return std::nullopt;
  // Positions are counted with the block still in its place; the edit counts the others.
  const bool from_above = block->section == *into.target.section && block->position < position;
  return move_block(*id, into, position - (from_above ? 1 : 0));
}

CourseChanges::Result CourseChanges::drop_on(const std::string& dragged, const CoursePoint& line) {
  const store::Reader& read = m_desk.read();
  if (const auto moved = section_of_drag(dragged)) {
    const auto from = read.section(*moved);
    const auto onto = line.target.section ? read.section(*line.target.section) : std::nullopt;
    if (!from || from->course != line.course) return std::nullopt;
    const std::int64_t to = onto ? onto->position : 0;
    return move_section({line.course, {*moved, {}}}, to);
  }
  const auto block = line.target.block ? read.block(*line.target.block) : std::nullopt;
  return drop(dragged, line, block ? block->position : at_the_end);
}

CourseChanges::Result CourseChanges::remove(const CoursePoint& what) {
  if (what.target.block) {
    edit::RemoveBlock remove(*what.target.block);
    return run(remove, {what.course, {what.target.section, {}}});
  }
  if (what.target.section) {
    edit::RemoveSection remove(*what.target.section);
    return run(remove, {what.course, {}});
  }
  edit::RemoveCourse remove(what.course);
  return run(remove, {});
}

CourseChanges::Result CourseChanges::duplicate(const CoursePoint& what) {
  if (what.target.block) {
    model::BlockId made;
    edit::Together all = edit::copy_block(m_desk.read(), *what.target.block, *what.target.section,
                                          position_behind(what), made);
    return run(all, {what.course, {what.target.section, made}});
  }
  if (!what.target.section) return std::nullopt;
  model::SectionId made;
  edit::Together all = edit::copy_section(m_desk.read(), *what.target.section, made);
  return run(all, {what.course, {made, {}}});
}

bool CourseChanges::can_paste() const {
  if (!m_clip) return false;
  const CourseTarget& target = m_clip->what.target;
  return target.block ? m_desk.read().block(*target.block).has_value()
                      : target.section && m_desk.read().section(*target.section);
}

/// What was cut moves, and can be pasted once; what was copied, again and again.
CourseChanges::Result CourseChanges::paste(const CoursePoint& at) {
  if (!can_paste() || !at.target.section) return std::nullopt;
  const Clip clip = *m_clip;
  if (!clip.what.target.block) {
    if (!clip.cut) return duplicate(clip.what);
    m_clip.reset();
    return drop_on(dragged_section(*clip.what.target.section), at);
  }
  const std::int64_t behind = position_behind(at);
  if (clip.cut) {
    m_clip.reset();
    return drop(dragged_block(*clip.what.target.block), at, behind);
  }
  model::BlockId made;
  edit::Together all =
      edit::copy_block(m_desk.read(), *clip.what.target.block, *at.target.section, behind, made);
  return run(all, {at.course, {at.target.section, made}});
}

}  // namespace uddrag::gui
