// SPDX-License-Identifier: GPL-3.0-or-later
// Excerpts as Markdown (CommonMark): quotes under their documents.
// Internal to export/: callers use write_excerpts.
#pragma once
#include "export/excerpts.h"

namespace uddrag::exporting {

std::string excerpts_md(const std::vector<ExcerptRow>& rows, const std::string& title,
                        const std::string& language);
/// One line of plain text as Markdown that shows exactly its characters.
std::string markdown_text(std::string_view text);

}  // namespace uddrag::exporting
