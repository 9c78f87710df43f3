// SPDX-License-Identifier: GPL-3.0-or-later
// The strip below a transcript that has a recording: picture, player bar, and a line that says what
// is wrong. Marks the turn that is spoken. Hidden where a document has no recording.
#pragma once
#include <wx/panel.h>

#include <functional>
#include <memory>
#include <optional>

#include "app/recording.h"
#include "gui/frame/desk.h"
#include "gui/media/playback.h"
#include "gui/media/player_bar.h"
#include "gui/media/video_panel.h"
#include "gui/transcript/transcript_canvas.h"

class wxButton;
class wxStaticText;

namespace uddrag::gui {

class RecordingPane : public wxPanel {
 public:
  RecordingPane(wxWindow* parent, Desk& desk, TranscriptCanvas& canvas);

  /// Another document, or the same after a change of it, its turns or its recording. Playing goes
  /// on where the recording is the same.
  void show_document(model::DocumentId id);

  Playback& playback() { return m_playback; }
  PlayerBar& bar() { return *m_bar; }
  model::DocumentId document() const { return m_document; }
  app::RecordingState state() const { return m_state; }
  bool has_recording() const { return m_state != app::RecordingState::none; }
  std::string file_name() const { return m_name; }
  bool follows() const { return m_follow; }
  void set_follow(bool follow);  ///< kept for the next time
  /// What was moved is found for now, though the project may not be written.
  void show_found() { show_state(app::RecordingState::linked); }
  /// Something that must live as long as this recording is open, such as its file.
  void hold(std::shared_ptr<void> what) { m_held = std::move(what); }

  std::function<void()> find_wanted;
  std::function<bool()> may_scroll;  ///< no: the text is being edited

 private:
  void open(const std::optional<model::Document>& document);
  void show_state(app::RecordingState state);
  void read_times();
  void spoken(text::Span span);
  void say(const wxString& words);
  void wrap();
  void lay_out();

  Desk& m_desk;
  TranscriptCanvas& m_canvas;
  Playback m_playback;
  std::shared_ptr<void> m_held;
  VideoPanel* m_video;
  PlayerBar* m_bar;
  wxStaticText* m_words;
  wxButton* m_find;
  model::DocumentId m_document;
  std::string m_media, m_name;
  base::Hash m_hash;
  app::RecordingState m_state = app::RecordingState::none;
  bool m_follow;
  wxString m_said;
  int m_wrapped = 0;  ///< the width that what is said was wrapped for
};

/// What a player's trouble means and what to do, with the recording's file.
wxString trouble_words(const PlayerTrouble& trouble, const std::string& file);

}  // namespace uddrag::gui
