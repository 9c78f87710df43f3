// SPDX-License-Identifier: GPL-3.0-or-later
// Packs files into a zip archive in memory. The same files give the same bytes: entries stand in
// the order given and carry one fixed time (1980-01-01), whatever the clock and the time zone.
#pragma once
#include <string>
#include <vector>

#include "export/output_file.h"

namespace uddrag::exporting {

/// Deflated, without entries for folders. Throws base::Error io where packing fails.
std::string zip_files(const std::vector<OutputFile>& files);
/// The same behind a first entry "mimetype" that is stored as it is, which EPUB and OpenDocument
/// files are known by.
std::string zip_package(const std::string& media_type, const std::vector<OutputFile>& files);

}  // namespace uddrag::exporting
