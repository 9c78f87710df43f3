// SPDX-License-Identifier: GPL-3.0-or-later
// When a cue goes on with what the cue before it began. Subtitles cut what somebody says into
// pieces for the screen; here the pieces become sentences and turns again.
#pragma once
#include <cstddef>
#include <string_view>

#include "base/clock.h"

namespace uddrag::importing {

/// What is known where one cue ends and the next begins.
struct CueBorder {
  std::string_view before;     ///< the words of the turn so far
  bool same_speaker = false;   ///< also: nobody is named in either
  bool named = false;          ///< somebody is
  base::Millis pause = 0;      ///< between them
  std::size_t next_bytes = 0;  ///< of the next cue's words
};

/// The same speaker goes on, however long the pause, where a sentence is not at its end. After it
/// the turn goes on too, but for a pause of 5 s or more than 2000 bytes, and where nobody is named:
/// there the next sentence may be another's. Each cue's time stays as a style run "time 12340"
/// (ms).
bool goes_on(const CueBorder& border);

}  // namespace uddrag::importing
