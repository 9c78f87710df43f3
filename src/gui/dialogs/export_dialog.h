// SPDX-License-Identifier: GPL-3.0-or-later
// What, for whom and where to: the choices of a course export, remembered from time to time.
#pragma once
#include <optional>
#include <string>

#include "app/course_export.h"

class wxWindow;

namespace uddrag::gui {

struct ExportChoice {
  app::CourseFormat format = app::CourseFormat::site;
  course::Edition edition = course::Edition::student;
  std::string where;
};

/// nullopt where the user thought better of it.
std::optional<ExportChoice> ask_for_export(wxWindow* parent, const std::string& proposed_name,
                                           const std::string& folder);

}  // namespace uddrag::gui
