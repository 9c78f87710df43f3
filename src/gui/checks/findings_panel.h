// SPDX-License-Identifier: GPL-3.0-or-later
// The list of findings with what can be done about the chosen one. Shared by the checks beside a
// course and the export dialog; where a button leads is said by who shows it.
#pragma once
#include <wx/panel.h>

#include <functional>

#include "gui/checks/finding_list.h"

class wxButton;

namespace uddrag::gui {

/// Where findings lead. One that is not set has no button.
struct FindingWays {
  std::function<void(model::SectionId)> go_to_section;  ///< nil: the course as a whole
  std::function<void(model::BlockId)> go_to_block;
  std::function<void(model::ParticipantId)> go_to_participant;  ///< nil: the table of them
  std::function<void()> go_to_pseudonyms;
  std::function<void(model::DocumentId, model::QuoteId)> go_to_quote;  ///< in its transcript
};

class FindingsPanel : public wxPanel {
 public:
  explicit FindingsPanel(wxWindow* parent);

  FindingWays ways;
  void show(Findings findings);
  /// What stands there where there is no finding, until the next ones are shown.
  void show_nothing(const wxString& why);
  const Findings& findings() const { return m_list->findings(); }
  FindingList& list() { return *m_list; }

 private:
  wxButton* add_button(class wxSizer& row, const wxString& title, void (FindingsPanel::*run)());
  void enable();
  void go_there();
  void mend();
  void to_transcript();

  FindingList* m_list;
  wxButton* m_there;
  wxButton* m_mend;
  wxButton* m_transcript;
};

/// "3 findings stop it, 1 needs a reason, 2 notes."
wxString verdict_words(const Findings& findings);

}  // namespace uddrag::gui
