// SPDX-License-Identifier: GPL-3.0-or-later
// Excerpts as a Word file: quotes under their documents, in the style Quote.
// Internal to export/: callers use write_excerpts.
#pragma once
#include "export/excerpts.h"

namespace uddrag::exporting {

std::string excerpts_docx(const std::vector<ExcerptRow>& rows, const std::string& title,
                          const std::string& language);

}  // namespace uddrag::exporting
