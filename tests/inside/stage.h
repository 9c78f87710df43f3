// SPDX-License-Identifier: GPL-3.0-or-later
// A main window on a fresh copy of the sample project, and ways to let it live for a while.
#pragma once
#include <filesystem>
#include <functional>

#include "gui/frame/main_frame.h"

namespace test {

/// A folder of this run; main() takes it away.
const std::filesystem::path& home();
/// The sample project, built once; a copy of it under a name of its own.
std::filesystem::path sample_copy();

/// Dispatches events until a condition holds; gives how many it took, or `most` where it never did.
int events_until(const std::function<bool()>& holds, int most = 20000);

struct Stage {
  std::filesystem::path path;
  uddrag::gui::MainFrame* frame;

  Stage();
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;
  uddrag::gui::Desk& desk() { return frame->workbench()->desk(); }
};

}  // namespace test
