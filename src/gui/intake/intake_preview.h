// SPDX-License-Identifier: GPL-3.0-or-later
// The chosen file as it will be: its text with turns, speakers and times, how it is read, who
// speaks, and what is left out.
#pragma once
#include <wx/panel.h>

#include <functional>

#include "gui/intake/intake_model.h"

class wxChoice;
class wxStaticText;
class wxTextCtrl;

namespace uddrag::gui {

class MappingPanel;
class TranscriptCanvas;
class VoicesPanel;

class IntakePreview : public wxPanel {
 public:
  /// The model must outlive this.
  IntakePreview(wxWindow* parent, IntakeModel& model);

  void show(std::size_t i);
  /// What is being typed counts.
  void finish();
  /// Its text and speakers are others; the place in it stays.
  void renew();

  /// Another way to read the file was chosen.
  std::function<void(std::size_t, const importing::Options&)> options_chosen;
  std::function<void(std::size_t)> changed;  ///< what becomes of the file

 private:
  wxSizer* make_options();
  void show_options();
  void show_text();
  void show_table(TableModel& table);
  void choose_encoding();
  void choose_tracked();
  void choose_as();

  IntakeModel& m_model;
  std::size_t m_file = 0;
  wxStaticText *m_name, *m_about, *m_left;
  wxStaticText *m_as_label, *m_encoding_label, *m_tracked_label, *m_voices_label;
  wxChoice *m_as, *m_encoding, *m_tracked;
  wxPanel* m_frame;  ///< of the text
  TranscriptCanvas* m_text;
  MappingPanel* m_mapping;
  VoicesPanel* m_voices;
  wxTextCtrl* m_report;
};

}  // namespace uddrag::gui
