// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/checks_window.h"

#include <wx/dialog.h>
#include <wx/sizer.h>

#include <algorithm>

#include "gui/checks/checks_panel.h"
#include "gui/frame/finding_ways.h"
#include "gui/frame/workbench.h"
#include "gui/l10n/translate.h"

namespace uddrag::gui {
namespace {

class ChecksWindow : public wxDialog {
 public:
  explicit ChecksWindow(Workbench& workbench)
      : wxDialog(&workbench, wxID_ANY, _("Checks of the course"), wxDefaultPosition,
                 workbench.FromDIP(wxSize(440, 640)), wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER) {
    m_panel = new ChecksPanel(this, workbench.desk());
    m_panel->ways() = finding_ways(workbench);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_panel, 1, wxEXPAND);
    SetSizer(all);
    SetMinSize(FromDIP(wxSize(320, 320)));
    stand_at_the_right(*wxGetTopLevelParent(&workbench));
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { Destroy(); });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
      event.GetKeyCode() == WXK_ESCAPE ? static_cast<void>(Close()) : event.Skip();
    });
  }

  void show(model::CourseId course) {
    m_panel->show(course);
    Show();
    Raise();
    m_panel->take_focus();
  }

 private:
  /// Over what lies at the right of the window, so that the work itself stays in sight.
  void stand_at_the_right(const wxWindow& frame) {
    const wxRect rect = frame.GetScreenRect();
    const int gap = FromDIP(24);
    SetPosition({std::max(rect.x, rect.GetRight() - GetSize().x - gap), rect.y + 4 * gap});
  }

  ChecksPanel* m_panel;
};

}  // namespace

void show_checks(Workbench& workbench) {
  workbench.save_fields();
  const auto courses = workbench.desk().read().courses();
  if (courses.empty()) return;
  ChecksWindow* window = nullptr;
  for (wxWindow* child : workbench.GetChildren())
    if (auto* there = dynamic_cast<ChecksWindow*>(child); there && !there->IsBeingDeleted())
      window = there;
  if (!window) window = new ChecksWindow(workbench);
  window->show(courses.front().id);
}

}  // namespace uddrag::gui
