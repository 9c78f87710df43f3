// SPDX-License-Identifier: GPL-3.0-or-later
// What the Project menu does: ask for what is needed, run the long part beside the window, end in
// one action on the open session.
#pragma once
#include <filesystem>
#include <vector>

namespace uddrag::gui {

class MainFrame;

void new_project(MainFrame& frame);
/// Asks for the project's name, and imports the files.
void import_into_new_project(MainFrame& frame, const std::vector<std::filesystem::path>& files);
void choose_and_open(MainFrame& frame);
/// Builds the sample project once, in the user's documents folder, and opens it.
void open_sample(MainFrame& frame);
void export_excerpts(MainFrame& frame);
/// Those that the Memos place lists where it is shown, else all.
void export_memos(MainFrame& frame);
void export_course(MainFrame& frame);
void show_exports(MainFrame& frame);
void check_project(MainFrame& frame);

}  // namespace uddrag::gui
