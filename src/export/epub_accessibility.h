// SPDX-License-Identifier: GPL-3.0-or-later
// What a publication says of its own accessibility (EPUB Accessibility 1.1, schema.org's names),
// read off the pages: only what is true of all of them is claimed. Internal to export/.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "export/site_media.h"
#include "export/words.h"

namespace uddrag::exporting {

/// Property and value, in the order in which they are written: {"schema:accessMode", "textual"}.
std::vector<std::pair<std::string, std::string>> epub_accessibility(const course::Pages& pages,
                                                                    const Words& words,
                                                                    const SiteMedia& media);

}  // namespace uddrag::exporting
