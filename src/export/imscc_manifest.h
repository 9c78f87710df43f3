// SPDX-License-Identifier: GPL-3.0-or-later
// imsmanifest.xml of a Common Cartridge 1.3: a folder a section with its page and its assessment,
// and a resource for every file. Internal to export/.
#pragma once
#include <string>
#include <vector>

#include "course/pages.h"
#include "export/output_file.h"

namespace uddrag::exporting {

inline const std::string imscc_content_folder = "course/";

/// "assessments/1a2b3c.xml", by the page's key (page_keys).
std::string imscc_tasks_file(const std::string& key);
/// The same from export to export, and no other course's.
std::string imscc_tasks_id(const course::Pages& pages, const std::string& key);
/// `content` is the web course with its paths in the package, front page first, then the pages.
std::string imscc_manifest(const course::Pages& pages, const std::vector<OutputFile>& content);

}  // namespace uddrag::exporting
