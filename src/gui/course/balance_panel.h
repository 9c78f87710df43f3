// SPDX-License-Identifier: GPL-3.0-or-later
// The fair-quote panel: who is quoted how often, against their share of what was coded; codes and
// sides that are missing.
#pragma once
#include <wx/scrolwin.h>

#include <functional>

#include "app/course_balance.h"
#include "gui/course/field_form.h"
#include "gui/frame/desk.h"

namespace uddrag::gui {

class BalancePanel : public wxScrolledWindow {
 public:
  BalancePanel(wxWindow* parent, Desk& desk);

  /// Of a section where there is one, else of the whole course.
  void load(model::CourseId course, std::optional<model::SectionId> section);

  std::function<void(model::BlockId)> go_wanted;

 private:
  void add_voices(const wxString& title, const std::vector<app::VoiceShare>& voices);
  void add_missing(const app::CourseBalance& balance);
  void arrange();

  Desk& m_desk;
  FieldForm* m_form;
};

}  // namespace uddrag::gui
