// SPDX-License-Identifier: GPL-3.0-or-later
// The menu "Recording": playing, inserting times, and the recording's file.
#pragma once

namespace uddrag::gui {

class MainFrame;

/// Once for a window.
void bind_recording(MainFrame& frame);
/// For each project that is opened: where its recordings come from.
void serve_recordings(MainFrame& frame);

}  // namespace uddrag::gui
