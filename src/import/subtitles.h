// SPDX-License-Identifier: GPL-3.0-or-later
// WebVTT (W3C, WebVTT: The Web Video Text Tracks Format) and SubRip: a cue is a turn with its
// times. Voice tags give the speaker; other tags, cue settings and notes are left out and reported.
#pragma once
#include "import/formats.h"

namespace uddrag::importing {

extern const Format webvtt_format;
extern const Format subrip_format;

}  // namespace uddrag::importing
