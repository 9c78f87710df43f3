// SPDX-License-Identifier: GPL-3.0-or-later
// What of a project's course was exported last, as what and where to; kept on this machine, since
// the places are its own.
#pragma once
#include <optional>
#include <string>

#include "app/course_export.h"

namespace uddrag::gui {

struct ExportChoice {
  course::Part part;
  app::CourseFormat format = app::CourseFormat::site;
  course::Edition edition = course::Edition::student;
  std::string where;
  bool operator==(const ExportChoice&) const = default;
};

/// Nothing where the project's course was never exported here.
std::optional<ExportChoice> recall_export(model::ProjectId project);
void keep_export(model::ProjectId project, const ExportChoice& choice);

}  // namespace uddrag::gui
