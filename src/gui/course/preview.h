// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the web course in the system's browser and keeps it in step with what is edited. The pages
// are made beside the window; they lie in a folder that is gone with this.
#pragma once
#include <wx/event.h>
#include <wx/timer.h>

#include <filesystem>
#include <optional>

#include "app/course_preview.h"
#include "base/program.h"
#include "gui/course/sheet_items.h"
#include "gui/frame/desk.h"
#include "gui/frame/latest_work.h"

namespace uddrag::gui {

class CoursePreview : public wxEvtHandler {
 public:
  explicit CoursePreview(Desk& desk);

  /// Opens the browser at a place.
  void open(model::CourseId course, const CourseTarget& target);
  /// Goes to a place, with what has changed; nothing while no preview was opened.
  void follow(model::CourseId course, const CourseTarget& target);

 private:
  void make();
  void show(app::PreviewPlaces places, bool browser_due);
  void point();

  Desk& m_desk;
  std::filesystem::path m_project;
  std::optional<base::ScratchFolder> m_folder;  ///< nothing until the first preview
  model::CourseId m_course;
  CourseTarget m_target;
  std::optional<app::PreviewPlaces> m_places;
  std::int64_t m_version = 0;
  base::Millis m_made_at = -1;  ///< the last action that the pages show
  bool m_browser_due = false;
  wxTimer m_timer;
  LatestWork m_work;  ///< last: its thread ends before the folder goes
};

}  // namespace uddrag::gui
