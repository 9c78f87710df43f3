// SPDX-License-Identifier: GPL-3.0-or-later
// Every way into a project for transcripts: chosen, dropped on the window, or from the clipboard.
// All lead to the same dialog and then to one action.
#pragma once
#include <filesystem>
#include <vector>

namespace uddrag::gui {

class MainFrame;

/// Asks for files.
void import_transcripts(MainFrame& frame);
void new_project_from_transcripts(MainFrame& frame);
/// Reads files and folders beside the window, shows them, and takes in what is wanted.
void import_files(MainFrame& frame, const std::vector<std::filesystem::path>& paths);
/// Files whose names lie on the clipboard, or the text there as a document.
void import_clipboard(MainFrame& frame);
/// Files that are dropped anywhere on the window: a project is opened, the rest imported, into a
/// new project where none is open.
void take_dropped_files(MainFrame& frame);

}  // namespace uddrag::gui
