// SPDX-License-Identifier: GPL-3.0-or-later
// imsmanifest.xml of a SCORM package: one organization with one item, one resource that names every
// file. ADL's and IMS's schemas are named by their namespaces; their files are not packed.
// Internal to export/.
#pragma once
#include <string>
#include <vector>

#include "export/scorm.h"

namespace uddrag::exporting {

/// `files` is everything in the package but the manifest itself.
std::string scorm_manifest(const course::Pages& pages, Scorm version,
                           const std::vector<OutputFile>& files);

}  // namespace uddrag::exporting
