// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/checks/audience_choice.h"

#include "edit/course_edits.h"
#include "gui/frame/look.h"
#include "gui/l10n/translate.h"

namespace uddrag::gui {

AudienceChoice::AudienceChoice(wxWindow* parent, Desk& desk)
    : wxChoice(parent, wxID_ANY), m_desk(desk) {
  Append(_("Anybody, on the open web"));
  Append(_("A closed class"));
  set_accessible_name(this, _("Audience"));
  SetToolTip(_("Pseudonyms may hold for one of them only"));
  Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { change(); });
}

void AudienceChoice::show(model::CourseId course) {
  m_course = course;
  const auto there = m_desk.read().course(course);
  SetSelection(there ? static_cast<int>(there->audience) : wxNOT_FOUND);
  Enable(there && m_desk.session().writable());
}

void AudienceChoice::change() {
  auto course = m_desk.read().course(m_course);
  if (!course || GetSelection() == wxNOT_FOUND) return;
  course->audience = static_cast<model::Audience>(GetSelection());
  edit::SaveCourse save(*course);
  m_desk.run(save);
  show(m_course);
}

}  // namespace uddrag::gui
