// SPDX-License-Identifier: GPL-3.0-or-later
// Excerpts as Markdown (CommonMark): quotes under their documents.
// Internal to export/: callers use write_excerpts.
#pragma once
#include "export/excerpts.h"

namespace uddrag::exporting {

std::string excerpts_md(const std::vector<ExcerptRow>& rows, const std::string& title,
                        const std::string& language);

}  // namespace uddrag::exporting
