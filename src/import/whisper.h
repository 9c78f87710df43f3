// SPDX-License-Identifier: GPL-3.0-or-later
// Transcripts that Whisper and its relatives write as JSON: openai-whisper, faster-whisper and
// WhisperX (segments), whisper.cpp (transcription). A segment is a turn with its times and, where
// it is named, its speaker. Times of single words are left out and reported.
#pragma once
#include "import/formats.h"

namespace uddrag::importing {

extern const Format whisper_format;

}  // namespace uddrag::importing
