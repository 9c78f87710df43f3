// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of courses: sections, blocks and the excerpts in them. Positions are kept 0, 1, 2 …
// without gaps among siblings.
#pragma once
#include <optional>
#include <vector>

#include "edit/refuse.h"
#include "store/journal.h"

namespace uddrag::edit {

/// New or changed; needs a title.
class SaveCourse : public store::Edit {
 public:
  explicit SaveCourse(model::Course course) : m_course(std::move(course)) {}
  std::string_view kind() const override { return "course.save"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::Course m_course;
};

class RemoveCourse : public store::Edit {
 public:
  explicit RemoveCourse(model::CourseId id) : m_id(id) {}
  std::string_view kind() const override { return "course.remove"; }
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::CourseId m_id;
};

/// At section.position (a large one means last).
class AddSection : public store::Edit {
 public:
  explicit AddSection(model::Section section) : m_section(std::move(section)) {}
  std::string_view kind() const override { return "section.add"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::Section m_section;
};

/// All but the place.
class ChangeSection : public store::Edit {
 public:
  explicit ChangeSection(model::Section section) : m_section(std::move(section)) {}
  std::string_view kind() const override { return "section.change"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::Section m_section;
};

/// To stand before the section that is now at `position` among the others.
class MoveSection : public store::Edit {
 public:
  MoveSection(model::SectionId id, std::int64_t position) : m_id(id), m_position(position) {}
  std::string_view kind() const override { return "section.move"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::SectionId m_id;
  std::int64_t m_position;
  std::string m_title;
};

/// With all its blocks. The quotes stay.
class RemoveSection : public store::Edit {
 public:
  explicit RemoveSection(model::SectionId id) : m_id(id) {}
  std::string_view kind() const override { return "section.remove"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::SectionId m_id;
  std::string m_title;
};

/// A block with its excerpts (their block is set here). At block.position (a large one: last).
class AddBlock : public store::Edit {
 public:
  explicit AddBlock(model::Block block, std::vector<model::Excerpt> excerpts = {});
  std::string_view kind() const override { return "block.add"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;
  model::BlockId id() const { return m_block.id; }

 private:
  model::Block m_block;
  std::vector<model::Excerpt> m_excerpts;
};

/// Body and teacher_only; the kind of block stays what it is.
class ChangeBlock : public store::Edit {
 public:
  explicit ChangeBlock(model::Block block) : m_block(std::move(block)) {}
  std::string_view kind() const override { return "block.change"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::Block m_block;
};

/// Into a section (perhaps another one), before the block that is now at `position`.
class MoveBlock : public store::Edit {
 public:
  MoveBlock(model::BlockId id, model::SectionId section, std::int64_t position)
      : m_id(id), m_section(section), m_position(position) {}
  std::string_view kind() const override { return "block.move"; }
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::BlockId m_id;
  model::SectionId m_section;
  std::int64_t m_position;
};

class RemoveBlock : public store::Edit {
 public:
  explicit RemoveBlock(model::BlockId id) : m_id(id) {}
  std::string_view kind() const override { return "block.remove"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::BlockId m_id;
  std::string m_block_kind;
};

/// New or changed. Trims, clarifications and emphasis must lie inside the quote, in order.
class SaveExcerpt : public store::Edit {
 public:
  explicit SaveExcerpt(model::Excerpt excerpt) : m_excerpt(std::move(excerpt)) {}
  std::string_view kind() const override { return "excerpt.save"; }
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::Excerpt m_excerpt;
};

class RemoveExcerpt : public store::Edit {
 public:
  explicit RemoveExcerpt(model::ExcerptId id) : m_id(id) {}
  std::string_view kind() const override { return "excerpt.remove"; }
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::ExcerptId m_id;
};

/// Notes that a course was handed out.
class LogExport : public store::Edit {
 public:
  explicit LogExport(model::ExportLog entry) : m_entry(std::move(entry)) {}
  std::string_view kind() const override { return "course.export"; }
  std::string arguments() const override;
  void apply(store::Transaction& tx) override;

 private:
  model::ExportLog m_entry;
};

}  // namespace uddrag::edit
