// SPDX-License-Identifier: GPL-3.0-or-later
// A zip archive of transcripts: its files, in memory. Writes nothing to disk.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "import/importer.h"

namespace uddrag::importing {

struct ArchivedFile {
  std::string path;  ///< within the archive, folders apart by /
  std::string bytes;
};

struct Archive {
  std::vector<ArchivedFile> transcripts;  ///< by known extensions, in the archive's order
  std::vector<std::string> others;        ///< paths of further files
};

/// By name and content; a document that is itself packed (docx, odt) is none.
bool is_archive(std::string_view bytes, const std::string& file_name);

/// Throws base::Error without a path: damaged (also for a path that climbs out), encrypted,
/// too_large beyond options.max_unpacked or 10,000 files, empty where no transcript is in it.
Archive read_archive(std::string_view bytes, const Options& options);

}  // namespace uddrag::importing
