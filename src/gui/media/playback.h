// SPDX-License-Identifier: GPL-3.0-or-later
// Playing the recording of the document that is read: what the player bar and its keys do, and
// which turn is spoken. Free of windows; the player is made when something is first played.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gui/media/player.h"
#include "gui/media/timeline.h"

namespace uddrag::gui {

class Playback {
 public:
  using Maker = std::function<std::unique_ptr<Player>()>;  ///< may give nothing: no player here

  explicit Playback(Maker maker) : m_maker(std::move(maker)) {}

  /// Another recording, or none: playing stops, nothing is loaded before it is asked for.
  void open();
  /// The turns' times, e.g. after a correction; playing goes on.
  void set_timeline(Timeline timeline) { m_timeline = std::move(timeline); }
  /// Finds the recording's file, perhaps after a question or long work, and calls back with its
  /// path; never calls back where it cannot be had.
  std::function<void(std::function<void(const std::string&)>)> file_wanted;

  void toggle();  ///< plays, or pauses
  void pause();
  void skip(base::Millis by);
  void seek(base::Millis to);
  void play_from(base::Millis at);
  /// Plays from the turn at a position; false where no turn there or before has a time.
  bool play_from(text::Pos at);
  /// The next slower (-1) or faster (1) of speeds().
  void change_speed(int by);
  void set_speed(double speed);
  double speed() const { return m_speed; }
  static const std::vector<double>& speeds();

  bool loaded() const { return m_loaded; }
  bool playing() const { return m_loaded && m_player->playing(); }
  base::Millis position() const { return m_loaded ? m_player->position() : m_start; }
  base::Millis length() const { return m_loaded ? m_player->length() : 0; }
  bool has_video() const { return m_loaded && m_player->has_video(); }
  bool times_known() const { return !m_timeline.empty(); }
  Player* player() { return m_player.get(); }

  /// Lets the player work; to be called some ten times a second while loaded().
  void tick();
  std::optional<text::Span> spoken() const;

  std::function<void()> changed;                   ///< position, playing, speed or length
  std::function<void()> made;                      ///< a player was made, e.g. has a picture
  std::function<void(text::Span)> spoken_changed;  ///< another turn is spoken now
  std::function<void(const PlayerTrouble&)> troubled;

 private:
  void load(bool then_play);
  void begin(const std::string& path, bool then_play);
  void tell();
  base::Millis within(base::Millis at) const;

  Maker m_maker;
  std::unique_ptr<Player> m_player;
  Timeline m_timeline;
  std::optional<text::Span> m_spoken;
  base::Millis m_start = 0;  ///< where to begin once it is loaded
  double m_speed = 1;
  bool m_loaded = false;
  int m_opened = 0;  ///< counts open(): a file that comes late is for another document
};

}  // namespace uddrag::gui
