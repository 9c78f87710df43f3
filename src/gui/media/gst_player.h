// SPDX-License-Identifier: GPL-3.0-or-later
// Plays by GStreamer's playbin, with scaletempo so that voices keep their pitch at other speeds.
// GStreamer is started when the first one is made, which takes some 50 ms.
#pragma once
#include <memory>

#include "gui/media/player.h"

namespace uddrag::gui {

/// Never nothing: where GStreamer cannot play, load() says so.
std::unique_ptr<Player> make_gst_player();

}  // namespace uddrag::gui
