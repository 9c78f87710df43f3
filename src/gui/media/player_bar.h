// SPDX-License-Identifier: GPL-3.0-or-later
// The controls of a recording: back, play, on, where it is, how fast, whether the text follows.
// Shows what a Playback says and tells it what is pressed.
#pragma once
#include <wx/panel.h>
#include <wx/timer.h>

#include <functional>

#include "gui/media/playback.h"

class wxBitmapButton;
class wxBitmapToggleButton;
class wxChoice;
class wxSlider;
class wxStaticText;

namespace uddrag::gui {

class PlayerBar : public wxPanel {
 public:
  PlayerBar(wxWindow* parent, Playback& playback);

  void show();  ///< what the playback is at now
  void show_follow(bool follow);

  std::function<void(bool)> follow_wanted;
  std::function<void()> insert_wanted;  ///< the time as that of the turn with the caret

 private:
  wxBitmapButton* button(const char* image, const wxString& tip, std::function<void()> run);
  void choose_speeds();

  Playback& m_playback;
  wxBitmapButton* m_play;
  wxStaticText* m_time;
  wxSlider* m_slider;
  wxStaticText* m_length;
  wxChoice* m_speed;
  wxBitmapToggleButton* m_follow;
  wxTimer m_timer;
  bool m_shows_pause = false;
};

}  // namespace uddrag::gui
