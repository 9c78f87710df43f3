// SPDX-License-Identifier: GPL-3.0-or-later
// What can play a recording. Window's thread only; nothing is told but from within poll(). Knows no
// project. GstPlayer is the real one; tests have their own.
#pragma once
#include <functional>
#include <string>

#include "base/clock.h"

namespace uddrag::gui {

struct PlayerTrouble {
  enum class Kind {
    no_engine,  ///< what plays is not installed
    no_codec,   ///< part of the recording cannot be read
    no_sound,   ///< there is no device for sound
    no_tempo,   ///< other speeds change the pitch
    broken,     ///< not a recording, or damaged
  };
  Kind kind = Kind::broken;
  std::string missing;  ///< what is missing, e.g. "MPEG-4 AAC", or what went wrong
  std::string package;  ///< Debian package that would help; may be empty
  bool ends = false;    ///< nothing can be played
};

class Player {
 public:
  virtual ~Player() = default;

  /// Begins to load a file, at a position, paused. What was loaded before is forgotten.
  virtual void load(const std::string& path, base::Millis at) = 0;
  virtual void unload() = 0;
  virtual void play() = 0;
  virtual void pause() = 0;
  virtual void seek(base::Millis at) = 0;
  virtual void set_rate(double rate) = 0;  ///< 0.5 … 2; the pitch stays

  virtual bool playing() const = 0;           ///< or about to
  virtual base::Millis position() const = 0;  ///< where it is, or is going
  virtual base::Millis length() const = 0;    ///< 0: not known yet
  virtual bool has_video() const { return false; }
  /// A GtkWidget that shows the picture, or nullptr.
  virtual void* video_widget() { return nullptr; }

  /// To be called some ten times a second while a recording is loaded.
  virtual void poll() = 0;
  std::function<void(const PlayerTrouble&)> troubled;
};

}  // namespace uddrag::gui
