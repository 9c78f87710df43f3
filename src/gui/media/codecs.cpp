// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/media/codecs.h"

namespace uddrag::gui {
namespace {

constexpr const char* base_set = "gstreamer1.0-plugins-base";
constexpr const char* good_set = "gstreamer1.0-plugins-good";
constexpr const char* libav_set = "gstreamer1.0-libav";

struct Row {
  std::string_view kind;
  int mpeg_version;  ///< 0: any
  const char* name;
  const char* package;
};

// From the lists of plugins of the packages in Debian 12.
constexpr Row rows[] = {
    {"audio/mpeg", 1, "MP3", good_set},
    {"audio/mpeg", 2, "MPEG-2 AAC", libav_set},
    {"audio/mpeg", 4, "MPEG-4 AAC", libav_set},
    {"audio/x-wav", 0, "WAV", good_set},
    {"audio/x-flac", 0, "FLAC", good_set},
    {"audio/x-m4a", 0, "MPEG-4", good_set},
    {"video/quicktime", 0, "MPEG-4 / QuickTime", good_set},
    {"application/x-id3", 0, "MP3", good_set},
    {"video/x-matroska", 0, "Matroska", good_set},
    {"video/webm", 0, "WebM", good_set},
    {"video/x-msvideo", 0, "AVI", good_set},
    {"video/x-vp8", 0, "VP8", good_set},
    {"video/x-vp9", 0, "VP9", good_set},
    {"application/ogg", 0, "Ogg", base_set},
    {"audio/x-vorbis", 0, "Vorbis", base_set},
    {"audio/x-opus", 0, "Opus", base_set},
    {"video/x-theora", 0, "Theora", base_set},
    {"video/x-h264", 0, "H.264", libav_set},
    {"video/x-h265", 0, "H.265", libav_set},
    {"video/mpeg", 4, "MPEG-4 video", libav_set},
    {"video/mpeg", 0, "MPEG video", libav_set},
    {"audio/x-wma", 0, "Windows Media Audio", libav_set},
    {"video/x-wmv", 0, "Windows Media Video", libav_set},
    {"audio/AMR", 0, "AMR", libav_set},
};

}  // namespace

Codec codec_for(std::string_view kind, int mpeg_version) {
  for (const Row& row : rows)
    if (row.kind == kind && (row.mpeg_version == 0 || row.mpeg_version == mpeg_version))
      return {row.name, row.package};
  return {std::string(kind), libav_set};
}

}  // namespace uddrag::gui
