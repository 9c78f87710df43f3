// SPDX-License-Identifier: GPL-3.0-or-later
// Which Debian package brings what GStreamer misses, by the first word of its "caps" (the kind of
// stream, such as "audio/mpeg") and its MPEG version. Free of windows and of GStreamer.
#pragma once
#include <string>
#include <string_view>

namespace uddrag::gui {

struct Codec {
  std::string name;     ///< as people know it: "MPEG-4 AAC"; else the kind of stream
  std::string package;  ///< of Debian 12
};

/// mpeg_version: 0 where there is none.
Codec codec_for(std::string_view kind, int mpeg_version);

}  // namespace uddrag::gui
