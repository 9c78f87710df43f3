// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/preview.h"

#include <wx/utils.h>
#include "gui/l10n/translate.h"

#include <memory>

#include "gui/frame/guarded.h"
#include "gui/l10n/strings.h"

namespace uddrag::gui {
namespace {

namespace fs = std::filesystem;

constexpr int settle_ms = 400;  // after the last change, before the pages are made anew

app::PreviewWords words() {
  return {utf8(_("Preview of the course")), utf8(_("Phone")), utf8(_("Desktop")),
          utf8(_("Student")), utf8(_("Teacher"))};
}

}  // namespace

CoursePreview::CoursePreview(Desk& desk)
    : m_desk(desk),
      m_project(fs::absolute(desk.session().path())),
      m_timer(this),
      m_work(m_project) {
  Bind(wxEVT_TIMER, [this](wxTimerEvent&) { make(); });
}

void CoursePreview::open(model::CourseId course, const CourseTarget& target) {
  if (course.nil() || (!m_folder && !guarded(m_desk, [this] { m_folder.emplace(); }))) return;
  m_course = course;
  m_target = target;
  m_browser_due = true;
  make();
}

void CoursePreview::follow(model::CourseId course, const CourseTarget& target) {
  if (!m_folder || course.nil()) return;
  const bool other_course = course != m_course;
  m_course = course;
  m_target = target;
  if (other_course || m_desk.read().changed_at() != m_made_at)
    m_timer.StartOnce(settle_ms);
  else
    point();
}

void CoursePreview::make() {
  m_made_at = m_desk.read().changed_at();
  auto places = std::make_shared<app::PreviewPlaces>();
  m_work.ask(
      [places, course = m_course, beside = m_project.parent_path(), folder = m_folder->path(),
       words = words()](const store::Reader& read, base::Progress&) {
        *places = app::write_preview(read, course, beside, folder, words);
      },
      [this, places](std::exception_ptr thrown) {
        const bool browser_due = std::exchange(m_browser_due, false);
        const bool made = guarded(m_desk, [&] {
          if (thrown) std::rethrow_exception(thrown);
        });
        if (made) show(std::move(*places), browser_due);
      });
}

void CoursePreview::show(app::PreviewPlaces places, bool browser_due) {
  m_places = std::move(places);
  ++m_version;
  point();
  if (browser_due)
    wxLaunchDefaultBrowser(wxS("file://") + wx((m_folder->path() / "preview.html").string()));
}

void CoursePreview::point() {
  if (!m_places) return;
  guarded(m_desk, [this] {
    app::point_preview(m_folder->path(), m_places->of(m_target.section, m_target.block), m_version);
  });
}

}  // namespace uddrag::gui
