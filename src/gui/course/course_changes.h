// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done to a course in its place: put in, move, drop, copy, paste, remove. Each is one
// action that can be undone; each gives what is to be chosen then, or nothing where it was refused.
// Free of windows.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/course_template.h"
#include "gui/course/sheet_items.h"
#include "gui/frame/desk.h"

namespace uddrag::gui {

/// A course with what is chosen in it.
struct CoursePoint {
  model::CourseId course;
  CourseTarget target;
  bool operator==(const CoursePoint&) const = default;
};

class CourseChanges {
 public:
  using Result = std::optional<CoursePoint>;
  explicit CourseChanges(Desk& desk) : m_desk(desk) {}

  Result new_course();  ///< with the project's title and language
  Result from_template(app::CourseTemplate which);
  /// Behind the chosen section, else at the end; makes a course where there is none.
  Result add_section(CoursePoint at, const std::string& title);
  /// Behind the chosen block, else at the section's end.
  Result insert(const CoursePoint& at, model::BlockBody body);
  /// What the project tells, at the end of its section "How it was made".
  Result fill_how_made(const CoursePoint& at);
  Result insert_quote(const CoursePoint& at, model::QuoteId quote);
  /// Into the chosen contrast, on the side that has fewer; else as a block of its own.
  Result put_in(const CoursePoint& at, model::QuoteId quote);
  Result insert_quotes(const CoursePoint& at, const std::vector<model::QuoteId>& quotes);
  Result move(const CoursePoint& what, int by);
  /// What was dragged (course_drag.h) comes to stand before the n-th block of a section …
  Result drop(const std::string& dragged, const CoursePoint& into, std::int64_t position);
  /// … or where a line of the outline is.
  Result drop_on(const std::string& dragged, const CoursePoint& line);
  Result remove(const CoursePoint& what);
  Result duplicate(const CoursePoint& what);
  void cut(const CoursePoint& what) { m_clip = {what, true}; }
  void copy(const CoursePoint& what) { m_clip = {what, false}; }
  bool can_paste() const;
  Result paste(const CoursePoint& at);

 private:
  std::int64_t position_behind(const CoursePoint& at) const;
  Result run(store::Edit& edit, CoursePoint then);
  Result add_block(const CoursePoint& at, std::int64_t position, model::BlockBody body,
                   std::vector<model::Excerpt> excerpts);
  Result move_section(const CoursePoint& what, std::int64_t position);
  Result move_block(model::BlockId block, const CoursePoint& into, std::int64_t position);

  struct Clip {
    CoursePoint what;
    bool cut = false;
  };
  Desk& m_desk;
  std::optional<Clip> m_clip;
};

}  // namespace uddrag::gui
