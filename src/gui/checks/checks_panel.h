// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps a course from leaving, beside the course while it is worked on: checked anew behind
// every change, beside the window. Changes nothing but the course's audience.
#pragma once
#include <wx/panel.h>

#include "gui/checks/findings_panel.h"
#include "gui/frame/desk.h"
#include "gui/frame/late_load.h"
#include "gui/frame/latest_work.h"

class wxStaticText;

namespace uddrag::gui {

class AudienceChoice;

class ChecksPanel : public wxPanel {
 public:
  ChecksPanel(wxWindow* parent, Desk& desk);

  void show(model::CourseId course);
  FindingWays& ways() { return m_findings->ways; }
  void take_focus() { m_findings->list().SetFocus(); }

 private:
  void check();

  Desk& m_desk;
  model::CourseId m_course;
  AudienceChoice* m_audience;
  wxStaticText* m_verdict;
  FindingsPanel* m_findings;
  LateLoad m_late{*this, [this] { check(); }};
  base::Connection m_connection;
  LatestWork m_work;  ///< last: its thread ends before the rest goes
};

}  // namespace uddrag::gui
