// SPDX-License-Identifier: GPL-3.0-or-later
// Where a document's recording lies, and how its path is kept in the project.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "base/progress.h"
#include "model/document.h"
#include "store/reader.h"

namespace uddrag::app {

/// Endings of recordings, lower case, without the dot.
const std::vector<std::string>& recording_endings();
/// By its ending.
bool names_recording(const std::filesystem::path& file);

/// How a path is kept: relative to the project's folder where the file lies in it, below it or
/// beside it, so that both can move together; else absolute.
std::string kept_path(const std::filesystem::path& project, const std::filesystem::path& file);
/// Where a kept path leads now; the file need not be there.
std::filesystem::path path_of(const std::filesystem::path& project, const std::string& kept);

enum class RecordingState {
  none,      ///< the document has none
  linked,    ///< a file of that path is there
  moved,     ///< it is not
  taken_in,  ///< lies in the project
};
/// Looks whether the file is there, not whether it is still the same.
RecordingState recording_state(const std::filesystem::path& project,
                               const model::Document& document);

/// Writes what was taken in to a file that does not exist yet, readable by its owner only. Throws
/// base::Error (bad_input where the file exists, damaged, disk_full …), Cancelled; leaves no half.
void save_recording(const store::Reader& read, const model::Document& document,
                    const std::filesystem::path& to, base::Progress* progress = nullptr);

}  // namespace uddrag::app
