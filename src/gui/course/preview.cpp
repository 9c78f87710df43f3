// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/preview.h"

#include <unistd.h>
#include <wx/utils.h>
#include "gui/l10n/translate.h"

#include <cstdlib>

#include "base/error.h"
#include "gui/l10n/strings.h"
#include "store/project_file.h"

namespace uddrag::gui {
namespace {

namespace fs = std::filesystem;

constexpr int settle_ms = 400;  // after the last change, before the pages are made anew

/// Only this user can read it: it holds words of the interviews.
fs::path private_folder() {
  std::string name = (fs::temp_directory_path() / "uddrag-preview-XXXXXX").string();
  if (!mkdtemp(name.data()))
    throw base::Error(base::ErrorKind::io, "No folder for the preview could be made.",
                      fs::temp_directory_path());
  return name;
}

app::PreviewWords words() {
  return {utf8(_("Preview of the course")), utf8(_("Phone")), utf8(_("Desktop")),
          utf8(_("Student")), utf8(_("Teacher"))};
}

}  // namespace

CoursePreview::CoursePreview(Desk& desk) : m_desk(desk), m_timer(this) {
  Bind(wxEVT_TIMER, [this](wxTimerEvent&) { make(); });
}

CoursePreview::~CoursePreview() {
  if (m_thread.joinable()) m_thread.join();
  std::error_code ignored;
  if (!m_folder.empty()) fs::remove_all(m_folder, ignored);
}

void CoursePreview::open(model::CourseId course, const CourseTarget& target) {
  if (course.nil()) return;
  try {
    if (m_folder.empty()) m_folder = private_folder();
  } catch (const base::Error& error) {
    if (m_desk.failed) m_desk.failed(error);
    return;
  }
  m_course = course;
  m_target = target;
  m_browser_due = true;
  make();
}

void CoursePreview::follow(model::CourseId course, const CourseTarget& target) {
  if (m_folder.empty() || course.nil()) return;
  const bool other_course = course != m_course;
  m_course = course;
  m_target = target;
  if (other_course || m_desk.read().changed_at() != m_made_at)
    m_timer.StartOnce(settle_ms);
  else
    point();
}

void CoursePreview::make() {
  if (m_thread.joinable()) {  // the pages are being made: once more afterwards
    m_timer.StartOnce(settle_ms);
    return;
  }
  m_made_at = m_desk.read().changed_at();
  const fs::path project = fs::absolute(m_desk.session().path());
  m_thread = std::thread([this, project, course = m_course, folder = m_folder, words = words()] {
    app::PreviewPlaces places;
    std::optional<base::Error> error;
    try {
      const auto file = store::ProjectFile::open(project, store::Access::read);
      places = app::write_preview(file->reader(), course, project.parent_path(), folder, words);
    } catch (const base::Error& thrown) {
      error = thrown;
    }
    CallAfter([this, places, error] { finish(places, error); });
  });
}

void CoursePreview::finish(const app::PreviewPlaces& places,
                           const std::optional<base::Error>& error) {
  m_thread.join();
  if (error) {
    m_browser_due = false;
    if (m_desk.failed) m_desk.failed(*error);
    return;
  }
  m_places = places;
  ++m_version;
  point();
  if (std::exchange(m_browser_due, false))
    wxLaunchDefaultBrowser(wxS("file://") + wx((m_folder / "preview.html").string()));
}

void CoursePreview::point() {
  if (!m_places) return;
  try {
    app::point_preview(m_folder, m_places->of(m_target.section, m_target.block), m_version);
  } catch (const base::Error& error) {
    if (m_desk.failed) m_desk.failed(error);
  }
}

}  // namespace uddrag::gui
